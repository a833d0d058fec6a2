import process from 'node:process';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type OpenBrowser, openBrowser } from '../../src/press/browser/open.ts';
import { inContainer } from '../../src/press/browser/sandbox.ts';
import { openPage } from '../../src/press/warm-page.ts';
import { readMachine } from '../../src/workspace/machine.ts';

let opened: OpenBrowser;

beforeAll(async () => {
  const machine = readMachine(process.env);
  opened = await openBrowser({ ...machine, container: inContainer(machine.env), timeout: 60_000 });
});

afterAll(() => opened[Symbol.asyncDispose]());

test('a page that breaks down before it is open says so', async () => {
  const broken = vi.fn();
  const open = async () => {
    const page = await opened.browser.newPage();
    page.goto('chrome://crash').catch(() => undefined);
    return page;
  };
  // What it was asked may never be answered.
  openPage(open, broken).catch(() => undefined);
  await expect.poll(() => broken.mock.calls.length, { timeout: 20_000 }).toBe(1);
});
