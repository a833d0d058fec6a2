import { toString as textOf } from 'mdast-util-to-string';
import type { Block } from './block.ts';
import type { CheckedText } from './checked-text.ts';

/** A name in the 附件说明, as a stretch of a block. */
export interface StatedAttachment {
  block: Block;
  from: number;
  to: number;
  name: string;
}

/**
 * What the 附件说明 under a text lists (GB/T 9704-2012 7.3.4): `附件：名单`, `附件：1. 名单` with
 * `2. …` on the same line or on the lines below.
 */
export function statedAttachments({ blocks }: CheckedText): StatedAttachment[] {
  const first = blocks.findIndex(
    ({ role, attached, prose }) => isPlain(role) && !attached && opening.test(prose),
  );
  const block = blocks[first];
  if (block === undefined) return [];
  const head = opening.exec(block.prose)?.[0].length ?? 0;
  const stated = namesIn(block, head);
  for (const next of blocks.slice(first + 1)) {
    const number =
      next.marker === undefined ? (/^\s*\d{1,2}[.．、]\s*/.exec(next.prose)?.[0].length ?? 0) : 0;
    if (!isPlain(next.role) || next.attached || (next.marker === undefined && number === 0)) break;
    stated.push(...namesIn(next, number));
  }
  return stated;
}

/** The names of the attachments that stand after the text, without brackets round them. */
export function attachedNames({ brief }: CheckedText): string[] {
  return brief.attachments.map(({ title }) => (title === undefined ? '' : bare(textOf(title))));
}

/** A name without blanks, title marks and a last sign, for comparison. */
export function bare(name: string): string {
  return name.replace(/[\s《》〈〉“”]/g, '').replace(/[，。；：、.,;:]+$/, '');
}

const opening = /^\s*附件[：:]\s*(?:1[.．、]\s*)?/;

function isPlain(role: Block['role']): boolean {
  return role === 'paragraph' || role === 'item';
}

/** `1. 甲 2. 乙` on one line, or on lines that Markdown has joined. */
function namesIn(block: Block, head: number): StatedAttachment[] {
  const ends = Array.from(block.prose.matchAll(nextNumber), ({ index, 0: number }) => ({
    index,
    length: number.length,
  })).filter(({ index }) => index > head);
  const starts = [head, ...ends.map(({ index, length }) => index + length)];
  return starts.flatMap((from, at) => {
    const whole = block.prose.slice(from, ends[at]?.index ?? block.prose.length).trimEnd();
    return whole === '' ? [] : [{ block, from, to: from + whole.length, name: whole }];
  });
}

/** A name may begin with a year: 2.2027年计划. */
const nextNumber = /(?<![\d.])\d{1,2}[.．]\s*(?=[^\d\s]|[12]\d{3}[年—–-])/g;
