import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { openHarfbuzz } from '../../src/fonts/harfbuzz.ts';
import { openBrowser } from '../../src/press/browser/open.ts';
import { inContainer } from '../../src/press/browser/sandbox.ts';
import { generated, type SheetSource, sheetHtml } from './sheets.ts';

/** A real browser with one page, on which one sheet after another is printed. */
export interface Printer extends AsyncDisposable {
  print(source: SheetSource): Promise<Uint8Array>;
}

export async function openPrinter(): Promise<Printer> {
  const opened = await openBrowser({
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    home: homedir(),
    // Unpacked once for all tests.
    cacheFolder: resolve('node_modules/.cache/brief'),
    temporaryFolder: tmpdir(),
    root: process.getuid?.() === 0,
    container: inContainer(process.env),
    timeout: 60_000,
  });
  const page = await opened.browser.newPage();
  return {
    async print(source) {
      await page.setContent(sheetHtml(source, await faceRules(source)), { waitUntil: 'load' });
      return page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
    },
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  };
}

/** CSS rules that bring the two faces, cut to the characters of the sheet. */
async function faceRules({ body }: SheetSource): Promise<string> {
  const harfbuzz = await openHarfbuzz();
  const characters = new Set(`${body}${generated}`);
  const rules = Object.entries(faceFiles).map(async ([family, path]) => {
    const file = await readFile(createRequire(import.meta.url).resolve(path));
    const font = { size: file.length, readInto: async (target: Buffer) => target.set(file) };
    const subset = (await harfbuzz.load(font)).cut(characters, []);
    const source = `data:font/ttf;base64,${subset.toString('base64')}`;
    return `@font-face{font-family:${family};src:url(${source})}`;
  });
  return (await Promise.all(rules)).join('');
}

const faceFiles = {
  text: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  head: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
};
