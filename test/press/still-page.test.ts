import process from 'node:process';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type OpenBrowser, openBrowser } from '../../src/press/browser/open.ts';
import { inContainer } from '../../src/press/browser/sandbox.ts';
import { stillPagesOf } from '../../src/press/still-page.ts';
import { readMachine } from '../../src/workspace/machine.ts';

let opened: OpenBrowser;

beforeAll(async () => {
  const machine = readMachine(process.env);
  opened = await openBrowser({ ...machine, container: inContainer(machine.env), timeout: 60_000 });
});

afterAll(() => opened[Symbol.asyncDispose]());

test('a still page draws nothing by itself, and prints', async ({ skip }) => {
  const isShell = (await opened.browser.version()).startsWith('HeadlessChrome');
  skip(!isShell, 'only the headless shell can');
  const page = await stillPagesOf(opened.browser)();
  await page.setContent('<p>简报</p>', { waitUntil: 'load' });
  await page.evaluate('requestAnimationFrame(() => { document.title = "drawn" })');
  const moving = await opened.browser.newPage();
  await moving.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
  expect(await page.title()).toBe('');
  expect(Buffer.from(await page.pdf()).toString('latin1', 0, 5)).toBe('%PDF-');
  await page.close();
  await moving.close();
});

test('several are opened at the same time', async () => {
  const open = stillPagesOf(opened.browser);
  const pages = await Promise.all([1, 2, 3].map(open));
  // And after them: the driver still knows the browser.
  pages.push(await open());
  expect(new Set(pages).size).toBe(4);
  expect(opened.browser.target().type()).toBe('browser');
  await Promise.all(pages.map((page) => page.close()));
});

test('one that breaks down before it is open is not waited for, and others are opened', async ({
  skip,
}) => {
  const { browser } = opened;
  const isShell = (await browser.version()).startsWith('HeadlessChrome');
  skip(!isShell, 'only the headless shell can');
  const { waitForTarget } = browser;
  vi.spyOn(browser, 'waitForTarget').mockImplementationOnce(async (is) => {
    const target = await waitForTarget.call(browser, is);
    const session = await target.createCDPSession();
    session.send('Page.crash').catch(() => undefined);
    return target;
  });
  const open = stillPagesOf(browser);
  await expect(open()).rejects.toMatchObject({ code: 'browser' });
  const page = await open();
  expect(await page.evaluate(() => 1 + 1)).toBe(2);
  await page.close();
  vi.restoreAllMocks();
});

test('a browser that cannot opens a page like any other', async () => {
  const session = {
    on: () => undefined,
    send: async () => Promise.reject(new Error('BeginFrameControl is not supported')),
  };
  const target = vi.spyOn(opened.browser, 'target');
  // @ts-expect-error a session that can do nothing else
  target.mockReturnValue({ createCDPSession: async () => session });
  const newPage = vi.spyOn(opened.browser, 'newPage');
  const page = await stillPagesOf(opened.browser)();
  expect(newPage).toHaveBeenCalledOnce();
  await page.close();
  vi.restoreAllMocks();
});
