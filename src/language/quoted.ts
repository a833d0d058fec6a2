import type { Block } from './block.ts';

/** Whether an index stands between “ ”: in what somebody said or wrote, or in a slogan. */
export function isQuoted(block: Block, at: number): boolean {
  const { pairs } = block.pairs();
  return pairs.some(({ sign, open, close }) => sign === '“' && open < at && at < close);
}
