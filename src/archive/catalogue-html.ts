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
}

/**
 * A 归档文件目录 as a page by itself, which prints on A4 across with its head on every sheet
 * (DA/T 22-2015 5.5 and its appendix A).
 */
export function catalogueHtml({ title, rows, links }: CataloguePage): string {
  const ways = [
    { label: '首页', href: '../index.html' },
    ...links.map(({ label, file }) => ({ label, href: referenceOf(file) })),
  ];
  return renderShell({
    title,
    policy,
    head: [h('style', style)],
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

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";

const style = `
:root { color-scheme: light; font-family: FangSong, STFangsong, "Noto Serif SC", serif; line-height: 1.5 }
body { max-width: 297mm; margin: 0 auto; padding: 1rem; color: #000; background: #fff }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none }
nav a { display: inline-block; padding: .25rem 0 }
a { color: #0b4a8f }
h1 { font: bold 1.5rem SimHei, "Heiti SC", "Noto Sans SC", sans-serif; text-align: center }
.scroll { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: .25rem .5rem; border: 1px solid #000; text-align: center; white-space: nowrap }
td.title { min-width: 18em; text-align: left; white-space: normal }
@page { size: A4 landscape; margin: 20mm 15mm }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt }
  nav { display: none }
  .scroll { overflow: visible }
  tr { break-inside: avoid }
  a { color: inherit; text-decoration: none }
  th, td { white-space: normal }
}
`;
