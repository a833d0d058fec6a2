import { streamAt } from './stream.ts';

/** Where an object lies: at an offset, or in an object stream. */
export type Reference = { offset: number } | { stream: number; index: number };

export interface CrossReferences {
  references: Map<number, Reference>;
  /** The newest trailer dictionary, as text. */
  trailer: string;
}

/**
 * Reads the cross-references of a PDF, in tables or in streams (ISO 32000-1 7.5.4, 7.5.8), from the
 * newest update back to the first.
 * @throws Error where the file is not whole
 */
export function readCrossReferences(bytes: Buffer): CrossReferences {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 1024));
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
  if (start === undefined) throw new Error('the file has no end');
  const found: CrossReferences = { references: new Map(), trailer: '' };
  const seen = new Set<number>();
  for (let offset: number | undefined = Number(start); offset !== undefined; ) {
    if (seen.has(offset)) throw new Error('the cross-references run in a circle');
    seen.add(offset);
    const isTable = bytes.toString('latin1', offset, offset + 4) === 'xref';
    const trailer: string = (isTable ? readTable : readStream)(bytes, offset, found.references);
    found.trailer ||= trailer;
    const previous = /\/Prev\s+(\d+)/.exec(trailer)?.[1];
    offset = previous === undefined ? undefined : Number(previous);
  }
  return found;
}

/** Notes where the objects of one section lie, unless a newer section has said so; gives its trailer. */
function readTable(bytes: Buffer, offset: number, references: Map<number, Reference>): string {
  const trailer = bytes.indexOf('trailer', offset);
  const end = bytes.indexOf('startxref', trailer);
  if (trailer < 0 || end < 0) throw new Error('the cross-references have no trailer');
  const text = bytes.toString('latin1', offset + 4, trailer);
  for (const [, first, , lines = ''] of text.matchAll(section)) {
    const entries = lines.match(/\d{10} \d{5} [nf]/g) ?? [];
    for (const [index, entry] of entries.entries()) {
      const number = Number(first) + index;
      if (entry.endsWith('n')) note(references, number, { offset: Number(entry.slice(0, 10)) });
    }
  }
  return bytes.toString('latin1', trailer, end);
}

const section = /(\d+) (\d+)\s*\n((?:\d{10} \d{5} [nf]\s*)*)/g;

function readStream(bytes: Buffer, offset: number, references: Map<number, Reference>): string {
  const { dictionary, data } = streamAt(bytes, offset);
  if (!/\/Type\s*\/XRef\b/.test(dictionary)) throw new Error('there are no cross-references');
  const widths = numbersAt(dictionary, 'W');
  const [kindWidth = 0, placeWidth = 0, indexWidth = 0] = widths;
  const size = kindWidth + placeWidth + indexWidth;
  let at = 0;
  for (const number of objectNumbers(dictionary)) {
    if (at + size > data.length) throw new Error('the cross-references are cut short');
    // A kind of no width is 1 (ISO 32000-1 table 17).
    const kind = kindWidth === 0 ? 1 : data.readUIntBE(at, kindWidth);
    const place = data.readUIntBE(at + kindWidth, placeWidth);
    const index = indexWidth === 0 ? 0 : data.readUIntBE(at + kindWidth + placeWidth, indexWidth);
    at += size;
    if (kind === 1) note(references, number, { offset: place });
    if (kind === 2) note(references, number, { stream: place, index });
  }
  return dictionary;
}

/** The numbers of the objects that a section speaks of, from its pairs of a first one and a count. */
function objectNumbers(dictionary: string): number[] {
  const stated = numbersAt(dictionary, 'Index');
  const size = Number(/\/Size\s+(\d+)/.exec(dictionary)?.[1]);
  const pairs = stated.length === 0 ? [0, size] : stated;
  return pairs.flatMap((first, index) => {
    const count = index % 2 === 0 ? (pairs[index + 1] ?? 0) : 0;
    return Array.from({ length: count }, (_, step) => first + step);
  });
}

function numbersAt(dictionary: string, key: string): number[] {
  const list = new RegExp(`/${key}\\s*\\[([\\d\\s]*)\\]`).exec(dictionary)?.[1];
  return (list?.match(/\d+/g) ?? []).map(Number);
}

function note(references: Map<number, Reference>, number: number, reference: Reference): void {
  if (!references.has(number)) references.set(number, reference);
}
