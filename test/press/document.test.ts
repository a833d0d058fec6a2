import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueSheet, catalogueUsage } from '../../src/archive/catalogue-sheet.ts';
import { inspectPdf } from '../../src/archive/pdf/inspect.ts';
import { openShelf, type Shelf } from '../../src/fonts/shelf.ts';
import { openPdf } from '../../src/pdf/document.ts';
import { readPdf } from '../../src/pdf/read.ts';
import type { PageReading, PdfReading } from '../../src/pdf/reading.ts';
import { inContainer } from '../../src/press/browser/sandbox.ts';
import {
  type DocumentPress,
  openDocumentPress,
  type PageNumbers,
  type PlainSheet,
} from '../../src/press/document.ts';
import { readMachine } from '../../src/workspace/machine.ts';
import { violations } from '../pdf/conformance/violations.ts';
import { catalogueImprint, catalogueRows } from './catalogue.ts';

const machine = readMachine(process.env);
const rows = catalogueRows(70);
const text = { title: '云岭简报归档文件目录', rows };
const imprint = catalogueImprint(text.title);

let shelf: Shelf;
let press: DocumentPress;
let sheet: PlainSheet;

beforeAll(async () => {
  const container = inContainer(machine.env);
  shelf = await openShelf(machine);
  press = await openDocumentPress({ ...machine, container, timeout: 60_000 });
  sheet = catalogueSheet(text, await shelf.dress(catalogueUsage(text)));
});

afterAll(() => press[Symbol.asyncDispose]());

describe('a catalogue on paper', () => {
  let pdf: Uint8Array;
  let reading: PdfReading;

  beforeAll(async () => {
    const print = await press.print(sheet, imprint);
    expect(print.problems).toEqual([]);
    pdf = print.pdf;
    reading = readPdf(await openPdf(pdf));
    expect(print.pages).toBe(reading.pages.length);
  });

  test('is A4 across, on several pages', () => {
    expect(reading.pages.length).toBeGreaterThan(3);
    for (const { width, height } of reading.pages) {
      expect([Math.round(width * 10), Math.round(height * 10)]).toEqual([2970, 2100]);
    }
  });

  test('has its head on every page and numbers its pages', () => {
    reading.pages.forEach((page, index) => {
      const said = textOf(page);
      expect(said).toContain('序号档号文号责任者题名日期密级页数备注');
      expect(said).toContain(`第${index + 1}页共${reading.pages.length}页`);
    });
  });

  test('breaks no row', () => {
    for (const { serial, title } of rows) {
      const pages = reading.pages.filter((page) => textOf(page).includes(`第${serial}期（`));
      expect(pages).toHaveLength(1);
      const [page] = pages;
      expect(page && textOf(page)).toContain(title);
    }
  });

  test('is an archive’s PDF, sound, its faces embedded', async () => {
    const raw = Buffer.from(pdf);
    // The columns 档号, 密级 and 备注 are blank.
    expect(await violations(pdf)).toEqual([]);
    expect(inspectPdf(raw)?.pages).toBe(reading.pages.length);
    expect(raw.toString('latin1')).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</);
    expect(reading.tagged).toBe(true);
    expect(reading.info).toMatchObject({ title: text.title, subject: '归档文件目录' });
    expect(reading.fonts.every(({ embedded, subset }) => embedded && subset)).toBe(true);
  });

  test('is the same again, whatever was printed between', async () => {
    const other = press.print(
      changed((html) => html, ''),
      imprint,
    );
    const again = press.print(sheet, imprint);
    expect((await other).problems.map(({ rule }) => rule)).toEqual(['proof-text-extra']);
    expect(Buffer.compare((await again).pdf, pdf)).toBe(0);
  });
});

