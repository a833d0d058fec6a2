import { isoDate } from '../brief/date.ts';
import type { CivilDate } from '../brief/fields.ts';
import { inTimeOrder } from '../entries/chronology.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import { bareMasthead } from '../ledger/issue.ts';
import { urlOf, xmlText } from './address.ts';

export interface FeedOptions {
  /** Where the archive is published, with `/` at its end. */
  address: string;
  title: string;
  /** Path of the feed below the folder of the archive. */
  path: string;
}

/** The newest issues as an Atom feed (RFC 4287). Its dates are those of the issues, never the clock's. */
export function atomFeed(entries: readonly ArchiveEntry[], options: FeedOptions): string {
  const { address, title, path } = options;
  const newest = inTimeOrder(entries).reverse().slice(0, shown);
  const [last] = newest;
  const isMixed = new Set(entries.map(({ fields }) => bareMasthead(fields.masthead))).size > 1;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${xmlText(address)}</id>
  <title>${xmlText(title)}</title>
  <updated>${last === undefined ? '1970-01-01T00:00:00Z' : instantOf(last.fields.date)}</updated>
  <link rel="self" type="application/atom+xml" href="${xmlText(urlOf(address, path))}"/>
  <link rel="alternate" type="text/html" href="${xmlText(urlOf(address))}"/>
  <generator>brief</generator>
${newest.map((entry) => entryOf(entry, address, isMixed)).join('')}</feed>
`;
}

/** @param isMixed there are several bulletins, so that the title has to say which this is of */
function entryOf(entry: ArchiveEntry, address: string, isMixed: boolean): string {
  const { fields, number, titles, columns, outputs, text } = entry;
  const links = outputs.map(({ format, path, bytes }) => {
    const [rel, type, length] =
      format === 'html'
        ? ['alternate', 'text/html', '']
        : ['enclosure', 'application/pdf', ` length="${bytes}"`];
    return `    <link rel="${rel}" type="${type}"${length} href="${xmlText(urlOf(address, path))}"/>\n`;
  });
  const terms = columns.map((column) => `    <category term="${xmlText(column)}"/>\n`);
  const instant = instantOf(fields.date);
  const parts = [isMixed ? fields.masthead : '', number, titles.join('；')];
  const title = parts.filter((part) => part !== '').join(' ');
  return `  <entry>
    <id>${xmlText(urlOf(address, outputs[0]?.path ?? entry.name))}</id>
    <title>${xmlText(title)}</title>
    <published>${instant}</published>
    <updated>${instant}</updated>
    <author><name>${xmlText(fields.publisher)}</name></author>
${links.join('')}${terms.join('')}    <summary>${xmlText(beginning(text))}</summary>
  </entry>
`;
}

/** So many issues; readers ask for the feed again and again. */
const shown = 50;

/** The first 120 characters, for a list in a reader. */
function beginning(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= 120 ? characters.join('') : `${characters.slice(0, 120).join('')}…`;
}

/** The beginning of a day in China (RFC 3339). */
function instantOf(date: CivilDate): string {
  return `${isoDate(date)}T00:00:00+08:00`;
}
