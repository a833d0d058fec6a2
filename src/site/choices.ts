import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Site } from './document.ts';
import { linkTo, places } from './places.ts';

/** The lists of years and of columns, with the number of issues in each. */
export function choices({ archive }: Site, path: string): Element[] {
  const years = archive.years.map(({ year, entries }) =>
    choice(`${year}年`, entries.length, places.year(year, 1), path),
  );
  const columns = archive.columns.map(({ column, entries }) =>
    choice(column, entries.length, places.column(column, 1), path),
  );
  return [
    ...(years.length > 0 ? [list('年份', years)] : []),
    ...(columns.length > 0 ? [list('栏目', columns)] : []),
  ];
}

function choice(label: string, count: number, target: string, path: string): Element {
  const mark = target === path ? { ariaCurrent: 'page' } : {};
  return h('li', [
    h('a', { href: linkTo(target, path), ...mark }, label),
    ' ',
    h('span.count', `${count}期`),
  ]);
}

function list(label: string, items: Element[]): Element {
  return h('nav.choices', { ariaLabel: label }, [h('h2', label), h('ul', items)]);
}
