import { posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../../src/build/write.ts';
import { publishSite } from '../../src/site/site.ts';
import { bundledShelf, entryOf, outputOf, type SampleSite, sampleSite, title } from './sample.ts';

let site: SampleSite;
beforeAll(async () => {
  site = await sampleSite(12);
});
afterAll(() => site[Symbol.asyncDispose]());

const isPage = ({ path }: Draft) => path.endsWith('.html');

test('the same entries give the same bytes, in whatever order they come', async () => {
  const again = await publishSite([...site.entries].reverse(), {
    ...site.options,
    dress: (await bundledShelf()).dress,
  });
  expect(again.map(({ path }) => path)).toEqual(site.drafts.map(({ path }) => path));
  for (const [index, { path, data }] of again.entries()) {
    expect(Buffer.from(data).equals(Buffer.from(site.drafts[index]?.data ?? '')), path).toBe(true);
  }
});

test('no two files have one place', () => {
  const places = site.drafts.map(({ path }) => path.toLowerCase());
  expect(new Set(places).size).toBe(places.length);
});

test('every link leads to a file of the archive, and none out of it', () => {
  const there = new Set([
    ...site.drafts.map(({ path }) => path),
    ...site.entries.flatMap(({ outputs }) => outputs.map(({ path }) => path)),
    'catalogue/index.html',
  ]);
  let count = 0;
  for (const { path, data } of site.drafts.filter(isPage)) {
    for (const [, address = ''] of String(data).matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
      if (address.startsWith('#')) continue;
      count += 1;
      const target = posix.join(posix.dirname(path), decodeURIComponent(address));
      expect(there.has(target), `${path} → ${address}`).toBe(true);
    }
  }
  expect(count).toBeGreaterThan(200);
});

test('style and script name no address but that of a face beside them', () => {
  const places = new Set(site.drafts.map(({ path }) => path));
  const sheets = site.drafts.filter(({ path }) => path.endsWith('.css'));
  expect(sheets).toHaveLength(2);
  for (const { path, data } of sheets) {
    const addresses = [...String(data).matchAll(/url\(([^)]*)\)/g)].map(([, url = '']) => url);
    expect(addresses.length).toBeGreaterThan(1);
    for (const url of addresses)
      expect(places.has(posix.join(posix.dirname(path), url))).toBe(true);
    expect(String(data)).not.toMatch(/@import|https?:/);
  }
});

test('each form may lead to the search from a web server and, in Firefox too, from a disk', () => {
  const forms = site.drafts.filter(isPage).filter(({ data }) => String(data).includes('<form'));
  expect(forms.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['index.html', 'site/search.html']),
  );
  for (const { path, data } of forms)
    expect(String(data), path).toContain('form-action &#x27;self&#x27; file:"');
});

describe('a bulletin', () => {
  const pageOf = (index: number) => {
    const path = site.entries[index]?.outputs[0]?.path;
    return String(site.drafts.find((draft) => draft.path === path)?.data);
  };

  test('leads to its neighbours, the index, its year and its PDF', () => {
    const page = pageOf(4);
    expect(page).toContain(
      '<body><nav class="archive-bar" aria-label="总目录"><a href="../index.html">总目录</a>' +
        '<a href="../site/2018.html">2018年</a><a href="%E7%AC%AC%202%20%E6%9C%9F.pdf">PDF</a></nav><main class="bulletin">',
    );
    expect(page).toContain(
      '</main><nav class="archive-bar" aria-label="前后各期">' +
        '<a href="%E7%AC%AC%201%20%E6%9C%9F.html" rel="prev">上一期：2018年第1期</a>' +
        '<a href="%E7%AC%AC%203%20%E6%9C%9F.html" rel="next">下一期：2018年第3期</a></nav></body>',
    );
  });

  test('at either end has one neighbour', () => {
    expect(pageOf(0)).not.toContain('上一期');
    expect(pageOf(0)).toContain('下一期：2017年第2期');
    expect(pageOf(11)).toContain('上一期：2020年第2期');
    expect(pageOf(11)).not.toContain('下一期');
  });

  test('has its style and faces from files, and the text as it was built', () => {
    const page = pageOf(4);
    expect(page).not.toMatch(/<style|data:font|<script/);
    expect(page).toMatch(/<link rel="stylesheet" href="\.\.\/site\/assets\/bulletin-\w+\.css">/);
    expect(page).toContain("style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self';");
    expect(page.match(/Content-Security-Policy/g)).toHaveLength(1);
    expect(page).toContain('社区都参加了书香校园，居民普遍满意。</p>');
    expect(page).toContain(' class="placed" style="--pages:1;');
    expect(Buffer.byteLength(page)).toBeLessThan(8_000);
  });
});

test('an archive of one issue, or of PDFs alone, has no neighbours or bulletins to show', async () => {
  const { dress } = await bundledShelf();
  const [first] = site.entries;
  const one = await publishSite(first === undefined ? [] : [first], { title, dress });
  const bulletin = one.find(({ path }) => path === first?.outputs[0]?.path);
  expect(String(bulletin?.data)).toContain('</main></body>');

  const entry = entryOf('a', {}, { outputs: [outputOf('a', 'pdf')] });
  const paths = (await publishSite([entry], { title, dress })).map(({ path }) => path);
  expect(paths.filter((path) => path.endsWith('.html'))).toEqual([
    'index.html',
    'site/2020.html',
    expect.stringMatching(/^site\/column-/),
    'site/search.html',
  ]);
  expect(paths.join()).not.toContain('bulletin-');
});

test('the page of a year says of a month of another that it is', async () => {
  const { dress } = await bundledShelf();
  const dates = [
    { year: 2019, month: 12, day: 31 },
    { year: 2020, month: 1, day: 5 },
    { year: 2021, month: 1, day: 2 },
  ];
  const entries = dates.map((date, index) => {
    const name = `${index}`;
    return entryOf(name, { year: 2020, date }, { outputs: [outputOf(name, 'pdf')] });
  });
  const drafts = await publishSite(entries, { title, dress });
  const page = String(drafts.find(({ path }) => path === 'site/2020.html')?.data);
  const headings = [...page.matchAll(/<h2>([^<]*月)<\/h2>/g)].map(([, text]) => text);
  expect(headings).toEqual(['2021年1月', '1月', '2019年12月']);
});

test('a bulletin that cannot be read is said to whoever publishes', async () => {
  const { dress } = await bundledShelf();
  await expect(publishSite([entryOf('a')], { title, dress })).rejects.toMatchObject({
    code: 'ENOENT',
  });
});
