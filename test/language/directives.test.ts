import { describe, expect, test } from 'vitest';
import { findAll } from '../../src/language/check.ts';
import { briefOf, foundIn } from './manuscripts.ts';

const wrong = '会议要求,落实';

describe('a comment silences', () => {
  test.each([
    ['nothing', `${wrong}`, ['mark-width: ,']],
    ['all rules from there', `<!-- brief-disable -->\n\n${wrong}`, []],
    ['only from there', `${wrong}\n\n<!-- brief-disable -->\n\n${wrong}`, ['mark-width: ,']],
    ['one rule', `<!-- brief-disable mark-width -->\n\n${wrong}--甲`, ['dash-form: --']],
    ['several rules', `<!-- brief-disable mark-width, dash-form -->\n\n${wrong}--甲`, []],
    [
      'until it ends',
      `<!-- brief-disable -->\n\n${wrong}\n\n<!-- brief-enable -->\n\n甲--乙`,
      ['dash-form: --'],
    ],
    [
      'all but one',
      `<!-- brief-disable -->\n<!-- brief-enable dash-form -->\n\n${wrong}--甲`,
      ['dash-form: --'],
    ],
    ['its line', `${wrong}<!-- brief-disable-line -->\n落实,落实`, ['mark-width: ,']],
    [
      'the last line',
      `落实,落实\n${wrong}<!-- brief-disable-line mark-width -->`,
      ['mark-width: ,'],
    ],
    ['the next line', `<!-- brief-disable-next-line -->\n${wrong}\n落实,落实`, ['mark-width: ,']],
    ['the next line with text', `<!-- brief-disable-next-line mark-width -->\n\n${wrong}`, []],
    ['no line after the last', `${wrong}\n\n<!-- brief-disable-next-line -->`, ['mark-width: ,']],
    ['nothing with other words', `<!-- 请核对 brief-disable -->\n\n${wrong}`, ['mark-width: ,']],
    ['nothing from code', `\`<!-- brief-disable -->\`${wrong}`, ['mark-width: ,']],
  ])('%s', (_, source, found) => {
    expect(foundIn(source)).toEqual(found);
  });

  test('in front matter', () => {
    const matter = (comment: string) =>
      `---\ndistribution:\n  report: 甲,乙。 ${comment}\n  send: 丙,丁。\n---\n`;
    expect(foundIn(matter(''))).toEqual(['mark-width: ,', 'mark-width: ,']);
    expect(foundIn(matter('# brief-disable-line'))).toEqual(['mark-width: ,']);
    expect(foundIn(matter('# brief-disable-next-line mark-width'))).toEqual(['mark-width: ,']);
    expect(foundIn(matter('\n  # brief-disable'))).toEqual(['mark-width: ,']);
  });
});

describe('a directive that does not exist is found', () => {
  test.each([
    ['<!-- brief-disable mark-with -->', 'rule-unknown', '改为“mark-width”'],
    ['<!-- brief-disable xyz -->', 'rule-unknown', '列在 docs/rules.md、docs/check.md 里'],
    ['<!-- brief-disabled -->', 'directive-unknown', '用 brief-disable、'],
    ['<!-- brief-off mark-width -->', 'directive-unknown', '用 brief-disable、'],
  ])('%s', (comment, rule, advice) => {
    const source = `文\n\n${comment}\n\n文`;
    const found = findAll(source, briefOf(source));
    expect(
      found.map(({ problem, start, end }) => [problem.rule, source.slice(start, end)]),
    ).toEqual([[rule, comment]]);
    expect(found[0]?.problem.advice?.zh).toContain(advice);
  });
});
