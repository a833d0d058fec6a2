import { Failure } from '../finding/failure.ts';
import { turnstile } from '../many/turnstile.ts';
import type { Page } from './browser/driver.ts';
import type { OpenBrowser } from './browser/open.ts';
import { browserFailed, browserLost, pageHung } from './problems.ts';
import { stillPagesOf } from './still-page.ts';
import { openPage, type WarmPage } from './warm-page.ts';

/** Warm pages in a browser that is replaced when it is gone or has printed long enough. */
export interface Pool extends AsyncDisposable {
  /**
   * Lends a page. A page whose use failed is not lent again.
   * @throws Failure `browser` when the page does not answer in time or its browser is gone; the
   *   signal's reason when aborted
   */
  lend<T>(use: (page: WarmPage) => Promise<T>): Promise<T>;
  /** The same in a browser of its own, one at a time: what brought one browser down may do it again. */
  lendAlone<T>(use: (page: WarmPage) => Promise<T>): Promise<T>;
  /** Ends all browsers at once. */
  kill(): void;
}

export interface PoolOptions {
  open(): Promise<OpenBrowser>;
  /** The browser to begin with. */
  first: OpenBrowser;
  /** Pages lent at the same time. */
  pages: number;
  /** For one use of a page, ms; 0 for any time. */
  timeout: number;
  /**
   * Uses after which a browser is replaced: what it leaks stays small, whatever its version (of those measured, 50 MiB
   * in 500 issues at most). Each is slow at first: with 500 uses a build of 1,000 issues took a fifth longer.
   */
  uses?: number;
  /** Lends no page again: one keeps what it laid a long document with as long as it is open. */
  fresh?: boolean;
  signal?: AbortSignal;
}

/** A browser at work. */
interface Crew {
  browser: OpenBrowser;
  openStill: () => Promise<Page>;
  idle: WarmPage[];
  /** Pages lent at the moment, and uses so far. */
  lent: number;
  used: number;
  /** Takes no more work, and is closed with the last page that comes back. */
  retired: boolean;
}

export function openPool(options: PoolOptions): Pool {
  const { open, pages, uses = 2000, signal } = options;
  const crews = new Set<Crew>();
  const enter = turnstile(pages);
  const enterAlone = turnstile(1);
  let closed = false;
  const hire = (browser: OpenBrowser): Crew => {
    // It was still coming up when the run ended.
    if (closed) browser.kill();
    const crew = crewOf(browser);
    crews.add(crew);
    return crew;
  };
  let current = Promise.resolve(hire(options.first));
  const atWork = async (): Promise<Crew> => {
    const crew = await current.catch(() => undefined);
    if (crew !== undefined && !crew.retired && crew.used < uses) return crew;
    if (crew !== undefined) await retire(crew);
    // Several may have waited: the first of them replaces the browser.
    const replaced = await current.catch(() => undefined);
    if (replaced === crew) current = open().then(hire);
    return current;
  };
  const retire = async (crew: Crew): Promise<void> => {
    crew.retired = true;
    if (crew.lent > 0 || !crews.delete(crew)) return;
    crew.browser.kill();
    await crew.browser[Symbol.asyncDispose]();
  };
  const refuse = (): void => {
    signal?.throwIfAborted();
    if (closed) throw browserLost();
  };
  const lendFrom = async <T>(crew: Crew, use: (page: WarmPage) => Promise<T>): Promise<T> => {
    crew.lent += 1;
    crew.used += 1;
    try {
      return await useOne(crew, use, options);
    } finally {
      crew.lent -= 1;
      if (crew.retired) await retire(crew);
    }
  };
  return {
    lend: (use) =>
      enter(async () => {
        refuse();
        return lendFrom(await atWork(), use);
      }),
    lendAlone: (use) =>
      enterAlone(async () => {
        refuse();
        const crew = hire(await open());
        return lendFrom(crew, use).finally(() => retire(crew));
      }),
    kill: () => {
      for (const { browser } of crews) browser.kill();
    },
    [Symbol.asyncDispose]: async () => {
      closed = true;
      if (signal?.aborted) for (const { browser } of crews) browser.kill();
      await Promise.all(Array.from(crews, ({ browser }) => browser[Symbol.asyncDispose]()));
    },
  };
}

