import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Draft } from '../build/write.ts';
import { choices } from './choices.ts';
import { renderDocument, type Site } from './document.ts';
import { linkTo, places } from './places.ts';
import { searchForm } from './search-form.ts';
import type { SearchPart } from './search-parts.ts';

/** The search page; the script asks for the parts of the text when it is used. */
export function searchPage(site: Site, parts: SearchPart[], script: Draft): Draft {
  const { years, columns } = site.archive;
  const path = places.search;
  const dataParts = JSON.stringify(
    parts.map(({ year, draft }) => ({ year, address: linkTo(draft.path, path) })),
  );
  const filters = [
    select(
      '年份',
      'year',
      years.map(({ year }) => [String(year), `${year}年`]),
    ),
    select(
      '栏目',
      'column',
      columns.map(({ column }) => [column, column]),
    ),
  ];
  return renderDocument(site, {
    path,
    heading: '检索',
    script: script.path,
    content: [
      searchForm(path, filters, { dataParts }),
      h('noscript', [
        h('p', '检索要用到脚本（JavaScript），这个浏览器没有启用；各期可从下面的年份和栏目找到。'),
      ]),
      h('p.sum#found', { role: 'status' }),
      h('ol.issues#hits'),
      h('button#more', { type: 'button', hidden: true }, '显示更多'),
      ...choices(site, path),
    ],
  });
}

function select(label: string, name: string, options: [string, string][]): Element {
  return h('label', [
    h('span', label),
    h('select', { name }, [
      h('option', { value: '' }, '全部'),
      ...options.map(([value, text]) => h('option', { value }, text)),
    ]),
  ]);
}
