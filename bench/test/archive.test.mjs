import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countIn } from '../archive/manuscripts.mjs';
import { readOptions } from '../archive/options.mjs';
import { changedLines, weights } from '../archive/publish.mjs';
import { expectNamed, planDamage } from '../archive/repair.mjs';
import { archiveMarkdown } from '../archive/report.mjs';

test('what an archive weighs: its pages, what they share, its PDFs', () => {
  const sizes = new Map([
    ['index.html', 1000],
    ['2001/00001.html', 10_000],
    ['2001/00001.pdf', 200_000],
    ['2001/00002.pdf', 210_000],
    ['catalogue/all.pdf', 900_000],
    ['site/assets/text-2001-0a.js', 50_000],
    ['SHA256SUMS', 9],
  ]);
  assert.deepEqual(weights(sizes), {
    files: 7,
    bytes: 1_371_009,
    htmlBytes: 11_000,
    sharedBytes: 50_000,
    pdfBytes: 205_000,
    largestPdf: 210_000,
  });
});

const paths = [
  '2001/1.html',
  '2001/1.pdf',
  '2002/2.html',
  '2002/3.html',
  '2003/4.html',
  'index.html',
];

test('four kinds of damage, each with the names it should be found under', () => {
  assert.deepEqual(
    planDamage([...paths, '2003/4.pdf']).map(({ how, path, names }) => [how, path, names]),
    [
      ['flip', '2001/1.pdf', ['2001/1.pdf']],
      ['remove', '2002/2.html', ['2002/2.html']],
      ['edit', '2002/3.html', ['2002/3.html']],
      ['remove', '2003', ['2003/4.html', '2003/4.pdf']],
    ],
  );
  assert.throws(() => planDamage(paths.slice(0, 3)), /too few/);
});

test('damage has to be named, all of it, rightly, and nothing else', () => {
  const damages = [{ status: 'missing', names: ['a', 'b'] }];
  const missing = (path) => ({ path, status: 'missing' });
  const well = { path: 'c', status: 'ok' };
  assert.doesNotThrow(() => expectNamed(damages, [missing('a'), missing('b'), well]));
  assert.throws(() => expectNamed(damages, [missing('a'), well]), /not named: b missing/);
  assert.throws(
    () => expectNamed(damages, [missing('a'), { path: 'b', status: 'changed' }]),
    /not named: b missing; named wrongly: b changed/,
  );
  assert.throws(() => expectNamed([], [missing('c')]), /named wrongly: c missing/);
});

test('the files that are not what they were', () => {
  const [one, two, other] = ['1', '2', '3'].map((digit) => digit.repeat(64));
  const before = `${one}  a.html\n${two}  b.pdf\n`;
  assert.deepEqual(changedLines(before, before), []);
  assert.deepEqual(changedLines(before, `${one}  a.html\n${other}  b.pdf\n`), ['b.pdf']);
});

test('what a search should find', () => {
  const texts = ['志愿者在广场', '志愿者', '广场'];
  assert.equal(countIn(texts, '志愿者'), 2);
  assert.equal(countIn(texts, '广场 志愿者'), 1);
  assert.equal(countIn(texts, '无'), 0);
});

test('options', () => {
  const { issues, large, repeat } = readOptions(['--issues', '60', '--large', '0']);
  assert.deepEqual([issues, large, repeat], [60, 0, 3]);
  assert.throws(() => readOptions(['--issues', 'many']), /--issues takes a number/);
});

test('a page of results', () => {
  const run = (profile, cpuPerIssue, bytes) => ({
    ...{ profile, cpuPerIssue, perIssue: cpuPerIssue / 2, issues: 150, bytes },
  });
  const text = archiveMarkdown({
    machine: { date: '2026-11-26T00:00:00Z', loadBefore: [0] },
    published: {
      ...{ issues: 2161, ms: 200_000, cpu: 300_000, peak: 700, pages: 12_966, files: 4449 },
      ...{ bytes: 493_000_000, htmlBytes: 31_240_000, sharedBytes: 18_000_000 },
      ...{ pdfBytes: 208_000, largestPdf: 225_000 },
    },
    publishedToo: [{ issues: 5000, ms: 160_000, cpu: 240_000, peak: 856 }],
    again: [{ ms: 3000, cpu: 2000 }],
    visited: [
      {
        ...{ issues: 5000, version: 'Chrome/147', firstMs: 900 },
        opened: [{ name: 'the front page', ms: 100 }],
        searches: [{ asked: '志愿者', found: 4990, times: [63.4, 20, 90] }],
      },
    ],
    repaired: { files: 4449, verifyMs: 2300, verifyCpu: 1500, repairMs: 5000, repairCpu: 4000 },
    profiles: [
      ...[run('none', 100, 150_000), run('2a', 104, 200_000)],
      ...[run('none', 110, 150_000), run('2a', 112, 200_000)],
    ],
  });
  assert.match(text, /^## 5000 issues published$/m);
  assert.match(text, /^\| memory at most, MiB \| 856 \|$/m);
  assert.match(text, /^\| HTML, MB \| 31\.2 \|$/m);
  assert.match(text, /^\| 4449 files verified \| 2\.3 \| 1\.5 \|$/m);
  assert.match(text, /^\| 志愿者 \| 4990 \| 63 \(20–90\) \|$/m);
  assert.match(
    text,
    /^\| the difference, round by round \| 3\.0 \(2\.0–4\.0\) \| 1\.5 .*\| 50 \|$/m,
  );
});
