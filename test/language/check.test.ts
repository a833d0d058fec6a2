import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { RuleSettings } from '../../src/brief/fields.ts';
import { parseMarkdown } from '../../src/brief/markdown.ts';
import { check, countAll, findAll } from '../../src/language/check.ts';
import { rules } from '../../src/language/rules/index.ts';
import { briefOf, foundIn } from './manuscripts.ts';

function checked(source: string, settings?: RuleSettings): VFile {
  const file = new VFile(source);
  check(file, briefOf(source), settings);
  return file;
}

test('what is found becomes a message with its place, its words and its change', () => {
  const [message] = checked('甲\n\n会议要求,落实').messages;
  expect(message).toMatchObject({
    ruleId: 'mark-width',
    source: 'brief',
    fatal: true,
    place: { start: { line: 3, column: 5 }, end: { line: 3, column: 6 } },
    problem: {
      text: { zh: '汉字旁边的“,”应是全角“，”' },
      advice: { zh: '改为“，”', en: 'Write “，”' },
    },
    fix: [{ start: 7, end: 8, text: '，' }],
  });
});

test.each([
  ['200-300户', '短横线'],
  ['200~300户', '全角的“～”'],
])('a range is spoken of by the sign it has: %s', (text, words) => {
  const [message] = checked(text).messages;
  expect(message?.problem?.text.zh).toContain(words);
});

test('what an editor must change has no change', () => {
  const [message] = checked('名单（见').messages;
  expect(message).toMatchObject({ ruleId: 'sign-pair' });
  expect(message).not.toHaveProperty('fix');
});

test('from the top to the end', () => {
  expect(foundIn('甲--乙,丙 5 个')).toEqual([
    'dash-form: --',
    'mark-width: ,',
    'space-digit:  ',
    'space-digit:  ',
  ]);
});

describe('severities', () => {
  test.each([
    ['error', true],
    ['warning', false],
    ['info', undefined],
  ] as const)('%s', (severity, fatal) => {
    const [message] = checked('会议要求,落实', { 'mark-width': severity }).messages;
    expect(message?.fatal).toBe(fatal);
  });

  test('off', () => {
    expect(checked('会议要求,落实', { 'mark-width': 'off' }).messages).toEqual([]);
  });
});

test('what is counted is what is found', () => {
  const examples = rules.flatMap(({ examples: some }) => some.map(({ wrong }) => wrong));
  const directed = '甲,乙\n\n<!-- brief-disable mark-widht mark-width -->\n\n丙,丁--戊';
  const settings: RuleSettings = { 'dash-form': 'info', 'space-digit': 'off' };
  for (const source of [...examples, directed, '甲,乙。甲,乙。']) {
    const found = findAll(source, briefOf(source), settings);
    const count = (wanted: string) =>
      found.filter(({ problem }) => problem.severity === wanted).length;
    expect(countAll(source, briefOf(source), settings)).toEqual({
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
    });
  }
});

test('what reading the brief has made of the tree does not matter', () => {
  const sources = rules.flatMap(({ examples }) =>
    examples.map(
      ({ wrong }) => `---\nheadings: 自动\n---\n\n${wrong.replace(/^---[\s\S]*?---\n/, '')}`,
    ),
  );
  sources.push('会议要求,\n1. 甲 5 个\n1. 乙 6 个\n   - 丙,丁');
  for (const source of sources) {
    const brief = briefOf(source);
    const tree = parseMarkdown(new VFile(source), brief.bodyOffset);
    expect(findAll(source, brief)).toEqual(findAll(source, { ...brief, tree }));
  }
  expect(findAll('甲,乙', { ...briefOf('甲,乙'), tree: { type: 'root', children: [] } })).toEqual(
    [],
  );
});

test('spaces that the office keeps are left alone', () => {
  const source = '---\nspaces: keep\n---\n\n自 2018 年李某、张 三，负责。';
  expect(foundIn(source)).toEqual([]);
});
