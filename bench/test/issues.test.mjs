import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issueAt } from '../generate.mjs';
import { readManuscript, readOffice } from '../peers/manuscript.mjs';
import { typstSource } from '../peers/typst-source.mjs';

test('an invented issue is the same every time, and no two are alike', () => {
  const texts = Array.from({ length: 50 }, (_, index) => issueAt(index, 50, 5).text);
  assert.equal(new Set(texts).size, 50);
  assert.equal(issueAt(7, 50, 5).text, texts[7]);
  assert.equal(issueAt(10, 50, 5).path, '2002/00011.md');
});

test('invented issues are of the kind of a real one', () => {
  const issues = Array.from({ length: 200 }, (_, index) => measure(issueAt(index, 200, 5).text));
  const mean = (key) => issues.reduce((sum, issue) => sum + issue[key], 0) / issues.length;
  // No. 2161 of a real bulletin, five pages: what is set, what the faces hold, and what is set with care.
  const real = { characters: 2300, different: 526, paragraphs: 16, numbers: 34, quotes: 38 };
  for (const [key, value] of Object.entries(real)) {
    assert.ok(Math.abs(mean(key) / value - 1) < 0.1, `${key}: ${mean(key)}, not ${value}`);
  }
});

function measure(text) {
  const body = text.replace(/^---\n.*?\n---\n/s, '').trim();
  const set = [...body.replace(/\s/g, '')];
  return {
    characters: set.length,
    different: new Set(set).size,
    paragraphs: body.split('\n\n').length,
    numbers: body.match(/\d+ ?\p{Script=Han}/gu).length,
    quotes: body.match(/[“”]/g).length,
  };
}

const office = readOffice(`masthead: 简报
publisher: 文明办
phone: "55550001"
distribution:
  report: 省文明办。
  send: 市委。
  distribute: 各区。
`);

test('an office and an issue taken apart', () => {
  assert.equal(office.phone, '55550001');
  assert.equal(office.report, '省文明办。');
  const issue = readManuscript(
    '---\nissue: 3\ncolumn: 调查\n---\n\n# 标题\n\n甲。\n\n## 一、乙\n',
    office,
  );
  assert.equal(issue.issue, '3');
  assert.equal(issue.masthead, '简报');
  assert.equal(issue.title, '标题');
  assert.deepEqual(issue.blocks, ['甲。', '## 一、乙']);
});

test('an issue in Typst’s markup', () => {
  const matter = 'issue: 3\ntotal: 9\ndate: 2020-11-05';
  const source = typstSource(
    readManuscript(`---\n${matter}\n---\n\n# “引”*号*\n\n1. 甲_乙。\n\n## 一、#丙\n`, office),
  );
  assert.match(source, /date: datetime\(year: 2020, month: 11, day: 5\)/);
  assert.match(source, /title: "“引”\*号\*"/);
  assert.match(source, /^1\\\. 甲\\_乙。$/m);
  assert.match(source, /^= 一、\\#丙$/m);
});
