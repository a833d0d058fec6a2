import { describe, expect, test } from 'vitest';
import { urlOf, xmlText } from '../../src/archive/address.ts';
import { atomFeed } from '../../src/archive/feed.ts';
import { sitemap } from '../../src/archive/sitemap.ts';
import { dayOf, entryOf } from './sample.ts';

const address = 'https://example.gov.cn/简报/';
const older = entryOf({
  name: '2020/51',
  number: '第51期',
  titles: ['A & B <C>'],
  fields: { date: dayOf('2020-10-30'), total: '2160' },
  outputs: [
    { format: 'html', path: '2020/51 x.html', file: '', bytes: 1, sha256: '' },
    { format: 'pdf', path: '2020/51 x.pdf', file: '', bytes: 2048, sha256: '' },
  ],
});

describe('the feed', () => {
  const feed = atomFeed([older, entryOf()], { address, title: '云岭简报', path: 'feed.xml' });

  test.each([
    '<updated>2020-11-05T00:00:00+08:00</updated>',
    '<id>https://example.gov.cn/%E7%AE%80%E6%8A%A5/2020/51%20x.html</id>',
    'rel="self" type="application/atom+xml" href="https://example.gov.cn/%E7%AE%80%E6%8A%A5/feed.xml"',
    '<title>第51期 A &amp; B &lt;C&gt;</title>',
    'rel="alternate" type="text/html" href="https://example.gov.cn/%E7%AE%80%E6%8A%A5/"',
    'rel="enclosure" type="application/pdf" length="2048"',
    '<category term="文明创建"/>',
    '<author><name>云岭市文明办</name></author>',
    '<summary>全市各级文明单位坚持为民服务。</summary>',
  ])('has %s', (part) => {
    expect(feed).toContain(part);
  });

  test('is newest first', () => {
    expect(feed.indexOf('第52期')).toBeLessThan(feed.indexOf('第51期'));
  });

  test('names the bulletin of each where there are several', () => {
    const other = entryOf({ name: '1', number: '第1期', fields: { masthead: '快讯' } });
    const mixed = atomFeed([other, older], { address, title: '云岭简报', path: 'feed.xml' });
    expect(mixed).toContain('<title>快讯 第1期 厚植文明沃土</title>');
    expect(mixed).toContain('<title>云岭市精神文明建设简报 第51期 A');
  });

  test('shows the last 50, each by its beginning', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      entryOf({ name: `${index}`, text: '字'.repeat(200), fields: { total: `${index}` } }),
    );
    const long = atomFeed(many, { address, title: '', path: 'feed.xml' });
    expect(long.match(/<entry>/g)).toHaveLength(50);
    expect(long).toContain(`<summary>${'字'.repeat(120)}…</summary>`);
  });

  test('is one without issues', () => {
    expect(atomFeed([], { address, title: '', path: 'feed.xml' })).not.toContain('<entry>');
  });
});

describe('the sitemap', () => {
  test('has every bulletin with its day, newest first', () => {
    const map = sitemap([older, entryOf()], address);
    expect(map.match(/<loc>[^<]*<\/loc>(<lastmod>[^<]*<\/lastmod>)?/g)).toEqual([
      '<loc>https://example.gov.cn/%E7%AE%80%E6%8A%A5/</loc><lastmod>2020-11-05</lastmod>',
      '<loc>https://example.gov.cn/%E7%AE%80%E6%8A%A5/2161.html</loc><lastmod>2020-11-05</lastmod>',
      '<loc>https://example.gov.cn/%E7%AE%80%E6%8A%A5/2161.pdf</loc><lastmod>2020-11-05</lastmod>',
      '<loc>https://example.gov.cn/%E7%AE%80%E6%8A%A5/2020/51%20x.html</loc><lastmod>2020-10-30</lastmod>',
      '<loc>https://example.gov.cn/%E7%AE%80%E6%8A%A5/2020/51%20x.pdf</loc><lastmod>2020-10-30</lastmod>',
    ]);
  });
});

test.each([
  ['a&b<c>"d"', 'a&amp;b&lt;c&gt;&quot;d&quot;'],
  ['无\u0007声\ufffe', '无声'],
  ['𠮷', '𠮷'],
  ['\ud800', ''],
])('%j in XML', (text, written) => {
  expect(xmlText(text)).toBe(written);
});

test('an address has nothing that a name could slip in', () => {
  expect(urlOf('https://a.cn/b/', '../x?y#z/1.html')).toBe('https://a.cn/x%3Fy%23z/1.html');
});
