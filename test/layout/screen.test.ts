import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPdf } from '../../src/pdf/document.ts';
import { readPdf } from '../../src/pdf/read.ts';
import type { Page } from '../../src/press/browser/driver.ts';
import { type OpenBrowser, openBrowser } from '../../src/press/browser/open.ts';
import { inContainer } from '../../src/press/browser/sandbox.ts';
import { readMachine } from '../../src/workspace/machine.ts';
import { distribution, hanText, linesOf, manuscript, type Printed, print } from './print.ts';

/** The HTML bulletin in a browser: on a phone, on a wide screen, with axe, and printed from there. */
let opened: OpenBrowser;
let printed: Printed;
let page: Page;

beforeAll(async () => {
  const table = `表1 各区情况\n\n|${' 五个汉字宽 |'.repeat(9)}\n|${'---|'.repeat(9)}\n|${' 甲 |'.repeat(9)}`;
  printed = await print(
    manuscript(
      `# 标题\n\n${hanText(900)}\n\n## 一、甲\n\n${table}\n\n文[^1]，见[网站](https://example.com)。\n\n[^1]: 注。\n\n# 附件1 名单\n\n文。`,
      distribution,
    ),
  );
  const machine = readMachine(process.env);
  opened = await openBrowser({ ...machine, container: inContainer(machine.env), timeout: 60_000 });
  page = await opened.browser.newPage();
  await page.setContent(printed.html, { waitUntil: 'load' });
});

afterAll(() => opened[Symbol.asyncDispose]());

test.each([320, 375, 768, 1440])('nothing sticks out of a screen %i pixels wide', async (width) => {
  await page.setViewport({ width, height: 800 });
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest).toBeLessThanOrEqual(width);
});

test.each([320, 1440])('the masthead stands close on a screen %i pixels wide', async (width) => {
  await page.setViewport({ width, height: 800 });
  const lines = await page.evaluate(() => {
    const masthead = document.querySelector('.masthead');
    if (masthead === null) return 0;
    return masthead.clientHeight / Number.parseFloat(getComputedStyle(masthead).fontSize);
  });
  expect(lines).toBeGreaterThan(1);
  expect(lines).toBeLessThan(3);
});

test('text can be read on a phone', async () => {
  await page.setViewport({ width: 375, height: 800 });
  const size = await page.evaluate(() => {
    const paragraph = document.querySelector('.text > p');
    return paragraph === null ? '' : getComputedStyle(paragraph).fontSize;
  });
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(16);
});

test.each([320, 1440])('an attachment stands apart on a screen %i pixels wide', async (width) => {
  await page.setViewport({ width, height: 800 });
  const gap = await page.evaluate(() => {
    const attachment = document.querySelector('.attachment');
    const above = attachment?.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
    return (attachment?.getBoundingClientRect().top ?? 0) - above;
  });
  expect(gap).toBeGreaterThan(30);
});

test.each([
  ['screen', 'underline'],
  ['print', 'none'],
] as const)('a link in the text, on %s: %s', async (media, line) => {
  await page.emulateMediaType(media);
  const lines = await page.$$eval('.text a', (links) =>
    links.map((link) => [link.textContent, getComputedStyle(link).textDecorationLine]),
  );
  await page.emulateMediaType();
  // The number of a note is told by its height.
  expect(lines).toEqual([
    ['1', 'none'],
    ['网站', line],
  ]);
});

test('axe finds nothing', async () => {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  // The page forbids scripts; the protocol may still run one in it.
  await page.evaluate(await readFile(axe, 'utf8'));
  const result = await page.evaluate(
    'axe.run().then(({ violations, passes }) => ({ passed: passes.length, violations: violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 90)).join(" | ")) }))',
  );
  expect(result).toEqual({ passed: expect.any(Number), violations: [] });
  expect(result).toHaveProperty(
    'passed',
    expect.toSatisfy((count: number) => count > 15),
  );
});

describe('printed from a browser', () => {
  test('it is the same bulletin', async () => {
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: false });
    const again = readPdf(await openPdf(bytes));
    expect(again.pages).toHaveLength(printed.reading.pages.length);
    for (const [index, sheet] of again.pages.entries()) {
      const [one, other] = [sheet, printed.reading.pages[index]].map((each) =>
        each === undefined ? [] : linesOf(each).map(({ text }) => text),
      );
      expect(one).toEqual(other);
    }
  });
});

test('its head says what it is', () => {
  expect(printed.html).toContain('<title>云岭市精神文明建设简报第52期（总第2161期）</title>');
  expect(printed.html).toContain('<meta name="author" content="云岭市文明办">');
  expect(printed.html).toContain('<meta name="dcterms.date" content="2020-11-05">');
});
