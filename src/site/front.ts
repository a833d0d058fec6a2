import { h } from 'hastscript';
import { formatDate } from '../brief/date.ts';
import type { Draft } from '../build/write.ts';
import { choices } from './choices.ts';
import { renderDocument, type Site } from './document.ts';
import { issueList } from './listing.ts';
import { places } from './places.ts';
import { searchForm } from './search-form.ts';

/** The front page: search, the latest issues, and the ways to all others. */
export function frontPage(site: Site): Draft {
  const { entries } = site.archive;
  return renderDocument(site, {
    path: places.front,
    content: [
      searchForm(places.front),
      h('p.sum', sumOf(site)),
      entries.length > 0 ? h('h2', '最近各期') : undefined,
      entries.length > 0 ? issueList(site, entries.slice(0, latest), places.front) : undefined,
      ...choices(site, places.front),
    ],
  });
}

const latest = 20;

function sumOf({ archive: { entries } }: Site): string {
  const [newest, oldest] = [entries[0], entries.at(-1)];
  if (newest === undefined || oldest === undefined) return '还没有简报';
  const [from, to] = [oldest, newest].map(({ fields }) => formatDate(fields.date));
  return `共${entries.length}期，${from === to ? from : `${from}至${to}`}`;
}
