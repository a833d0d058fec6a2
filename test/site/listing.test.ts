import { expect, test } from 'vitest';
import type { ArchiveEntry } from '../../src/entries/entry.ts';
import { arrange } from '../../src/site/arrange.ts';
import { frontPage } from '../../src/site/front.ts';
import { listingPages } from '../../src/site/listing.ts';
import { places } from '../../src/site/places.ts';
import { entryOf, outputOf, title } from './sample.ts';

function siteOf(entries: ArchiveEntry[], more = {}) {
  const dress = () => Promise.reject(new Error('no faces are asked for here'));
  return { title, dress, archive: arrange(entries), css: 'site/assets/index.css', ...more };
}

function listing(entries: ArchiveEntry[]): string[] {
  const site = siteOf(entries);
  return listingPages(site, {
    title: '2020年',
    place: (part) => places.year(2020, part),
    entries: site.archive.entries,
    group: ({ fields }) => `${fields.date.month}月`,
  }).map(({ data }) => String(data));
}

test('an issue with all there is to know of it', () => {
  const [page = ''] = listing([entryOf('2020/52', { secrecy: '秘密★1年' })]);
  expect(page).toContain(
    '<li><p class="number"> 2020年第52期 <span class="total">总第2161期</span></p>' +
      '<p class="titles"><a href="../2020/52.html"><span class="title">永葆为民情怀 厚植文明沃土</span></a></p>' +
      '<p class="facts"><time datetime="2020-11-05">2020年11月5日</time> <span>【文明创建】</span> ' +
      '<span class="secrecy">秘密★1年</span> <span>4页</span> ' +
      '<a href="../2020/52.pdf" aria-label="PDF，2020年第52期">PDF</a></p></li>',
  );
});

test('an issue of which there is only the text', () => {
  const [page = ''] = listing([entryOf('a', {}, { titles: ['甲', '乙'], outputs: [] })]);
  expect(page).toContain(
    '<p class="titles"><span class="title">甲</span><span class="title">乙</span></p>',
  );
  expect(page).not.toContain('PDF');
});

test('an issue of which there is only the PDF', () => {
  const [page = ''] = listing([entryOf('a', {}, { outputs: [outputOf('a', 'pdf')] })]);
  expect(page).toContain('<p class="titles"><a href="../a.pdf">');
});

test('which bulletin an issue is of, where there are several', () => {
  const [page = ''] = listing([entryOf('a'), entryOf('b', { masthead: '信息专报' })]);
  expect(page).toContain('<span class="of">信息专报</span> 2020年第52期 ');
});

test('a title is data', () => {
  const [page = ''] = listing([
    entryOf(
      'a',
      { secrecy: '<b>' },
      { titles: ['<script>alert("1")</script>'], columns: ['&<i>'] },
    ),
  ]);
  expect(page).toContain('&#x3C;script>alert("1")&#x3C;/script>');
  expect(page).toContain('【&#x26;&#x3C;i>】');
  expect(page).not.toMatch(/<script|<b>|<i>/);
});

test('issues stand under their month, newest first', () => {
  const in_ = (month: number, day: number) => ({ date: { year: 2020, month, day } });
  const [page = ''] = listing([
    entryOf('early', in_(10, 8)),
    entryOf('late', in_(11, 9)),
    entryOf('middle', in_(11, 1)),
  ]);
  const order = [...page.matchAll(/<h2>(\d+月)<\/h2>|href="\.\.\/(\w+)\.html"><span/g)];
  expect(order.map(([, month, name]) => month ?? name)).toEqual([
    ...['11月', 'late', 'middle', '10月', 'early'],
  ]);
});

test('a long list is cut into pages that lead to one another', () => {
  const entries = Array.from({ length: 650 }, (_, index) =>
    entryOf(`i${index}`, { total: `${index}` }),
  );
  const pages = listing(entries);
  expect(pages.map((page) => page.match(/<li><p class="number">/g)?.length)).toEqual([
    300, 300, 50,
  ]);
  expect(pages[1]).toContain('<h1>2020年（第2页）</h1>');
  expect(pages[1]).toContain(
    '<nav class="choices" aria-label="分页"><ul><li><a href="2020.html">第1页</a></li>' +
      '<li><a href="2020-2.html" aria-current="page">第2页</a></li><li><a href="2020-3.html">第3页</a></li></ul></nav>',
  );
  expect(pages[0]).toContain('<p class="sum">共650期</p>');
  expect(listing(entries.slice(0, 300))[0]).not.toContain('分页');
});

test('the front page: the latest issues, and the ways to all others', () => {
  const entries = Array.from({ length: 25 }, (_, index) =>
    entryOf(`i${index}`, {
      total: `${index}`,
      date: { year: 2019 + (index % 2), month: 1, day: 2 },
    }),
  );
  const page = String(frontPage(siteOf(entries)).data);
  expect(page.match(/<li><p class="number">/g)).toHaveLength(20);
  expect(page).toContain('<p class="sum">共25期，2019年1月2日至2020年1月2日</p>');
  expect(page).toContain('<a href="site/2019.html">2019年</a> <span class="count">13期</span>');
  expect(page).toContain(`<a href="${places.column('文明创建', 1)}">文明创建</a>`);
  expect(page).toContain(`<h1 class="masthead" style="--count:11">${title}</h1>`);
  expect(page).toContain('<a href="index.html" aria-current="page">首页</a>');
  expect(page).not.toContain('application/atom+xml');
});

test('the front page of an empty archive says so', () => {
  const page = String(frontPage(siteOf([])).data);
  expect(page).toContain('还没有简报');
  expect(page).not.toMatch(/<ol|最近各期|aria-label="年份"/);
});

test('one day is no span of days', () => {
  expect(String(frontPage(siteOf([entryOf('a')])).data)).toContain('共1期，2020年11月5日<');
});

test('the feed and what else there is for people', () => {
  const links = [{ label: '归档文件目录', path: 'catalogue/index.html' }];
  const page = String(frontPage(siteOf([], { feed: 'feed.xml', links })).data);
  expect(page).toContain(
    `<link rel="alternate" type="application/atom+xml" title="${title}" href="feed.xml">`,
  );
  expect(page).toContain('<a href="catalogue/index.html">归档文件目录</a>');
});
