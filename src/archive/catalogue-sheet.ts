import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { blank } from '../bulletin/blank-cells.ts';
import { policy } from '../bulletin/page.ts';
import type { Role, Usage } from '../fonts/roles.ts';
import type { Dressing } from '../fonts/shelf.ts';
import type { PageNumbers, PlainSheet } from '../press/document.ts';
import { type CatalogueRow, catalogueColumns, cellsOf } from './catalogue.ts';

/** A catalogue to be printed. */
export interface CatalogueText {
  title: string;
  rows: readonly CatalogueRow[];
}

/** The characters of a catalogue by the faces that set them, those of the page numbers too. */
export function catalogueUsage({ title, rows }: CatalogueText): Usage {
  return new Map<Role, Set<string>>([
    ['xiaobiaosong', new Set(title)],
    ['heiti', new Set(['0123456789年', ...catalogueColumns].join(''))],
    [
      'songti',
      new Set([...pageNumber, blank, ...rows.flatMap((row) => cellsOf(row).join(''))].join('')),
    ],
  ]);
}

/**
 * A 归档文件目录 for the press: A4 across, the head on every page, no row over two pages, 第几页共几页 at
 * the foot (DA/T 22-2015 appendix A). In one of several years each has a bookmark, a table and begins a page; a long
 * one is printed in parts.
 */
export function catalogueSheet(text: CatalogueText, { subsets, families }: Dressing): PlainSheet {
  const { title, rows } = text;
  const family = (role: Role) => families.get(role) ?? 'serif';
  const rules = [
    ...subsets.map(faceRule),
    `body{font-family:${family('songti')}}`,
    `h1{font-family:${family('xiaobiaosong')}}`,
    `h2,th{font-family:${family('heiti')}}`,
    style,
  ];
  const parts = partsOf(yearsOf(rows)).map((years, index) => {
    const heads = index === 0 ? [title] : [];
    // Made each time it is printed: the trees of 5,000 rows would take 40 MB until the last of them is.
    const bodyOf = () => [...heads.map((head) => h('h1', head)), ...years.flatMap(elementsOf)];
    return {
      html: (numbers: PageNumbers | undefined) =>
        pageOf(title, [...rules, numberRule(numbers)].join('\n'), bodyOf()),
      text: [...heads, ...years.flatMap(wordsOf)].join('\n'),
    };
  });
  return { parts, fonts: subsets.map(({ postScript }) => postScript) };
}

function pageOf(title: string, rules: string, body: Element[]): string {
  const page = h('html', { lang: 'zh-CN' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('title', title),
      h('style', rules),
    ]),
    h('body', [h('main', body)]),
  ]);
  const tree: Root = { type: 'root', children: [{ type: 'doctype' }, page] };
  return unified().use(rehypeStringify).stringify(tree);
}

function faceRule({ cssFamily, mime, data }: Dressing['subsets'][number]): string {
  const packed = Buffer.from(data).toString('base64');
  return `@font-face{font-family:"${cssFamily}";src:url(data:${mime};base64,${packed})}`;
}

/** What a page number is made of, beside its figures. */
const pageNumber = '第页共 0123456789';

/** The rows of a year; its heading is empty where there is no other. */
interface Year {
  heading: string;
  rows: readonly CatalogueRow[];
}

function yearsOf(rows: readonly CatalogueRow[]): Year[] {
  const byYear = new Map<string, CatalogueRow[]>();
  for (const row of rows) {
    const year = row.date.slice(0, 4);
    const part = byYear.get(year) ?? [];
    part.push(row);
    byYear.set(year, part);
  }
  if (byYear.size < 2) return [{ heading: '', rows }];
  return Array.from(byYear, ([year, part]) => ({ heading: `${year}年`, rows: part }));
}

/** As many years together as have rows enough; one year is never divided. */
function partsOf(years: Year[]): Year[][] {
  const parts: Year[][] = [];
  let room = 0;
  for (const year of years) {
    const last = parts.at(-1);
    if (last === undefined || room < year.rows.length) {
      parts.push([year]);
      room = rowsPerPart - year.rows.length;
    } else {
      last.push(year);
      room -= year.rows.length;
    }
  }
  return parts;
}

/** A print of so many takes Chromium about 100 MiB. */
const rowsPerPart = 400;

function elementsOf({ heading, rows }: Year): Element[] {
  return [...(heading === '' ? [] : [h('h2', heading)]), tableOf(rows)];
}

function wordsOf({ heading, rows }: Year): string[] {
  return [heading, ...catalogueColumns, ...rows.flatMap(cellsOf)];
}

function tableOf(rows: readonly CatalogueRow[]): Element {
  return h('table', [
    h(
      'colgroup',
      columnWidths.map((width) => h('col', { style: `width:${width}` })),
    ),
    h('thead', [
      h(
        'tr',
        catalogueColumns.map((column) => h('th', { scope: 'col' }, column)),
      ),
    ]),
    h('tbody', rows.map(rowOf)),
  ]);
}

function rowOf(row: CatalogueRow): Element {
  const cells = cellsOf(row).map((text, index) =>
    h(catalogueColumns[index] === '题名' ? 'td.title' : 'td', text || blank),
  );
  return h('tr', cells);
}

/** Chromium numbers the pages of a part from 1, and knows of no other part. */
function numberRule(numbers: PageNumbers | undefined): string {
  const { first, all } = numbers ?? {};
  const of = all === undefined ? 'counter(pages)' : `"${all}"`;
  const begin = first === undefined ? '' : `@page:first{counter-set:page ${first}}`;
  return `@page{counter-increment:page 1;@bottom-center{content:"第 " counter(page) " 页  共 " ${of} " 页"}}${begin}`;
}

/** Of 266.6 mm, for a border is half outside; what the others leave is the title's. */
const columnWidths = ['12mm', '24mm', '45mm', '36mm', 'auto', '21mm', '20mm', '11mm', '20mm'];

/** The padding of `h2` keeps it off the page before, where Chromium would read it into its bookmark again. */
const style = `
@page { size: 297mm 210mm; margin: 18mm 15mm 16mm;
  @bottom-center { font: 10pt "brief-songti"; vertical-align: top; padding-top: 3mm } }
* { box-sizing: border-box; font-style: normal; font-weight: 400; font-synthesis: none }
body { margin: 0; color: #000; font-size: 10pt; line-height: 4.6mm; font-kerning: none; font-variant-ligatures: none; text-autospace: no-autospace; text-spacing-trim: space-all; line-break: strict; overflow-wrap: anywhere }
h1 { margin: 0 0 5mm; font-size: 18pt; line-height: 9mm; text-align: center; break-after: avoid }
h2 { margin: 0 0 2mm; padding-top: 4mm; break-before: page; font-size: 12pt; line-height: 6mm; text-align: center; break-after: avoid }
h1 + h2 { break-before: auto }
table { width: 266.6mm; margin: 0 auto; table-layout: fixed; border-collapse: collapse }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { padding: .7mm 1.2mm; border: .2mm solid #000; text-align: center; vertical-align: middle }
td.title { text-align: left }
`;
