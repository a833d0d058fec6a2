import { expect, test } from 'vitest';
import { leaveOut, matches, offence, swaps, write } from '../../src/language/find.ts';
import { checkedText } from './manuscripts.ts';

const text = { zh: '错', en: 'wrong' };

test('matches say in which block they are, and pass over some roles', () => {
  const found = [...matches(checkedText('# 甲乙\n\n乙`乙`'), { pattern: /乙/g })];
  expect(found.map(({ block, match }) => [block.role, match.index])).toEqual([
    ['title', 1],
    ['paragraph', 0],
  ]);
  expect([...matches(checkedText('# 甲'), { pattern: /甲/g, except: ['title'] })]).toEqual([]);
});

test('a pattern that matches nothing at a place ends', () => {
  expect([...matches(checkedText('甲乙'), { pattern: /(?=乙)/g })].length).toBe(1);
});

test('masked text is looked at only on demand', () => {
  const source = checkedText('见10:30');
  expect([...matches(source, { pattern: /:/g })]).toEqual([]);
  expect([...matches(source, { pattern: /:/g, view: 'prose' })].length).toBe(1);
});

test('a swap changes only what differs, and says what to write', () => {
  const right = (match: RegExpExecArray) =>
    ({ 甲乙丙: '甲丁丙', 乙乙: '乙', 戊: '戊', 己: '' })[match[0]];
  const found = [
    ...swaps(checkedText('甲乙丙，乙乙，戊，己'), { pattern: /甲乙丙|乙乙|戊|己/g, right, text }),
  ];
  expect(found).toEqual([
    { start: 0, end: 3, text, advice: write('甲丁丙'), fix: [{ start: 1, end: 2, text: '丁' }] },
    { start: 4, end: 6, text, advice: write('乙'), fix: [{ start: 5, end: 6, text: '' }] },
    { start: 9, end: 10, text, advice: leaveOut('己'), fix: [{ start: 9, end: 10, text: '' }] },
  ]);
});

test.each([
  ['甲𠮷', 2, 1, 3],
  ['甲𠮷', 0, 0, 3],
  ['甲乙', 1, 1, 2],
])('of %s from %i on whole characters are spoken of', (prose, from, start, end) => {
  const [block] = checkedText(prose).blocks;
  const place = block && offence(block, [from, prose.length], { text, advice: text });
  expect(place).toMatchObject({ start, end });
});

test('where one of the changes would touch markup there is none', () => {
  const [block] = checkedText('甲乙**丙**').blocks;
  const saying = { text, advice: write('丁') };
  expect(
    block &&
      offence(block, [0, 3], saying, [
        [0, 1, '丁'],
        [1, 3, '丁'],
      ]),
  ).toEqual({
    start: 0,
    end: 5,
    text,
    advice: write('丁'),
  });
});
