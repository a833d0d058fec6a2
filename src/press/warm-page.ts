import type { Browser, Page } from 'puppeteer';
import { type Leaf, policy } from '../bulletin/page.ts';

/** Opens a page that will show one bulletin after another: opening and loading one takes 40 ms. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  // A manuscript can run nothing and reach nothing, even if something slipped through before.
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.emulateMediaType('print');
  await page.setContent(blank, { waitUntil: 'load' });
  return page;
}

/**
 * Shows a bulletin in place of the one before, of which nothing stays: faces, style, text, title and
 * what the press had told the style sheet. The faces are each bulletin's own: a face shared by several
 * may number its glyphs by all of them, and then an issue's bytes would depend on its neighbours.
 */
export async function show(page: Page, { title, css, body, faces }: Leaf): Promise<void> {
  const packed = faces.map(({ family, data }) => ({
    family,
    data: Buffer.from(data).toString('base64'),
  }));
  await page.evaluate(
    async (leaf) => {
      const { documentElement: root, fonts } = document;
      for (const name of ['class', 'style']) root.removeAttribute(name);
      fonts.clear();
      for (const { family, data } of leaf.faces) {
        const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
        fonts.add(new FontFace(family, bytes));
      }
      document.title = leaf.title;
      for (const style of document.querySelectorAll('style')) style.textContent = leaf.css;
      document.body.innerHTML = leaf.body;
      // One that cannot be drawn is missed by the proof, which reads the pages.
      await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {})));
      await fonts.ready;
    },
    { title, css, body, faces: packed },
  );
}

const blank = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title></title><style></style></head><body></body></html>`;
