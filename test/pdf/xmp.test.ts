import { describe, expect, test } from 'vitest';
import { pdfDate, startOfDay, xmpDate } from '../../src/pdf/dates.ts';
import type { Imprint } from '../../src/pdf/imprint.ts';
import { xmpPacket } from '../../src/pdf/xmp.ts';

const imprint: Imprint = {
  title: '简报第52期',
  author: '综合处',
  subject: '甲 & 乙',
  keywords: ['简报', '<服务>'],
  issue: '52',
  total: '2161',
  series: '增刊',
  date: startOfDay({ year: 2020, month: 11, day: 5 }),
  creator: 'brief 0.1.0',
  lang: 'zh-CN',
  profile: '2a',
};

describe('a packet says', () => {
  const packet = xmpPacket(imprint, 'Skia/PDF m147');
  test.each([
    '<pdfaid:part>2</pdfaid:part>',
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">简报第52期</rdf:li></rdf:Alt></dc:title>',
    '<rdf:li xml:lang="x-default">甲 &amp; 乙</rdf:li></rdf:Alt></dc:description>',
    '<dc:creator><rdf:Seq><rdf:li>综合处</rdf:li></rdf:Seq></dc:creator>',
    '<dc:publisher><rdf:Bag><rdf:li>综合处</rdf:li></rdf:Bag></dc:publisher>',
    '<dc:subject><rdf:Bag><rdf:li>简报</rdf:li><rdf:li>&lt;服务&gt;</rdf:li></rdf:Bag></dc:subject>',
    '<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>',
    '<dc:date><rdf:Seq><rdf:li>2020-11-05T00:00:00+08:00</rdf:li></rdf:Seq></dc:date>',
    '<xmp:CreateDate>2020-11-05T00:00:00+08:00</xmp:CreateDate>',
    '<xmp:ModifyDate>2020-11-05T00:00:00+08:00</xmp:ModifyDate>',
    '<xmp:CreatorTool>brief 0.1.0</xmp:CreatorTool>',
    '<pdf:Producer>Skia/PDF m147</pdf:Producer>',
    '<pdf:Keywords>简报, &lt;服务&gt;</pdf:Keywords>',
    '<bulletin:issue>52</bulletin:issue>',
    '<bulletin:total>2161</bulletin:total>',
    '<bulletin:series>增刊</bulletin:series>',
    '<pdfaProperty:name>total</pdfaProperty:name>',
  ])('%s', (part) => {
    expect(packet).toContain(part);
  });
});

test('what is not known is left out, with the schema that is for it', () => {
  const { issue: _, total: __, series: ___, ...rest } = imprint;
  const packet = xmpPacket({ ...rest, author: '', keywords: [], profile: '2u' }, '');
  expect(packet).toContain('<pdfaid:conformance>U</pdfaid:conformance>');
  expect(packet).not.toMatch(/<(?:bulletin|pdfuaid|pdf|pdfaExtension):/);
  expect(packet).not.toMatch(/<dc:(?:creator|publisher|subject)>/);
  expect(packet).not.toMatch(/<rdf:\w+><\/rdf/);
});

test('dates are on the clock of China', () => {
  const date = new Date('2020-12-31T16:30:59.999Z');
  expect(pdfDate(date)).toBe("D:20210101003059+08'00'");
  expect(xmpDate(date)).toBe('2021-01-01T00:30:59+08:00');
});
