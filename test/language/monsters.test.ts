import { expect, test } from 'vitest';
import { rules } from '../../src/language/rules/index.ts';
import { checkedText } from './manuscripts.ts';

/** What no office writes, but a broken program, a scan or a prankster may: each had taken a minute. In seconds of the processor. */
test.each([
  ['a page of blanks', `会${' '.repeat(4000)}会`],
  ['a page of full-width blanks', `会${'\u3000'.repeat(4000)}会`],
  ['lines without a paragraph between', '会议指出，要抓好落实。\n'.repeat(20_000)],
  ['a line of commas', `会${'，'.repeat(250_000)}会`],
])(
  '%s is checked in time',
  (_, body) => {
    const started = process.cpuUsage();
    const text = checkedText(body);
    for (const rule of rules) Array.from(rule.check(text));
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(10);
  },
  300_000,
);

test('a stop that another sign stands before twice is told', () => {
  const rule = rules.find(({ id }) => id === 'mark-doubled');
  const text = checkedText('抓好落实。，，。');
  const found = Array.from(rule?.check(text) ?? [], ({ start, end }) =>
    text.source.slice(start, end),
  );
  expect(found).toEqual(['，，', '。，', '，。']);
});
