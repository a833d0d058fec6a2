import {
  copyFileSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuildOptions } from '../../src/build/outcome.ts';
import { issueText, type Office, officeOf, openOffice, plain, told } from './office.ts';

/** Issue `a` uses much of the office, issue `b` little. */
let office: Office;

beforeAll(async () => {
  office = openOffice();
  office.put('briefs/a.png', picture(10));
  office.put('briefs/a.md', issueText(1, '', '\n## 一、黑体\n\n![图](a.png)\n'));
  office.put('briefs/b.md', issueText(2, 'phone: "1"\n'));
  expect(told(await office.run())).toEqual(['a built new', 'b built new']);
});

afterAll(() => office.remove());

const same = ['a cached', 'b cached'];

test.each<[string, () => void, string[], Partial<BuildOptions>?]>([
  ['nothing', () => {}, same],
  ['a look at one format alone', () => {}, same, { formats: ['pdf'] }],
  ['the times of a manuscript', () => touch('briefs/a.md'), same],
  ['a manuscript', () => edit('briefs/a.md', '坚持', '始终'), ['a built manuscript', 'b cached']],
  [
    'a setting that one issue overrides',
    () => office.put('brief.config.yaml', plain.replace('0001', '0002')),
    ['a built configuration', 'b cached'],
  ],
  [
    'a setting that no issue uses',
    () => office.put('brief.config.yaml', `# 说明\n${plain.replace('0001', '0002')}`),
    same,
  ],
  ['a picture', () => office.put('briefs/a.png', picture(20)), ['a built picture', 'b cached']],
  ['an output removed', () => rmSync(path('out/a.pdf')), ['a built output-missing', 'b cached']],
  [
    'an output changed by hand, its size and time kept',
    () => {
      const { atime, mtime } = statSync(path('out/a.html'));
      edit('out/a.html', '坚', '艰');
      edit('out/a.html', '始终', '如何');
      utimesSync(path('out/a.html'), atime, mtime);
    },
    ['a built output-changed', 'b cached'],
  ],
  [
    'outputs that were copied',
    () => {
      copyFileSync(path('out/a.pdf'), path('copy'));
      renameSync(path('copy'), path('out/a.pdf'));
    },
    same,
  ],
  [
    'the template',
    () => {
      office.put('templates/official/template.yaml', 'extends: official\nstyles: [own.css]\n');
      office.put('templates/official/own.css', '.masthead { letter-spacing: 1pt }');
    },
    ['a built template', 'b built template'],
  ],
  [
    'a font that one issue uses',
    () => {
      const file = '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf';
      const font = createRequire(import.meta.url).resolve(file);
      office.put('fonts/黑体.ttf', readFileSync(font));
    },
    ['a built font', 'b cached'],
  ],
  ['brief', () => editEntry('a', '"brief":"', '"brief":"0'), ['a built brief', 'b cached']],
  [
    'the browser, by its looks alone',
    () => editEntry('a', '"browser":{"whole":"', '"browser":{"whole":"0'),
    same,
  ],
  [
    'the browser, by its version',
    () => {
      editEntry('a', '"browser":{"whole":"', '"browser":{"whole":"0');
      const entry = readFileSync(entryPath('a'), 'utf8');
      writeFileSync(entryPath('a'), entry.replace(/("browser":\{"whole":"[^"]*","used":")/, '$19'));
    },
    ['a built browser', 'b cached'],
  ],
  [
    'the date of the PDF',
    () => {},
    ['a built settings', 'b built settings'],
    { env: { ...process.env, SOURCE_DATE_EPOCH: '86400' } },
  ],
  ['the date of the PDF, as it was', () => {}, ['a built settings', 'b built settings']],
  [
    'half an entry',
    () => writeFileSync(entryPath('a'), readFileSync(entryPath('a'), 'utf8').slice(0, 300)),
    ['a built new', 'b cached'],
  ],
  [
    'an entry of another kind',
    () => writeFileSync(entryPath('a'), '{"layout":2}'),
    ['a built new', 'b cached'],
  ],
  ['a wish', () => {}, ['a built forced', 'b built forced'], { force: true }],
  [
    'a wish to see only',
    () => edit('briefs/b.md', '坚持', '始终'),
    ['a cached', 'b due manuscript'],
    { dryRun: true },
  ],
  ['what was only seen', () => {}, ['a cached', 'b built manuscript']],
])('changed: %s', async (_, change, expected, options = {}) => {
  change();
  expect(told(await office.run(options))).toEqual(expected);
});