/**
 * Does what takes pages, and once more in a browser of its own where the browser fails.
 * @throws what `lend` and `lendAlone` throw
 */
export async function tryTwice<T>(
  { lend, lendAlone }: Pool,
  work: (lend: Pool['lend']) => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  try {
    return await work(lend);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Failure && error.code !== 'browser') throw error;
    return work(lendAlone);
  }
}

function crewOf(browser: OpenBrowser): Crew {
  const crew: Crew = {
    browser,
    openStill: stillPagesOf(browser.browser),
    idle: [],
    lent: 0,
    used: 0,
    retired: !browser.browser.connected,
  };
  browser.browser.once('disconnected', () => {
    crew.retired = true;
  });
  return crew;
}

async function useOne<T>(
  crew: Crew,
  use: (page: WarmPage) => Promise<T>,
  { timeout, fresh = false, signal }: PoolOptions,
): Promise<T> {
  const { browser } = crew.browser;
  const guard = watch(timeout, signal);
  let warm: WarmPage | undefined;
  const work = async (): Promise<T> => {
    warm = crew.idle.pop() ?? (await openFor(crew, guard.lose));
    warm.page.on('error', guard.lose);
    return use(warm);
  };
  // Not `once`: `off` does not find its listeners again, and each issue would leave some behind (puppeteer 24,
  // https://github.com/puppeteer/puppeteer/blob/main/packages/puppeteer-core/src/common/EventEmitter.ts).
  browser.on('disconnected', guard.lose);
  try {
    const result = await Promise.race([work(), guard.over]);
    if (warm && !fresh) crew.idle.push(warm);
    else await warm?.page.close().catch(() => undefined);
    return result;
  } catch (error) {
    // A page that hangs may hang the browser with it, and closing it may take for ever.
    if (guard.expired()) crew.retired = true;
    warm?.page.close().catch(() => undefined);
    signal?.throwIfAborted();
    if (!browser.connected) throw browserLost();
    throw isDrivers(error) ? browserFailed(error) : error;
  } finally {
    guard.close();
    browser.off('disconnected', guard.lose);
    warm?.page.off('error', guard.lose);
  }
}

/** What the driver reports of the browser, in words that mean nothing to an editor. */
function isDrivers(error: unknown): error is Error {
  return error instanceof Error && driverErrors.has(error.name);
}

/** https://pptr.dev/api/puppeteer.puppeteererror and those derived from it. */
const driverErrors = new Set([
  'ConnectionClosedError',
  'ProtocolError',
  'TargetCloseError',
  'TimeoutError',
]);

/** A page that breaks down while nobody has it is not lent again: it would answer nothing. */
async function openFor(crew: Crew, lose: () => void): Promise<WarmPage> {
  const warm = await openPage(crew.openStill, lose);
  warm.page.on('error', () => {
    crew.idle = crew.idle.filter((each) => each !== warm);
  });
  return warm;
}

/** What ends the use of a page from outside: its time, its crash, or a wish to stop. */
function watch(timeout: number, signal: AbortSignal | undefined) {
  let expired = false;
  let end: (why: unknown) => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    end = reject;
  });
  over.catch(() => undefined);
  const onAbort = () => end(signal?.reason);
  const timer =
    timeout > 0 &&
    setTimeout(() => {
      expired = true;
      end(pageHung(timeout));
    }, timeout);
  // One that is over already tells nobody.
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort);
  return {
    over,
    expired: () => expired,
    lose: () => end(browserLost()),
    close: () => {
      if (timer) clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
