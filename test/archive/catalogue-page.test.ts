import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueParts } from '../../src/archive/catalogue-parts.ts';
import { archiveDrafts } from '../../src/archive/files.ts';
import { places } from '../../src/archive/places.ts';
import type { Page } from '../../src/press/browser/driver.ts';
import { type OpenBrowser, openBrowser } from '../../src/press/browser/open.ts';
import { inContainer } from '../../src/press/browser/sandbox.ts';
import { readMachine } from '../../src/workspace/machine.ts';
import { chineseShown } from '../site/chinese-shown.ts';
import { bundledShelf, entryOf, title } from '../site/sample.ts';

/** The 归档文件目录 as people open it, from a disk. */
let folder: string;
let opened: OpenBrowser;
let page: Page;

/** As long as several offices that publish together. */
const joint = '云岭市精神文明建设委员会办公室、中共云岭市委宣传部、云岭市卫生健康委员会';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-catalogue-'));
  const entries = [entryOf('2019/1', { publisher: joint }), entryOf('2020/52')];
  const parts = catalogueParts(entries, title);
  const { dress } = await bundledShelf();
  for (const { path, data } of await archiveDrafts(
    entries,
    { title },
    { parts, prints: [], dress },
  )) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), data);
  }
  const machine = readMachine(process.env);
  opened = await openBrowser({ ...machine, container: inContainer(machine.env), timeout: 60_000 });
  page = await opened.browser.newPage();
  await page.setViewport({ width: 375, height: 800 });
  await page.goto(pathToFileURL(join(folder, places.catalogue)).href);
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

// brief's own browser stands on one Latin face there, like a machine that has none for Chinese.
test.runIf(process.platform === 'linux')(
  'without a face for Chinese nothing is blank',
  async () => {
    const shown = await chineseShown(page, 'h1, a, th, td');
    expect(shown.length).toBeGreaterThanOrEqual(15);
    expect(shown.filter(({ set, characters }) => set < characters)).toEqual([]);
  },
);

test('on a phone the table scrolls, not the page', async () => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  const table = await page.$eval('.scroll', ({ scrollWidth, clientWidth }) => [
    scrollWidth,
    clientWidth,
  ]);
  expect(table[0]).toBeGreaterThan(table[1] ?? 0);
});

test('on a screen a long 责任者 turns its line, and the table fits', async () => {
  await page.setViewport({ width: 1100, height: 800 });
  const [table, publisher] = await page.evaluate(() => {
    const rights = ['table', 'td:nth-child(4)'].map(
      (wanted) => document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect(),
    );
    return rights.map(({ right, height }) => ({ right, height }));
  });
  expect(table?.right).toBeLessThanOrEqual(1100);
  expect(publisher?.height).toBeGreaterThan(40);
});

test('axe finds nothing', async () => {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(axe, 'utf8'));
  const violations = await page.evaluate(
    'axe.run({ preload: false }).then(({ violations }) => violations.map(({ id }) => id))',
  );
  expect(violations).toEqual([]);
});