test('an entry is written anew only where something of it has changed', async () => {
  const written = () => statSync(entryPath('a'), { bigint: true }).ino;
  const before = written();
  expect(told(await office.run())).toEqual(same);
  expect(written()).toBe(before);
  touch('out/a.pdf');
  expect(told(await office.run())).toEqual(same);
  const after = written();
  expect(after).not.toBe(before);
  expect(told(await office.run({ formats: ['html'] }))).toEqual(same);
  expect(told(await office.run())).toEqual(same);
  expect(written()).toBe(after);
});

test('without its cache the same comes out again', async () => {
  const before = readFileSync(path('out/a.pdf'));
  rmSync(path('out/.brief-cache'), { recursive: true });
  expect(told(await office.run())).toEqual(['a built new', 'b built new']);
  expect(readFileSync(path('out/a.pdf')).equals(before)).toBe(true);
});

test('a cache that cannot be kept is said once, and both come out', async () => {
  rmSync(path('out/.brief-cache'), { recursive: true });
  writeFileSync(path('out/.brief-cache'), '');
  const run = await office.run();
  expect(told(run)).toEqual(['a built new', 'b built new']);
  const said = run.notes.filter(({ rule }) => rule === 'cache-unwritable');
  expect(said.map(({ text }) => text.zh)).toEqual([
    expect.stringContaining('.brief-cache：路径中有一段不是文件夹'),
  ]);
  rmSync(path('out/.brief-cache'));
  const { notes } = await office.run();
  expect(notes.filter(({ rule }) => rule === 'cache-unwritable')).toEqual([]);
});

test('what was said of an issue is said again', async () => {
  office.put('briefs/c.md', issueText(3, '', '\n###### 第六层\n'));
  const [first] = (await office.run({ files: ['briefs/c.md'] })).outcomes;
  const [second] = (await office.run({ files: ['briefs/c.md'] })).outcomes;
  expect([first?.status, second?.status]).toEqual(['built', 'cached']);
  expect(first?.file.messages).not.toEqual([]);
  expect(second?.file.messages.map((each) => [String(each), each.problem, each.place])).toEqual(
    first?.file.messages.map((each) => [String(each), each.problem, each.place]),
  );
  expect(String(second?.file)).toBe(String(first?.file));
  expect([second?.fonts, second?.outputs]).toEqual([first?.fonts, first?.outputs]);
  rmSync(path('briefs/c.md'));
});

test('the same glyphs of the office’s own font: not made again, and no stand-in any more', async () => {
  const small = officeOf(1);
  await small.run();
  const file = '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf';
  const font = createRequire(import.meta.url).resolve(file);
  small.put('fonts/小标宋.ttf', readFileSync(font));
  for (const _ of ['looked at', 'kept']) {
    const run = await small.run();
    expect(told(run)).toEqual(['1 cached']);
    const masthead = run.outcomes[0]?.fonts.find(({ role }) => role === 'xiaobiaosong');
    expect(masthead?.substitute).toBe(false);
  }
});

test('two runs at once leave whole outputs that the next run takes for right', async () => {
  const runs = await Promise.all([office.run({ force: true }), office.run({ force: true })]);
  for (const run of runs) expect(told(run)).toEqual(['a built forced', 'b built forced']);
  await office.run();
  expect(told(await office.run())).toEqual(same);
});

function path(name: string): string {
  return join(office.folder, name);
}

function entryPath(name: string): string {
  return path(`out/.brief-cache/${name}.json`);
}

function touch(name: string): void {
  utimesSync(path(name), new Date(), new Date());
}

function edit(name: string, from: string, to: string): void {
  writeFileSync(path(name), readFileSync(path(name), 'utf8').replaceAll(from, to));
}

function editEntry(name: string, from: string, to: string): void {
  const entry = readFileSync(entryPath(name), 'utf8');
  expect(entry).toContain(from);
  writeFileSync(entryPath(name), entry.replace(from, to));
}

function picture(width: number): Buffer {
  return PNG.sync.write(new PNG({ width, height: 10 }));
}
