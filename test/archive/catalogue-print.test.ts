import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogueParts } from '../../src/archive/catalogue-parts.ts';
import { type PrintOptions, printCatalogues } from '../../src/archive/catalogue-print.ts';
import type { ArchiveEntry } from '../../src/entries/entry.ts';
import { Failure } from '../../src/finding/failure.ts';
import type { PlainSheet } from '../../src/press/document.ts';
import { problem } from '../report/sample.ts';
import { dayOf, entryOf } from './sample.ts';

let folder: string;
let sheets: PlainSheet[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-catalogue-'));
  sheets = [];
});

afterEach(() => rm(folder, { recursive: true }));

const entries = [
  entryOf({ name: '1', fields: { date: dayOf('2019-11-05') } }),
  entryOf({ name: '2', fields: { date: dayOf('2020-11-05') } }),
];

/** Prints with a press that gives the text of a sheet as its PDF. */
async function print(options: Partial<PrintOptions> = {}, of: ArchiveEntry[] = entries) {
  const printed = await printCatalogues(catalogueParts(of, '简报'), {
    folder,
    env: {},
    known: {},
    surroundings: 's',
    signal: undefined,
    dress: async () => dressing([]),
    openPress: async () => ({
      print: async (sheet) => {
        sheets.push(sheet);
        return { pdf: Buffer.from(textOf(sheet)), pages: 1, problems: [] };
      },
      [Symbol.asyncDispose]: async () => undefined,
    }),
    ...options,
  });
  for (const { path, data } of printed.drafts) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), data);
  }
  return printed;
}

function titles(of: PlainSheet[]): (string | undefined)[] {
  return of.map((sheet) => /<title>(.*)<\/title>/.exec(htmlOf(sheet))?.[1]);
}

function htmlOf({ parts }: PlainSheet): string {
  return parts.map(({ html }) => html(undefined)).join('');
}

function textOf({ parts }: PlainSheet): string {
  return parts.map(({ text }) => text).join('\n');
}

function dressing(lacking: string[]) {
  const missing = lacking.map((character) => ({ role: 'songti' as const, character }));
  return { subsets: [], families: new Map(), uses: [], missing, fallbacks: [] };
}

test('the whole and each year are printed', async () => {
  const { drafts, notes } = await print();
  expect(drafts.map(({ path, pages }) => [path, pages])).toEqual([
    ['catalogue/all.pdf', 1],
    ['catalogue/2020.pdf', 1],
    ['catalogue/2019.pdf', 1],
  ]);
  expect(titles(sheets)).toEqual([
    '简报归档文件目录',
    '简报归档文件目录（2020年）',
    '简报归档文件目录（2019年）',
  ]);
  expect(notes).toEqual([]);
});

test('only what has changed is printed again', async () => {
  const first = await print();
  const changed = [...entries, entryOf({ name: '3', fields: { date: dayOf('2020-12-05') } })];
  const second = await print({ known: first.prints }, changed);
  expect(titles(sheets.slice(3))).toEqual(['简报归档文件目录', '简报归档文件目录（2020年）']);
  expect(second.drafts).toHaveLength(3);
  expect(second.prints['catalogue/2019.pdf']).toEqual(first.prints['catalogue/2019.pdf']);
});

test.each<[string, Partial<PrintOptions>, () => Promise<void>, number]>([
  ['nothing has changed', {}, async () => undefined, 0],
  ['a font or a browser has', { surroundings: 'other' }, async () => undefined, 3],
  ['one is damaged', {}, () => writeFile(join(folder, 'catalogue/all.pdf'), ''), 1],
  ['one is gone', {}, () => rm(join(folder, 'catalogue/2019.pdf')), 1],
])('%s', async (_, options, happen, again) => {
  const { prints, drafts } = await print();
  await happen();
  const second = await print({ known: prints, ...options });
  expect(sheets).toHaveLength(3 + again);
  const inOrder = (all: typeof drafts) => all.map(({ path }) => path).sort();
  expect(inOrder(second.drafts)).toEqual(inOrder(drafts));
});

test('a character that no face has is printed as 〓, and said', async () => {
  const rare = [entryOf({ titles: ['𱁬上'] })];
  let calls = 0;
  const dress: PrintOptions['dress'] = async (usage) => {
    calls += 1;
    return dressing(usage.get('songti')?.has('𱁬') ? ['𱁬'] : []);
  };
  const { notes, drafts, prints } = await print({ dress }, rare);
  expect(sheets.map((sheet) => textOf(sheet).includes('〓上'))).toEqual([true, true]);
  expect(notes.map(({ rule, text }) => [rule, text.zh])).toEqual([
    ['catalogue-glyph', 'catalogue/all.pdf 里这些字没有字体可用，印成了“〓”：𱁬'],
    ['catalogue-glyph', 'catalogue/2020.pdf 里这些字没有字体可用，印成了“〓”：𱁬'],
  ]);
  expect(drafts).toHaveLength(2);
  expect(prints).toEqual({});
  expect(calls).toBe(4);
});

test('without a browser nothing is printed, and said', async () => {
  const text = { zh: '没有', en: 'none' };
  const { notes, drafts, prints } = await print({
    openPress: () => Promise.reject(new Failure('browser', text)),
  });
  expect(notes.map(({ rule }) => rule)).toEqual(['catalogue-unprinted']);
  expect([drafts, prints]).toEqual([[], {}]);
});

test('a browser that is lost in between: what was printed before is kept, and no more comes after', async () => {
  const text = { zh: '没了', en: 'gone' };
  const { notes, drafts } = await print({
    openPress: async () => ({
      print: async (sheet) => {
        if (htmlOf(sheet).includes('2020年')) throw new Failure('browser', text);
        await wait(20);
        return { pdf: Buffer.from(''), pages: 1, problems: [] };
      },
      [Symbol.asyncDispose]: async () => undefined,
    }),
  });
  expect(notes.map(({ rule }) => rule)).toEqual(['catalogue-unprinted']);
  expect(drafts.map(({ path }) => path)).toEqual(['catalogue/2019.pdf']);
});

test('a print that is not right is left out, and said', async () => {
  const { notes, drafts, prints } = await print({
    openPress: async () => ({
      print: async () => ({ pdf: Buffer.from(''), pages: 1, problems: [problem('wrong')] }),
      [Symbol.asyncDispose]: async () => undefined,
    }),
  });
  expect(notes.map(({ rule }) => rule)).toEqual(Array(3).fill('catalogue-unprinted'));
  expect([drafts, prints]).toEqual([[], {}]);
});

test('an interrupt ends it', async () => {
  const stop = AbortSignal.abort(new Error('stop'));
  const openPress = () => Promise.reject(new Error('gone'));
  await expect(print({ signal: stop, openPress })).rejects.toThrow('stop');
});
