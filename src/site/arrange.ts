import { compareText, inTimeOrder } from '../entries/chronology.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import { bareMasthead } from '../ledger/issue.ts';

/** The issues in the order in which people look for them. */
export interface Archive {
  /** Newest first. */
  entries: ArchiveEntry[];
  /** Newest year first; within it newest issue first. */
  years: { year: number; entries: ArchiveEntry[] }[];
  /** 栏目, the one with most issues first. */
  columns: { column: string; entries: ArchiveEntry[] }[];
  neighbours: ReadonlyMap<ArchiveEntry, Neighbours>;
  /** More than one bulletin is published here, so that each issue has to say which it is of. */
  isMixed: boolean;
}

/** The issues that came out before and after one under the same name. */
export interface Neighbours {
  before?: ArchiveEntry;
  after?: ArchiveEntry;
}

/** Puts issues in order; the order in which they are given is of no account. */
export function arrange(given: readonly ArchiveEntry[]): Archive {
  const entries = inTimeOrder(given).reverse();
  const years = groupBy(entries, ({ fields }) => [fields.year]);
  const columns = groupBy(entries, (entry) => entry.columns);
  const mastheads = groupBy(entries, ({ fields }) => [bareMasthead(fields.masthead)]);
  return {
    entries,
    years: [...years]
      .sort(([a], [b]) => b - a)
      .map(([year, issues]) => ({ year, entries: issues })),
    columns: [...columns]
      .sort(([a, some], [b, others]) => others.length - some.length || compareText(a, b))
      .map(([column, issues]) => ({ column, entries: issues })),
    neighbours: new Map([...mastheads.values()].flatMap(neighboursOf)),
    isMixed: mastheads.size > 1,
  };
}

function groupBy<K>(
  entries: readonly ArchiveEntry[],
  keysOf: (entry: ArchiveEntry) => K[],
): Map<K, ArchiveEntry[]> {
  const groups = new Map<K, ArchiveEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(entry);
    }
  }
  return groups;
}

function neighboursOf(newestFirst: ArchiveEntry[]): [ArchiveEntry, Neighbours][] {
  return newestFirst.map((entry, index) => {
    const [before, after] = [newestFirst[index + 1], newestFirst[index - 1]];
    return [entry, { ...(before && { before }), ...(after && { after }) }];
  });
}
