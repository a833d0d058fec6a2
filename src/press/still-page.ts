import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'puppeteer';

/**
 * Opens a page that draws no frame unless it is asked to: what is only printed need not be drawn as well,
 * which takes a fifth of the work. The headless shell alone can do so
 * (https://chromedevtools.github.io/devtools-protocol/tot/Target/#method-createTarget); elsewhere it is a
 * page like any other.
 */
export async function openStillPage(browser: Browser): Promise<Page> {
  const session = await browser.target().createCDPSession();
  // The protocol names a page by an id that puppeteer keeps to itself: it is found by its address.
  const url = `about:blank#${randomUUID()}`;
  try {
    await session.send('Target.createTarget', { url, enableBeginFrameControl: true });
  } catch (error) {
    if (!browser.connected) throw error;
    return await browser.newPage();
  } finally {
    await session.detach().catch(() => undefined);
  }
  const target = await browser.waitForTarget((each) => each.url() === url);
  const page = await target.page();
  if (page === null) throw new Error('the browser opened no page');
  return page;
}
