import type { Element } from 'hast';
import { h } from 'hastscript';
import { linkTo, referenceOf } from '../site/places.ts';
import { renderShell } from '../site/shell.ts';
import { type CatalogueRow, catalogueColumns, cellsOf } from './catalogue.ts';
import { places } from './places.ts';

/** A catalogue for people: what it is of, and where else to go. */
export interface CataloguePage {
  title: string;
  rows: CatalogueRow[];
  /** Of this catalogue as CSV, and of the others; beside the page. */
  links: { label: string; file: string }[];
  /** Path of its style sheet below the folder of the archive. */
  css: string;
}

/**
 * A 归档文件目录 as a page, which prints on A4 across with its head on every sheet
 * (DA/T 22-2015 5.5 and its appendix A).
 */
export function catalogueHtml({ title, rows, links, css }: CataloguePage): string {
  const ways = [
    { label: '首页', href: '../index.html' },
    ...links.map(({ label, file }) => ({ label, href: referenceOf(file) })),
  ];
  return renderShell({
    title,
    policy,
    head: [h('link', { rel: 'stylesheet', href: linkTo(css, places.catalogue) })],
    body: [
      h('nav', { ariaLabel: '目录' }, [
        h(
          'ul',
          ways.map(({ label, href }) => h('li', [h('a', { href }, label)])),
        ),
      ]),
      h('main', [h('h1', title), tableOf(rows)]),
    ],
  });
}

function tableOf(rows: readonly CatalogueRow[]): Element {
  const head = catalogueColumns.map((column) => h('th', { scope: 'col' }, column));
  return h('div.scroll', { role: 'region', ariaLabel: '归档文件目录', tabIndex: 0 }, [
    h('table', [h('thead', [h('tr', head)]), h('tbody', rows.map(rowOf))]),
  ]);
}

function rowOf(row: CatalogueRow): Element {
  const cells = cellsOf(row).map((text, index) =>
    catalogueColumns[index] === '题名'
      ? h('td.title', [h('a', { href: linkTo(row.path, places.catalogue) }, text)])
      : h('td', text),
  );
  return h('tr', cells);
}

const policy = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'";
