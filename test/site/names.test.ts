import { expect, test } from 'vitest';
import { issueName, mainOutput, titlesOf, totalName } from '../../src/site/names.ts';
import { entryOf, outputOf } from './sample.ts';

test.each([
  [{ issue: '52' }, '2020年第52期'],
  [{ issue: '08' }, '2020年第08期'],
  [{ issue: '7-8', series: '合刊' as const }, '2020年第7-8期合刊'],
  [{ issue: '3', series: '增刊' as const }, '2020年第3期（增刊）'],
])('%o is %s', (fields, name) => {
  expect(issueName(entryOf('a', fields))).toBe(name);
});

test('a run that does not count on has no total', () => {
  const { total: _, ...fields } = entryOf('a').fields;
  expect(totalName(entryOf('a'))).toBe('总第2161期');
  expect(totalName({ ...entryOf('a'), fields })).toBeUndefined();
});

test('an issue without titles goes by its number', () => {
  expect(titlesOf(entryOf('a', {}, { titles: ['甲', '乙'] }))).toEqual(['甲', '乙']);
  expect(titlesOf(entryOf('a', {}, { titles: [] }))).toEqual(['2020年第52期']);
});

test('what is opened for an issue is its web page, else its PDF', () => {
  const [html, pdf] = [outputOf('a', 'html'), outputOf('a', 'pdf')];
  expect(mainOutput(entryOf('a', {}, { outputs: [pdf, html] }))).toBe('a.html');
  expect(mainOutput(entryOf('a', {}, { outputs: [pdf] }))).toBe('a.pdf');
  expect(mainOutput(entryOf('a', {}, { outputs: [] }))).toBeUndefined();
});
