import { randomUUID } from 'node:crypto';
import type { Browser, CDPSession, Page } from 'puppeteer';

/**
 * Opens pages that draw no frame unless they are asked to: what is only printed need not be drawn as well,
 * which takes a fifth of the work. The headless shell alone can do so
 * (https://chromedevtools.github.io/devtools-protocol/tot/Target/#method-createTarget); elsewhere they are
 * pages like any other.
 */
export function stillPagesOf(browser: Browser): () => Promise<Page> {
  // One for all pages: of two begun at once puppeteer takes the second for one of its own, and when that is
  // detached it has lost the browser, and opens no page any more (`manuallyAttached` in
  // https://github.com/puppeteer/puppeteer/blob/main/packages/puppeteer-core/src/cdp/Connection.ts).
  let session: Promise<CDPSession> | undefined;
  return async () => {
    // The protocol names a page by an id that puppeteer keeps to itself: it is found by its address.
    const url = `about:blank#${randomUUID()}`;
    try {
      session ??= browser.target().createCDPSession();
      const open = await session;
      await open.send('Target.createTarget', { url, enableBeginFrameControl: true });
    } catch (error) {
      if (!browser.connected) throw error;
      return await browser.newPage();
    }
    const target = await browser.waitForTarget((each) => each.url() === url);
    const page = await target.page();
    if (page === null) throw new Error('the browser opened no page');
    return page;
  };
}
