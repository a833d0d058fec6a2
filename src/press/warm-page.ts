import type { Browser, CDPSession, Page } from 'puppeteer';
import { type Leaf, policy } from '../bulletin/page.ts';
import { type Measure, toMillimetres } from './measure.ts';
import { openStillPage } from './still-page.ts';
import type { Change, Worn } from './wardrobe.ts';

/** A page that shows one bulletin after another. */
export interface WarmPage {
  page: Page;
  session: CDPSession;
  worn: Worn;
}

/** Opens a page that will show one bulletin after another: opening and loading one takes 40 ms. */
export async function openPage(browser: Browser): Promise<WarmPage> {
  const page = await openStillPage(browser);
  // A manuscript can run nothing and reach nothing, even if something slipped through before.
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.emulateMediaType('print');
  // What is not in view is laid out, but never drawn, where frames are drawn at all.
  await page.setViewport({ width: 800, height: 1 });
  await page.setContent(blank, { waitUntil: 'load' });
  return { page, session: await page.createCDPSession(), worn: new Map() };
}

/**
 * Shows a bulletin in place of the one before, of which nothing stays but faces (see `Wardrobe`): style,
 * text, title and what the press had told the style sheet. Gives its measures, its faces ready.
 */
export async function show(warm: WarmPage, leaf: Leaf, change: Change): Promise<Measure> {
  if (change.fresh || change.faces.length > 0) await dress(warm, change);
  const { title, css, body } = leaf;
  const { flow, colophon } = await warm.page.evaluate(
    async (given) => {
      const { documentElement: root } = document;
      for (const name of ['class', 'style']) root.removeAttribute(name);
      document.title = given.title;
      for (const style of document.querySelectorAll('style')) {
        // The same rules read anew would be worked out anew for every element.
        if (style.textContent !== given.css) style.textContent = given.css;
      }
      document.body.innerHTML = given.body;
      // One that cannot be drawn is missed by the proof, which reads the pages.
      await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {})));
      await document.fonts.ready;
      const heightOf = (selector: string): number =>
        document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
      return { flow: heightOf('.bulletin'), colophon: heightOf('.colophon') };
    },
    { title, css, body },
  );
  return { flow: toMillimetres(flow), colophon: toMillimetres(colophon) };
}

/** Changes a page's faces, while it is empty: else the bulletin before would be set in them first. */
async function dress({ page, session }: WarmPage, { fresh, faces }: Change): Promise<void> {
  await page.evaluate((takeOff) => {
    document.body.replaceChildren();
    if (takeOff) document.fonts.clear();
  }, fresh);
  // One at a time: a cut for many bulletins is some megabytes, which the page holds three times over.
  for (const { family, data } of faces) {
    const packed = Buffer.from(data.buffer, data.byteOffset, data.length).toString('base64');
    await page.evaluate(putOn, family, packed);
  }
  const bytes = faces.reduce((sum, { data }) => sum + data.length, 0);
  // A page that does little else would keep what is left of them, some 150 MB, for thousands of bulletins.
  if (bytes > litter) await session.send('HeapProfiler.collectGarbage');
}

/** Bytes of faces whose leavings are worth 10 ms of clearing up. */
const litter = 1024 * 1024;

/** Runs in the page. */
function putOn(family: string, packed: string): void {
  const { fonts } = document;
  for (const face of fonts) if (face.family === family) fonts.delete(face);
  const text = atob(packed);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  fonts.add(new FontFace(family, bytes));
}

const blank = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title></title><style></style></head><body></body></html>`;
