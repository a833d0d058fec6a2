import { formatDate, isoDate } from '../brief/date.ts';
import type { Draft } from '../build/write.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import type { Archive } from './arrange.ts';
import { issueName, mainOutput, titlesOf, totalName } from './names.ts';
import { linkTo, places } from './places.ts';
import { asset } from './style.ts';

/** The text of some issues of one year. */
export interface SearchPart {
  year: number;
  draft: Draft;
}

/**
 * The text of all issues, newest first, in parts. It is its own index: pairs of characters would take
 * more room than the text does, and a plain search finds every word, wherever Chinese ends one.
 */
export function searchParts({ years, isMixed }: Archive): SearchPart[] {
  return years
    .flatMap(({ year, entries }) => cut(entries).map((issues) => ({ year, issues })))
    .map(({ year, issues }, index) => {
      const records = JSON.stringify(issues.map((entry) => recordOf(entry, isMixed)));
      // A script, not JSON: from a disk a browser loads scripts and fetches nothing.
      // As bytes: in a string with one Chinese character, every character takes two.
      const data = Buffer.from(`briefPart(${index},${records})\n`);
      return { year, draft: asset(`text-${year}`, 'js', data) };
    });
}

/** Characters of text in one part: some 1.5 MB. */
const partSize = 500_000;

function cut(entries: ArchiveEntry[]): ArchiveEntry[][] {
  const parts: ArchiveEntry[][] = [];
  let room = 0;
  for (const entry of entries) {
    room -= entry.text.length;
    const last = parts.at(-1);
    if (last !== undefined && room >= 0) last.push(entry);
    else {
      parts.push([entry]);
      room = partSize - entry.text.length;
    }
  }
  return parts;
}

/** What the search page shows of an issue; `templates/site/search.js` reads it. */
function recordOf(entry: ArchiveEntry, isMixed: boolean): Record<string, unknown> {
  const { fields, columns, text } = entry;
  const main = mainOutput(entry);
  return {
    number: [isMixed ? fields.masthead : '', issueName(entry), totalName(entry) ?? '']
      .filter((part) => part !== '')
      .join(' '),
    date: isoDate(fields.date),
    day: formatDate(fields.date),
    columns,
    titles: titlesOf(entry),
    address: main === undefined ? '' : linkTo(main, places.search),
    text,
  };
}
