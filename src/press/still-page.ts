import { randomUUID } from 'node:crypto';
import type { Browser, CDPSession, Page } from './browser/driver.ts';
import { browserLost } from './problems.ts';

/**
 * Opens pages that draw no frame unless they are asked to: what is only printed need not be drawn as well,
 * which takes a fifth of the work. The headless shell alone can do so
 * (https://chromedevtools.github.io/devtools-protocol/tot/Target/#method-createTarget); elsewhere they are
 * pages like any other.
 * @throws Failure `browser` when a still page breaks down before it is open
 */
export function stillPagesOf(browser: Browser): () => Promise<Page> {
  // One for all pages: of two begun at once puppeteer takes the second for one of its own, and when that is
  // detached it has lost the browser, and opens no page any more (`manuallyAttached` in
  // https://github.com/puppeteer/puppeteer/blob/main/packages/puppeteer-core/src/cdp/Connection.ts).
  let session: Promise<CDPSession> | undefined;
  const opening = new Map<string, (reason: unknown) => void>();
  const begin = async (url: string): Promise<string> => {
    session ??= listen(browser, (id) => opening.get(id)?.(browserLost()));
    const open = await session;
    const created = await open.send('Target.createTarget', { url, enableBeginFrameControl: true });
    return created.targetId;
  };
  return async () => {
    // Puppeteer keeps the id of a page to itself: it is found by its address.
    const url = `about:blank#${randomUUID()}`;
    let id: string;
    try {
      id = await begin(url);
    } catch (error) {
      if (!browser.connected) throw error;
      return await browser.newPage();
    }
    const broken = new Promise<never>((_, reject) => opening.set(id, reject));
    try {
      return await Promise.race([pageAt(url, browser), broken]);
    } finally {
      opening.delete(id);
    }
  };
}

/** Hears of pages that break down: until one is open puppeteer tells nobody, and waits as long as for an answer. */
async function listen(browser: Browser, onBroken: (id: string) => void): Promise<CDPSession> {
  const session = await browser.target().createCDPSession();
  session.on('Target.targetCrashed', ({ targetId }) => onBroken(targetId));
  await session.send('Target.setDiscoverTargets', { discover: true });
  return session;
}

async function pageAt(url: string, browser: Browser): Promise<Page> {
  const target = await browser.waitForTarget((each) => each.url() === url);
  const page = await target.page();
  if (page === null) throw new Error('the browser opened no page');
  return page;
}
