import { expect, test } from 'vitest';
import { takeApart, utf8 } from '../../../src/site/bulletin/take-apart.ts';
import { usageOf } from '../../../src/site/bulletin/usage.ts';
import { readWoffTable } from '../../../src/site/bulletin/woff-table.ts';
import { bulletinOf, bundledShelf } from '../sample.ts';

const matter = `---
masthead: 测试简报
issue: 1
publisher: 某<办>
date: 2020-11-05
---
`;
const shelf = await bundledShelf();
const html = await bulletinOf(
  `${matter}\n# 标题<style>“甲”\n\n正文“乙”&，A1。\n\n**重点**\n`,
  shelf,
);
const parts = takeApart(Buffer.from(html), '1.html');

test('a bulletin in its parts', () => {
  expect(parts.root).toBe(
    ' lang="zh-CN" class="placed" style="--pages:1;--wide-pages:0;--colophon:30mm"',
  );
  expect(parts.head[0]).toBe('<meta charset="utf-8">');
  expect(parts.head).toContain('<title>测试简报第1期</title>');
  expect(parts.head).toContain('<meta name="author" content="某<办>">');
  expect(parts.faces.map(({ cssFamily }) => cssFamily)).toContain('brief-xiaobiaosong');
  expect(parts.faces.every(({ data }) => data.toString('latin1', 0, 4) === 'wOFF')).toBe(true);
  expect(parts.families).toContainEqual({ part: 'folio', list: '"brief-songti"' });
  expect(parts.css.startsWith(':root{--folio:"brief-songti"}\n/*')).toBe(true);
  expect(parts.css).not.toContain('data:');
  expect(utf8(parts.main)).toMatch(/^<main class="bulletin">[\s\S]*正文[\s\S]*<\/main>$/);
});

test('put together again it is the same', () => {
  const faces = parts.faces.map(
    ({ cssFamily, data }) =>
      `@font-face{font-family:"${cssFamily}";src:url(data:font/woff;base64,${data.toString('base64')})}\n`,
  );
  const families = parts.families.map(
    ({ part, list }) => `:is(.${part},${part}){font-family:${list}}\n`,
  );
  const style = [...faces, ...families, parts.css].join('');
  expect(
    `<!doctype html><html${parts.root}><head>${parts.head.join('')}<style>${style}</style></head><body>${utf8(parts.main)}</body></html>`,
  ).toBe(html);
});

test.each([
  ['another page', '<!doctype html><html><head><title>甲</title></head><body>乙</body></html>'],
  ['a bulletin cut short', html.slice(0, -20)],
  ['nothing', ''],
])('%s is not taken', (_, text) => {
  expect(() => takeApart(Buffer.from(text), '1.html')).toThrow(
    expect.objectContaining({
      code: 'internal',
      text: { zh: expect.stringContaining('1.html'), en: expect.any(String) },
    }),
  );
});

test('the faces say which characters each role sets', () => {
  const usage = usageOf(parts);
  expect(usage.get('xiaobiaosong')).toEqual(new Set('测试简报标题“甲” '));
  expect(usage.get('heiti')).toEqual(new Set('重点 '));
  expect([...(usage.get('fangsong') ?? [])]).toEqual(
    expect.arrayContaining([...'正文“乙”&，A1。<办>2020年']),
  );
  expect(usage.get('fangsong')?.has('标')).toBe(false);
  // 宋体 lends 仿宋 its full-width quotation marks.
  expect(usage.get('songti')).toEqual(new Set('— 0123456789“”'));
});

test('what names no role and a family without a face are passed over', () => {
  const families = [
    { part: 'odd', list: '"house-face"' },
    { part: 'em', list: '"brief-kaiti"' },
  ];
  expect(usageOf({ ...parts, faces: [], families })).toEqual(new Map([['kaiti', new Set()]]));
});

test('a table of a WOFF, packed or not', () => {
  const woff = parts.faces[0]?.data ?? Buffer.alloc(0);
  expect(readWoffTable(woff, 'head')).toHaveLength(54);
  expect(readWoffTable(woff, 'glyf')?.length).toBeGreaterThan(1024);
  expect(readWoffTable(woff, 'none')).toBeUndefined();
});
