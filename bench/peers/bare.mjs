import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { launch } from './chromium.mjs';
import { loop } from './loop.mjs';

const ways = {
  /** The page is loaded anew with each issue. */
  load: async (page, text) => {
    await page.setContent(text, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  },
  /** The page stays, and its content is exchanged. */
  swap: (page, text) =>
    page.evaluate(async (html) => {
      const next = new DOMParser().parseFromString(html, 'text/html');
      const root = document.documentElement;
      root.className = next.documentElement.className;
      root.setAttribute('style', next.documentElement.getAttribute('style') ?? '');
      document.head.replaceChildren(...next.head.querySelectorAll('title, style'));
      document.body.replaceChildren(...next.body.childNodes);
      await document.fonts.ready;
    }, text),
};

async function openPage(chromium) {
  const page = await chromium.newPage();
  await page.setJavaScriptEnabled(false);
  await page.emulateMediaType('print');
  await page.setContent('<!doctype html><html lang="zh-CN"><body></body></html>');
  return page;
}

/** As brief prints. */
const options = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
  waitForFonts: false,
};

async function open({ html, browser, way }) {
  const chromium = await launch(browser);
  const idle = [];
  return {
    version: await chromium.version(),
    print: async (issue, target) => {
      const text = await readFile(join(html, issue.replace(/\.md$/, '.html')), 'utf8');
      const page = idle.pop() ?? (await openPage(chromium));
      await ways[way](page, text);
      const pdf = await page.pdf(options);
      idle.push(page);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, pdf);
    },
    close: () => chromium.close(),
  };
}

/**
 * Prints the HTML that brief has made and does nothing else: `bare.mjs <task>`, see `loop.mjs`. What
 * Chromium gives is written as it is: no proof is read, nothing is finished.
 */
await loop(open);
