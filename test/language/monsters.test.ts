import { expect, test } from 'vitest';
import { rules } from '../../src/language/rules/index.ts';
import { checkedText } from './manuscripts.ts';

/** What no office writes, but a broken program, a scan or a prankster may. Each had taken minutes: it would not end here. */
test.each([
  ['a page of blanks', `自${' '.repeat(4000)}2018年以来，全市抓好落实。`, ['space-digit']],
  ['a page of full-width blanks', `会议指出，${'\u3000'.repeat(4000)}要抓好落实。`, ['space-mark']],
  ['lines without a paragraph between', '会议指出,要抓好落实。\n'.repeat(20_000), ['mark-width']],
  ['a line of commas', `会${'，'.repeat(250_000)}会`, ['mark-doubled', 'stop-missing']],
])('%s is checked', (_, body, expected) => {
  const text = checkedText(body);
  const found = rules.filter((rule) => Array.from(rule.check(text)).length > 0);
  expect(found.map(({ id }) => id)).toEqual(expected);
});

test('a stop that another sign stands before twice is told', () => {
  const rule = rules.find(({ id }) => id === 'mark-doubled');
  const text = checkedText('抓好落实。，，。');
  const found = Array.from(rule?.check(text) ?? [], ({ start, end }) =>
    text.source.slice(start, end),
  );
  expect(found).toEqual(['，，', '。，', '，。']);
});
