import type { Dressing } from '../fonts/shelf.ts';
import { openPdf } from '../pdf/document.ts';
import { readPdf } from '../pdf/read.ts';
import type { Browser } from '../press/browser/driver.ts';

/** What a page printed on trial came to. */
export interface Trial {
  /** Time to set and print it, ms. */
  ms: number;
  pages: number;
  /** What can be read on its pages, and what should be; without spaces. */
  text: string;
  expected: string;
  /** The families it is set in. */
  families: string[];
}

/** What is printed on trial, once in the face of each role: common characters, a digit and a mark. */
export const trialText = '简报试印第1期。';

/**
 * Prints one page in the office's faces, as a bulletin would be, and reads it back from the PDF. Throws
 * what `dress` and the browser throw: a damaged face, a browser that goes.
 */
export async function printTrial(
  browser: Browser,
  dress: () => Promise<Dressing | undefined>,
  timeout: number,
): Promise<Trial> {
  // Cutting the faces is not the browser's work.
  const dressing = await dress();
  const start = performance.now();
  const page = await browser.newPage();
  await page.setContent(pageOf(dressing), { waitUntil: 'load', timeout });
  const pdf = await page.pdf({ format: 'A4', timeout });
  const ms = Math.round(performance.now() - start);
  const { pages } = readPdf(await openPdf(pdf));
  const uses = dressing?.uses ?? [];
  const text = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  return {
    ms,
    pages: pages.length,
    text: text.replace(/\s/g, ''),
    expected: trialText.repeat(uses.length),
    families: uses.map(({ family }) => family),
  };
}

/** Without a face nothing is set: that there is none is told elsewhere. */
function pageOf(dressing: Dressing | undefined): string {
  const faces = (dressing?.subsets ?? []).map(({ cssFamily, mime, data }) => {
    const url = `data:${mime};base64,${Buffer.from(data).toString('base64')}`;
    return `@font-face{font-family:"${cssFamily}";src:url(${url})}`;
  });
  const lines = [...(dressing?.families.values() ?? [])].map(
    (families) => `<p style='font:16pt ${families}'>${trialText}</p>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${faces.join('')}</style></head><body>${lines.join('')}</body></html>`;
}
