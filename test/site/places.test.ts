import { expect, test } from 'vitest';
import { isSitePlace, linkTo, places } from '../../src/site/places.ts';

test.each([
  ['2020/52.html', 'index.html', '2020/52.html'],
  ['2020/52.html', 'site/2020.html', '../2020/52.html'],
  ['index.html', '2020/52.html', '../index.html'],
  ['2020/51.html', '2020/52.html', '51.html'],
  ['第 5 期#1?%.html', 'index.html', '%E7%AC%AC%205%20%E6%9C%9F%231%3F%25.html'],
  ['a:b.html', 'index.html', 'a%3Ab.html'],
])('%s as seen from %s', (target, from, link) => {
  expect(linkTo(target, from)).toBe(link);
});

test('a column may be called anything: its file may not', () => {
  expect(places.column('经验/交流', 1)).toMatch(/^site\/column-[0-9a-f]{10}\.html$/);
  expect(places.column('甲', 1)).not.toBe(places.column('乙', 1));
  expect(places.column('甲', 2)).toBe(places.column('甲', 1).replace('.html', '-2.html'));
  expect(places.year(2020, 1)).toBe('site/2020.html');
  expect(places.year(2020, 3)).toBe('site/2020-3.html');
});

test('a file is named by its content', () => {
  const name = places.asset('text', 'js', 'one');
  expect(name).toMatch(/^site\/assets\/text-[0-9a-f]{10}\.js$/);
  expect(places.asset('text', 'js', 'one')).toBe(name);
  expect(places.asset('text', 'js', 'other')).not.toBe(name);
});

test.each([
  ['index.html', true],
  ['Index.html', true],
  ['site/52.html', true],
  ['SITE/52.html', true],
  ['2020/index.html', false],
  ['sites.html', false],
  ['index.html.html', false],
])('%s belongs to the site: %s', (path, own) => {
  expect(isSitePlace(path)).toBe(own);
});