describe('a catalogue of several years', () => {
  // Of 1 to 31 rows, so that they end at all heights of a page.
  const years = Array.from({ length: 31 }, (_, index) => `${1990 + index}`);
  const ofYears = years.flatMap((year, index) =>
    rows.slice(0, 1 + ((index * 12) % 31)).map((row, at) => ({
      ...row,
      serial: 10_000 + 100 * index + at,
      date: `${year}1105`,
    })),
  );
  const all = { title: text.title, rows: ofYears };
  let pdf: Uint8Array;
  let reading: PdfReading;
  let pages: string[];

  beforeAll(async () => {
    const sheet = catalogueSheet(all, await shelf.dress(catalogueUsage(all)));
    expect(sheet.parts.length).toBe(2);
    const print = await press.print(sheet, imprint);
    expect(print.problems).toEqual([]);
    pdf = print.pdf;
    reading = readPdf(await openPdf(pdf));
    pages = reading.pages.map(textOf);
    expect(print.pages).toBe(pages.length);
  });

  test('has a bookmark for each, which leads to its page', () => {
    const outline = reading.outline.map(({ level, title, page }) => `${level} ${title} ${page}`);
    const pageOf = (year: string) => pages.findIndex((page) => page.includes(`${year}年序号`)) + 1;
    expect(outline).toEqual([
      `1 ${text.title} 1`,
      ...years.map((year) => `2 ${year}年 ${pageOf(year)}`),
    ]);
  });

  test('begins a page with each', () => {
    const begins = years.slice(1).flatMap((year) => pages.filter((page) => headed(page, year)));
    expect(begins).toHaveLength(years.length - 1);
  });

  test('numbers its pages through all its parts', () => {
    const numbers = pages.map((page) => /第\d+页共\d+页/.exec(page)?.[0]);
    expect(numbers).toEqual(pages.map((_, index) => `第${index + 1}页共${pages.length}页`));
  });

  test('is an archive’s PDF, and one table of contents, as if printed at once', async () => {
    expect(await violations(pdf)).toEqual([]);
    const roots = reading.pages.flatMap(({ runs }) =>
      runs.flatMap(({ tag }) => tag?.path[0] ?? []),
    );
    expect(new Set(roots)).toEqual(new Set(['Document']));
    const orders = reading.pages.map(({ runs }) =>
      runs.flatMap(({ tag, repeated }) => (repeated ? [] : (tag?.order ?? []))),
    );
    const [firsts, lasts] = [
      orders.map((of) => Math.min(...of)),
      orders.map((of) => Math.max(...of)),
    ];
    expect(lasts.slice(0, -1).filter((last, index) => last > (firsts[index + 1] ?? 0))).toEqual([]);
  });

  test('has no year’s heading, nor its table’s head, without a row below', () => {
    const bare = /(?:\d{4}年)?序号档号文号责任者题名日期密级页数备注(?!1\d{4}第)/;
    const lonely = pages.filter((page) => bare.test(page));
    expect(lonely).toEqual([]);
    for (const year of years) {
      expect(pages.filter((page) => page.includes(`${year}年序号`))).toHaveLength(1);
    }
  });
});

test.each<[string, (html: string) => string, string]>([
  ['another paper', (html) => html.replace('297mm 210mm', '210mm 297mm'), 'proof-page-size'],
  ['shrunk', (html) => styled(html, 'table { width: 400mm !important }'), 'proof-shrunk'],
  ['text lost', (html) => styled(html, 'td.title { display: none }'), 'proof-text-changed'],
])('%s: not let out', async (_, change, rule) => {
  const { problems } = await press.print(changed(change), imprint);
  expect(problems.map((each) => each.rule)).toContain(rule);
});

test('pages that are more than were counted: not let out, for they are numbered by the count', async () => {
  const grown = sheet.parts.map(({ html, text }) => ({
    html: (numbers: PageNumbers | undefined) =>
      numbers === undefined ? html(numbers) : styled(html(numbers), 'td { height: 40mm }'),
    text,
  }));
  const { problems } = await press.print({ ...sheet, parts: [...grown, ...grown] }, imprint);
  expect(problems.map(({ rule }) => rule)).toEqual(['proof-page-count', 'proof-page-count']);
});

test('a face that was not handed over is not let out', async () => {
  const { problems } = await press.print({ ...sheet, fonts: sheet.fonts.slice(1) }, imprint);
  expect(problems.map(({ rule }) => rule)).toContain('proof-font-foreign');
});

test('a browser that is gone, and an interrupt', async () => {
  const stop = new AbortController();
  const container = inContainer(machine.env);
  const options = { ...machine, container, timeout: 60_000, signal: stop.signal };
  await using short = await openDocumentPress(options);
  const printing = short.print(sheet, imprint);
  stop.abort(new Error('stop'));
  await expect(printing).rejects.toThrow('stop');
  const ended = await openDocumentPress({ ...machine, container, timeout: 60_000 });
  await ended[Symbol.asyncDispose]();
  await expect(ended.print(sheet, imprint)).rejects.toMatchObject({ code: 'browser' });
});

/** The sheet with pages and text that are not what they should be. */
function changed(change: (html: string) => string, text?: string): PlainSheet {
  const parts = sheet.parts.map((part) => ({
    html: (numbers: PageNumbers | undefined) => change(part.html(numbers)),
    text: text ?? part.text,
  }));
  return { ...sheet, parts };
}

function styled(html: string, css: string): string {
  return html.replace('</style>', `${css}</style>`);
}

/** Whether the heading of a year comes first on a page, after its number. */
function headed(page: string, year: string): boolean {
  return page.replace(/第\d+页共\d+页/, '').startsWith(`${year}年`);
}

function textOf({ runs }: PageReading): string {
  return runs
    .map((run) => run.text)
    .join('')
    .replace(/\s/g, '');
}
