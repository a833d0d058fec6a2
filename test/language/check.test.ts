import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/brief/markdown.ts';
import { type CheckOptions, check, findAll } from '../../src/language/check.ts';
import { briefOf, foundIn } from './manuscripts.ts';

function checked(source: string, options?: CheckOptions): VFile {
  const file = new VFile(source);
  check(file, briefOf(source), options);
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
    const [message] = checked('会议要求,落实', { rules: { 'mark-width': severity } }).messages;
    expect(message?.fatal).toBe(fatal);
  });

  test('off', () => {
    expect(checked('会议要求,落实', { rules: { 'mark-width': 'off' } }).messages).toEqual([]);
  });
});

test('a tree at hand is used, and it does not matter that the brief has been read from it', () => {
  const source = '会议要求,\n1. 甲 5 个\n1. 乙';
  const plain = findAll(source, briefOf(source));
  const tree = parseMarkdown(new VFile(source), 0);
  expect(findAll(source, briefOf(source), { tree })).toEqual(plain);
  expect(plain.length).toBe(4);
  expect(findAll(source, briefOf(source), { tree: { type: 'root', children: [] } })).toEqual([]);
});

test('spaces that the office keeps are left alone', () => {
  const source = '---\nspaces: keep\n---\n\n自 2018 年李某、张 三，负责。';
  expect(foundIn(source)).toEqual([]);
});
