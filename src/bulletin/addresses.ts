import type { Parents } from 'hast';
import { h } from 'hastscript';
import { partOf, splitTexts } from './split-text.ts';

/**
 * Marks addresses and other long runs of Latin, which may end a line anywhere: kept whole they would
 * spread out the line before them. Changes the tree in place.
 */
export function letAddressesBreak(tree: Parents): void {
  splitTexts(tree, (text) =>
    text.value.split(address).flatMap((value, index) => {
      if (value === '') return [];
      return [index % 2 === 1 ? h('span.address', [partOf(text, value)]) : partOf(text, value)];
    }),
  );
}

const address = /(https?:\/\/[!-~]{8,}|[!-~]{20,})/u;
