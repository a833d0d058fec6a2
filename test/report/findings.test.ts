import { describe, expect, test } from 'vitest';
import { findingsOf, say } from '../../src/report/findings.ts';
import { outcome, problem, within } from './sample.ts';

describe('findingsOf', () => {
  test('sorts by place, those of no place first', () => {
    const issue = outcome('a.md', '', [
      [problem('late'), within(3, 1, 2)],
      [problem('right'), within(2, 9, 10)],
      [problem('left'), { line: 2, column: 4 }],
      [problem('whole')],
    ]);
    expect(findingsOf(issue, 'zh').map(({ rule }) => rule)).toEqual([
      'whole',
      'left',
      'right',
      'late',
    ]);
  });

  test.each([
    ['zh', '甲不对', '改甲'],
    ['en', '甲 is wrong', 'mend 甲'],
  ] as const)('speaks %s', (language, text, advice) => {
    const issue = outcome('a.md', '', [[problem('甲', 'warning'), within(2, 4, 6)]]);
    expect(findingsOf(issue, language)).toEqual([
      {
        rule: '甲',
        severity: 'warning',
        text,
        advice,
        place: { line: 2, column: 4, end: { line: 2, column: 6 } },
      },
    ]);
  });

  test('lets other tools speak for themselves', () => {
    const issue = outcome('a.md', '');
    issue.file.message('Unexpected tag', { line: 4, column: 2 });
    expect(findingsOf(issue, 'zh')).toEqual([
      {
        rule: undefined,
        severity: 'warning',
        text: 'Unexpected tag',
        advice: undefined,
        place: { line: 4, column: 2 },
      },
    ]);
  });
});

test('say: a problem of no manuscript and without advice', () => {
  expect(say(problem('甲', 'info', false), 'en')).toEqual({
    rule: '甲',
    severity: 'info',
    text: '甲 is wrong',
    advice: undefined,
    place: undefined,
  });
});
