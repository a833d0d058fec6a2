import type { Block } from './block.ts';
import type { CheckedText } from './checked-text.ts';

/** A value as it stands in the manuscript's own front matter. */
export interface Stated {
  value: string;
  start: number;
  end: number;
}

/** A field's value; none where the manuscript does not state it, or writes it another way. */
export function statedValue({ source, brief }: CheckedText, name: StatedName): Stated | undefined {
  const value = brief.fields[name];
  const from = brief.places[name]?.start.offset;
  const to = brief.places[name]?.end.offset;
  if (value === undefined || from === undefined || to === undefined) return undefined;
  const at = source.slice(from, to).indexOf(value);
  return at < 0 ? undefined : { value, start: from + at, end: from + at + value.length };
}

export type StatedName = 'issue' | 'total' | 'phone' | 'fax' | 'copies' | 'secrecy';

/** 报, 送, 发 and 增发 as far as the manuscript states them. */
export function recipientLists({ blocks }: CheckedText): Block[] {
  return blocks.filter(({ field }) => field?.startsWith('distribution.') === true);
}
