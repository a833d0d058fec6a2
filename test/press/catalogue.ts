import type { CatalogueRow } from '../../src/archive/catalogue.ts';
import type { Imprint } from '../../src/pdf/imprint.ts';

/** Rows of a catalogue to be printed, every seventh of several lines. */
export function catalogueRows(count: number): CatalogueRow[] {
  return Array.from({ length: count }, (_, index): CatalogueRow => {
    const long =
      index % 7 === 0 ? '，厚植文明沃土，深入推进新时代文明实践各项工作往深里走往实里走' : '';
    return {
      serial: index + 1,
      number: `第${index + 1}期（总第${2000 + index}期）`,
      publisher: '云岭市精神文明建设委员会办公室',
      title: `第${index + 1}个题名${long}`,
      date: '20201105',
      secrecy: '',
      pages: 6,
      note: '',
      path: '',
    };
  });
}

export function catalogueImprint(title: string): Imprint {
  return {
    title,
    author: '云岭市文明办',
    subject: '归档文件目录',
    keywords: [],
    date: new Date('2020-11-05T00:00:00+08:00'),
    creator: 'brief',
    lang: 'zh-CN',
    profile: '2a',
  };
}
