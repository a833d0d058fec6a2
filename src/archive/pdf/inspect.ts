import { detached } from '../../many/detached.ts';
import { type Reference, readCrossReferences } from './cross-references.ts';
import { streamAt } from './stream.ts';

/** What a look at a PDF tells without reading its pages. */
export interface PdfSummary {
  pages: number;
  /** What made the pages, as the file says: `Skia/PDF m147`, where m147 is Chromium 147. */
  producer?: string;
}

/**
 * Looks whether a PDF of brief is sound: it has its head and its end, each object lies where the file
 * says it does, and the pages that are hung up in it are as many as it claims. Nothing is drawn or
 * decoded but the page tree, so that thousands can be looked at in seconds. Undefined where it is not.
 */
export function inspectPdf(bytes: Buffer): PdfSummary | undefined {
  try {
    if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return undefined;
    const { references, trailer } = readCrossReferences(bytes);
    for (const [number, reference] of references) checkPlace(bytes, number, reference);
    const objectOf = reader(bytes, references);
    const catalog = objectOf(numberAt(trailer, 'Root'));
    const root = numberAt(catalog, 'Pages');
    const pages = countPages(root, objectOf, new Set());
    if (pages === 0 || pages !== Number(/\/Count\s+(\d+)/.exec(objectOf(root))?.[1])) {
      return undefined;
    }
    const producer = producerOf(objectOf(numberAt(trailer, 'Info')));
    return { pages, ...(producer !== undefined && { producer }) };
  } catch {
    return undefined;
  }
}

type ObjectOf = (number: number) => string;

function checkPlace(bytes: Buffer, number: number, reference: Reference): void {
  if (!('offset' in reference)) return;
  const head = bytes.toString('latin1', reference.offset, reference.offset + 24);
  if (!head.startsWith(`${number} `) || !/^\d+ \d+ obj\b/.test(head)) {
    throw new Error(`object ${number} is not where it should be`);
  }
}

/** Reads the text of an object, from where it lies or from the object stream that holds it. */
function reader(bytes: Buffer, references: ReadonlyMap<number, Reference>): ObjectOf {
  const streams = new Map<number, string[]>();
  return (number) => {
    const reference = references.get(number);
    if (reference === undefined) throw new Error(`there is no object ${number}`);
    if ('offset' in reference) {
      const end = bytes.indexOf('endobj', reference.offset);
      return bytes.toString('latin1', reference.offset, end);
    }
    const held = streams.get(reference.stream) ?? openStream(bytes, references, reference.stream);
    streams.set(reference.stream, held);
    const text = held[reference.index];
    if (text === undefined) throw new Error(`there is no object ${number}`);
    return text;
  };
}

/** The objects in an object stream (ISO 32000-1 7.5.7), in its order. */
function openStream(
  bytes: Buffer,
  references: ReadonlyMap<number, Reference>,
  number: number,
): string[] {
  const reference = references.get(number);
  if (reference === undefined || !('offset' in reference)) throw new Error('no object stream');
  const { dictionary, data } = streamAt(bytes, reference.offset);
  const text = data.toString('latin1');
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1]);
  const heads = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  const starts = heads.filter((_, index) => index % 2 === 1).map((start) => start + first);
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
}

/** Walks the page tree (ISO 32000-1 7.7.3). */
function countPages(number: number, objectOf: ObjectOf, seen: Set<number>): number {
  if (seen.has(number)) throw new Error('the page tree runs in a circle');
  seen.add(number);
  const text = objectOf(number);
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1];
  if (kids === undefined) return /\/Type\s*\/Page\b/.test(text) ? 1 : 0;
  const children = Array.from(kids.matchAll(/(\d+)\s+\d+\s+R/g), ([, child]) => Number(child));
  return children.reduce((sum, child) => sum + countPages(child, objectOf, seen), 0);
}

function numberAt(dictionary: string, key: string): number {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(dictionary)?.[1];
  if (found === undefined) throw new Error(`there is no ${key}`);
  return Number(found);
}

/** A text string (ISO 32000-1 7.9.2.2), in brackets or in hexadecimal; ours is ASCII. */
function producerOf(info: string): string | undefined {
  const plain = /\/Producer\s*\(([^()\\]*)\)/.exec(info)?.[1];
  if (plain !== undefined) return detached(plain);
  const digits = /\/Producer\s*<([0-9a-f\s]*)>/i.exec(info)?.[1];
  return digits === undefined
    ? undefined
    : Buffer.from(digits.replace(/\s/g, ''), 'hex')
        .toString('latin1')
        .replace(/^þÿ|\0/g, '');
}
