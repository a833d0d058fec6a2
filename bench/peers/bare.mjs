import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { launch } from './chromium.mjs';
import { cutForAll } from './faces.mjs';
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
  /** The same, the faces put on but once: what is exchanged is the text. */
  keep: (page, text) => ways.swap(page, text.replace(faceRules, '')),
};

const faceRules = /@font-face\{[^}]*\}/g;

async function openPage(chromium, faces) {
  const page = await chromium.newPage();
  await page.setJavaScriptEnabled(false);
  await page.emulateMediaType('print');
  await page.setContent('<!doctype html><html lang="zh-CN"><body></body></html>');
  for (const { family, data } of faces) {
    await page.evaluate(
      (name, packed) => {
        document.fonts.add(
          new FontFace(
            name,
            Uint8Array.from(atob(packed), (character) => character.charCodeAt(0)),
          ),
        );
      },
      family,
      data.toString('base64'),
    );
  }
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

async function open({ html, fonts, issues, browser, way }) {
  const chromium = await launch(browser);
  const pathOf = (issue) => join(html, issue.replace(/\.md$/, '.html'));
  const faces = way === 'keep' ? await cutForAll(fonts, issues.map(pathOf)) : [];
  const idle = [];
  return {
    version: await chromium.version(),
    print: async (issue, target) => {
      const text = await readFile(pathOf(issue), 'utf8');
      const page = idle.pop() ?? (await openPage(chromium, faces));
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
