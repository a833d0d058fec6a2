import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { ArchiveEntry } from '../../entries/entry.ts';
import type { Archive } from '../arrange.ts';
import { issueName, mainOutput } from '../names.ts';
import { linkTo, places } from '../places.ts';

/** The ways out of a bulletin, for a screen only: above it to the index and the PDF, below it to its neighbours. */
export function bars(entry: ArchiveEntry, path: string, archive: Archive): [string, string] {
  const { before, after } = archive.neighbours.get(entry) ?? {};
  const { year } = entry.fields;
  const pdf = entry.outputs.find(({ format }) => format === 'pdf');
  const top = h('nav.archive-bar', { ariaLabel: '总目录' }, [
    way('总目录', places.front, path),
    way(`${year}年`, places.year(year, 1), path),
    pdf && way('PDF', pdf.path, path),
  ]);
  const neighbours = [
    neighbour('上一期', before, 'prev', path),
    neighbour('下一期', after, 'next', path),
  ];
  const bottom = neighbours.some((link) => link !== undefined)
    ? h('nav.archive-bar', { ariaLabel: '前后各期' }, neighbours)
    : undefined;
  return [stringify(top), bottom === undefined ? '' : stringify(bottom)];
}

function neighbour(
  label: string,
  entry: ArchiveEntry | undefined,
  rel: string,
  path: string,
): Element | undefined {
  const output = entry && mainOutput(entry);
  if (entry === undefined || output === undefined) return undefined;
  return way(`${label}：${issueName(entry)}`, output, path, { rel });
}

function way(label: string, target: string, path: string, properties = {}): Element {
  return h('a', { href: linkTo(target, path), ...properties }, label);
}

function stringify(element: Element): string {
  const root: Root = { type: 'root', children: [element] };
  return unified().use(rehypeStringify).stringify(root);
}
