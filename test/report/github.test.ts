import { describe, expect, test } from 'vitest';
import type { Place, Problem } from '../../src/finding/finding.ts';
import { github } from '../../src/report/github.ts';
import { buildOf, outcome, problem, within } from './sample.ts';

describe('github', () => {
  test.each<[string, string, Problem, Place | undefined, string]>([
    [
      'a place within a line',
      'briefs/1.md',
      problem('date'),
      within(2, 7, 9),
      '::error file=briefs/1.md,line=2,col=7,endLine=2,endColumn=9,title=date::date不对%0A改date',
    ],
    [
      'a place over lines, which may have no columns',
      'a.md',
      problem('date', 'warning', false),
      { start: { line: 2, column: 7 }, end: { line: 4, column: 1 } },
      '::warning file=a.md,line=2,endLine=4,title=date::date不对',
    ],
    [
      'a point',
      'a.md',
      problem('date', 'info', false),
      { line: 2, column: 7 },
      '::notice file=a.md,line=2,col=7,title=date::date不对',
    ],
    [
      'no place',
      'a.md',
      problem('date', 'error', false),
      undefined,
      '::error file=a.md,title=date::date不对',
    ],
    [
      'standard input is no file',
      '-',
      problem('date', 'error', false),
      undefined,
      '::error title=date::date不对',
    ],
    [
      'a path of punctuation',
      'a,b:c%d\r\n.md',
      problem('date', 'error', false),
      undefined,
      '::error file=a%2Cb%3Ac%25d␍%0A.md,title=date::date不对',
    ],
    [
      'a text that would be a command of its own',
      'a.md',
      { rule: 'x', severity: 'error', text: { zh: '100%\n::error::\u001b[1m', en: '' } },
      undefined,
      '::error file=a.md,title=x::100%25%0A::error::␛[1m',
    ],
  ])('%s', (_, source, found, place, expected) => {
    const issue = outcome(source, '', [[found, place]]);
    expect(github(buildOf([issue]), 'zh')).toBe(`${expected}\n`);
  });

  test('configurations, issues, notes on the run, in English', () => {
    const build = buildOf([outcome('a.md', '', [[problem('date', 'error', false)]])], {
      configurations: [outcome('brief.yml', '', [[problem('key', 'error', false)]])],
      notes: [problem('face', 'warning', false)],
    });
    expect(github(build, 'en')).toBe(
      '::error file=brief.yml,title=key::key is wrong\n' +
        '::error file=a.md,title=date::date is wrong\n::warning title=face::face is wrong\n',
    );
  });

  test('a message with nothing to it but words', () => {
    const issue = outcome('-', '');
    issue.file.message('Odd');
    expect(github(buildOf([issue]), 'zh')).toBe('::warning::Odd\n');
  });
});
