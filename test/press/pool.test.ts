import process from 'node:process';
import { expect, test } from 'vitest';
import type { Page } from '../../src/press/browser/driver.ts';
import { type OpenBrowser, openBrowser } from '../../src/press/browser/open.ts';
import { inContainer } from '../../src/press/browser/sandbox.ts';
import { openPool, type PoolOptions } from '../../src/press/pool.ts';
import { readMachine } from '../../src/workspace/machine.ts';

/** A pool whose browsers can be looked at. */
async function poolOf(options: Partial<PoolOptions>) {
  const machine = readMachine(process.env);
  const opened: OpenBrowser[] = [];
  const open = async () => {
    const container = inContainer(machine.env);
    const browser = await openBrowser({ ...machine, env: process.env, container, timeout: 30_000 });
    opened.push(browser);
    return browser;
  };
  const pool = openPool({ open, first: await open(), pages: 2, timeout: 30_000, ...options });
  return { pool, opened, connected: () => opened.map(({ browser }) => browser.connected) };
}

test('a browser is replaced when it has been used long enough, and none is left', async () => {
  const { pool, opened, connected } = await poolOf({ uses: 2, pages: 1 });
  const titles: string[] = [];
  for (const title of ['1', '2', '3', '4', '5']) {
    titles.push(
      await pool.lend(({ page }) =>
        page.evaluate((given) => {
          const before = document.title;
          document.title = given;
          return before;
        }, title),
      ),
    );
  }
  // The same page is lent again; a new browser has a new one.
  expect(titles).toEqual(['', '1', '', '3', '']);
  expect(opened).toHaveLength(3);
  expect(connected()).toEqual([false, false, true]);
  await pool[Symbol.asyncDispose]();
  expect(connected()).toEqual([false, false, false]);
});

test('a use leaves no listener behind', async () => {
  const { pool, opened } = await poolOf({ pages: 1 });
  const listeners = () =>
    pool.lend(async ({ page }) => [
      page.listenerCount('error'),
      ...opened.map(({ browser }) => browser.listenerCount('disconnected')),
    ]);
  const first = await listeners();
  for (let use = 0; use < 5; use += 1) expect(await listeners()).toEqual(first);
  await pool[Symbol.asyncDispose]();
});

test('no more pages are lent at a time than there are', async () => {
  const { pool } = await poolOf({ pages: 2 });
  let lent = 0;
  let most = 0;
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  await Promise.all(
    [1, 2, 3, 4, 5].map(() =>
      pool.lend(async () => {
        lent += 1;
        most = Math.max(most, lent);
        // The first waits for a second; then a third has time to slip in, if it could.
        if (lent === 2) setTimeout(open, 100);
        await gate;
        lent -= 1;
      }),
    ),
  );
  expect(most).toBe(2);
  await pool[Symbol.asyncDispose]();
});

test('a page that hangs costs its own time, and no other page is taken from that browser', async () => {
  const { pool, opened, connected } = await poolOf({ timeout: 5_000 });
  const hung = pool.lend(() => new Promise(() => undefined));
  await expect(hung).rejects.toThrow('it did not finish within 5 s');
  expect(await pool.lend(async ({ page }) => page.evaluate(() => 1 + 1))).toBe(2);
  expect([opened.length, connected()]).toEqual([2, [false, true]]);
  await pool[Symbol.asyncDispose]();
});

test('a page that breaks down while nobody has it is not lent again', async () => {
  const { pool, opened } = await poolOf({ pages: 1 });
  const lent: Page[] = [];
  await pool.lend(async ({ page }) => void lent.push(page));
  const broken = new Promise((resolve) => {
    for (const page of lent) page.once('error', resolve);
  });
  for (const page of lent) page.goto('chrome://crash').catch(() => undefined);
  await broken;
  expect(await pool.lend(({ page }) => page.evaluate(() => document.title))).toBe('');
  expect(opened).toHaveLength(1);
  await pool[Symbol.asyncDispose]();
});

test('a page that breaks down in use: others are opened in the same browser', async () => {
  const { pool, opened } = await poolOf({ pages: 2 });
  const title = () => pool.lend(({ page }) => page.evaluate(() => document.title));
  // Two pages are opened at once.
  expect(await Promise.all([title(), title()])).toEqual(['', '']);
  const breaking = pool.lend(async ({ page }) => {
    page.goto('chrome://crash').catch(() => undefined);
    await new Promise(() => undefined);
  });
  await expect(breaking).rejects.toMatchObject({ code: 'browser' });
  expect(await Promise.all([title(), title(), title()])).toEqual(['', '', '']);
  expect(opened).toHaveLength(1);
  await pool[Symbol.asyncDispose]();
});

test.each(['ConnectionClosedError', 'ProtocolError', 'TargetCloseError', 'TimeoutError'] as const)(
  '%s of the driver is told in our words',
  async (name) => {
    const { pool } = await poolOf({});
    const failing = pool.lend(async () => {
      throw Object.assign(new Error('Protocol error'), { name });
    });
    await expect(failing).rejects.toMatchObject({ code: 'browser', message: /failed/ });
    await pool[Symbol.asyncDispose]();
  },
);

test('a fresh page each time, the one before closed', async () => {
  const { pool, opened } = await poolOf({ pages: 1, fresh: true });
  const lent: Page[] = [];
  for (const _ of [1, 2, 3]) await pool.lend(async ({ page }) => void lent.push(page));
  expect(new Set(lent).size).toBe(3);
  expect(lent.map((page) => page.isClosed())).toEqual([true, true, true]);
  expect(opened).toHaveLength(1);
  await pool[Symbol.asyncDispose]();
});

test('a wish to stop that comes while a page is being found is heard', async () => {
  const stop = new AbortController();
  // Nothing else would end it.
  const { pool } = await poolOf({ signal: stop.signal, timeout: 0 });
  const waiting = pool.lend(() => new Promise(() => undefined));
  stop.abort(new Error('stop'));
  await expect(waiting).rejects.toThrow('stop');
  await pool[Symbol.asyncDispose]();
});

test('what fails in the use of a page is told as it is', async () => {
  const { pool } = await poolOf({});
  const failing = pool.lend(async () => {
    throw new TypeError('of its own');
  });
  await expect(failing).rejects.toThrow(new TypeError('of its own'));
  await pool[Symbol.asyncDispose]();
  await expect(pool.lend(async () => 1)).rejects.toThrow('it quit before it had finished');
});
