import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDate, isoDate } from '../brief/date.ts';
import type { Draft } from '../build/write.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import { choices } from './choices.ts';
import { renderDocument, type Site } from './document.ts';
import { issueName, mainOutput, titlesOf, totalName } from './names.ts';
import { linkTo } from './places.ts';

export interface Listing {
  title: string;
  /** Path of its nth page, from 1. */
  place(part: number): string;
  /** Newest first. */
  entries: ArchiveEntry[];
  /** The heading under which an issue stands. */
  group(entry: ArchiveEntry): string;
}

/** The issues of a year or a column, on as many pages as keep each one light. */
export function listingPages(site: Site, listing: Listing): Draft[] {
  const { title, entries } = listing;
  const count = Math.ceil(entries.length / pageSize);
  return Array.from({ length: count }, (_, index) => {
    const part = index + 1;
    const path = listing.place(part);
    return renderDocument(site, {
      path,
      heading: part === 1 ? title : `${title}（第${part}页）`,
      content: [
        h('p.sum', `共${entries.length}期`),
        ...grouped(entries.slice(index * pageSize, part * pageSize), listing.group).flatMap(
          ({ heading, group }) => [h('h2', heading), issueList(site, group, path)],
        ),
        count > 1 ? turnPages(listing, count, part) : undefined,
        ...choices(site, path),
      ],
    });
  });
}

/** Some 200 KB of HTML. */
const pageSize = 300;

function grouped(
  entries: ArchiveEntry[],
  headingOf: (entry: ArchiveEntry) => string,
): { heading: string; group: ArchiveEntry[] }[] {
  const groups: { heading: string; group: ArchiveEntry[] }[] = [];
  for (const entry of entries) {
    const heading = headingOf(entry);
    const last = groups.at(-1);
    if (last?.heading === heading) last.group.push(entry);
    else groups.push({ heading, group: [entry] });
  }
  return groups;
}

function turnPages({ place }: Listing, count: number, current: number): Element {
  const links = Array.from({ length: count }, (_, index) => {
    const part = index + 1;
    const mark = part === current ? { ariaCurrent: 'page' } : {};
    const href = linkTo(place(part), place(current));
    return h('li', [h('a', { href, ...mark }, `第${part}页`)]);
  });
  return h('nav.choices', { ariaLabel: '分页' }, [h('ul', links)]);
}

/** Issues with their numbers, titles, dates, pages and files. */
export function issueList(site: Site, entries: ArchiveEntry[], path: string): Element {
  return h(
    'ol.issues',
    entries.map((entry) => issueItem(site, entry, path)),
  );
}

function issueItem({ archive }: Site, entry: ArchiveEntry, path: string): Element {
  const { fields } = entry;
  const total = totalName(entry);
  const main = mainOutput(entry);
  const titles = titlesOf(entry).map((title) => h('span.title', title));
  return h('li', [
    h('p.number', [
      archive.isMixed ? h('span.of', fields.masthead) : undefined,
      ` ${issueName(entry)} `,
      total === undefined ? undefined : h('span.total', total),
    ]),
    h('p.titles', main === undefined ? titles : [h('a', { href: linkTo(main, path) }, titles)]),
    h('p.facts', spaced(facts(entry, path))),
  ]);
}

function facts(entry: ArchiveEntry, path: string): Element[] {
  const { fields, columns, pages, outputs } = entry;
  const pdf = outputs.find(({ format }) => format === 'pdf');
  return [
    h('time', { dateTime: isoDate(fields.date) }, formatDate(fields.date)),
    ...columns.map((column) => h('span', `【${column}】`)),
    ...(fields.secrecy === undefined ? [] : [h('span.secrecy', fields.secrecy)]),
    h('span', `${pages}页`),
    ...(pdf === undefined ? [] : [h('a', pdfLink(entry, pdf.path, path), 'PDF')]),
  ];
}

/** Many links of one page say PDF: their names tell them apart. */
function pdfLink(entry: ArchiveEntry, pdf: string, path: string): Record<string, string> {
  return { href: linkTo(pdf, path), ariaLabel: `PDF，${issueName(entry)}` };
}

function spaced(items: Element[]): ElementContent[] {
  return items.flatMap((item, index): ElementContent[] =>
    index === 0 ? [item] : [{ type: 'text', value: ' ' }, item],
  );
}
