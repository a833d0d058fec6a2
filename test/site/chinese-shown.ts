import type { Page } from '../../src/press/browser/driver.ts';

/** A text that has Chinese: how much of it there is, and how much is set in faces of the page. */
export interface Shown {
  text: string;
  characters: number;
  set: number;
}

/** What a page shows in Chinese, as Chromium knows it itself. */
export async function chineseShown(page: Page, selector: string): Promise<Shown[]> {
  await page.evaluate(() => document.fonts.ready);
  await using session = await sessionOf(page);
  const { client } = session;
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument', { depth: -1 });
  const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const read = await Promise.all(
    nodeIds.map(async (nodeId) => {
      const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
      const own = fonts.filter(({ isCustomFont }) => isCustomFont);
      return own.reduce((sum, { glyphCount }) => sum + glyphCount, 0);
    }),
  );
  const texts = await page.$$eval(selector, (found) =>
    // What the inspector counts for an element is what its own text takes.
    found.map(({ childNodes }) =>
      [...childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join(''),
    ),
  );
  return texts
    .map((text, at) => ({
      text,
      characters: text.match(/\p{Script=Han}/gu)?.length ?? 0,
      set: read[at] ?? 0,
    }))
    .filter(({ characters }) => characters > 0);
}

export async function sessionOf(page: Page) {
  const client = await page.createCDPSession();
  return { client, [Symbol.asyncDispose]: () => client.detach() };
}
