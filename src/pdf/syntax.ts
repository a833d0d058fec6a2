import type { PDFArray, PDFContext, PDFDict, PDFName, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import {
  blank,
  endOfRegular,
  kinds,
  leftBracket,
  leftParenthesis,
  lessThan,
  nine,
  numeric,
  point,
  rightBracket,
  slash,
  zero,
} from './characters.ts';
import type { PdfLibrary } from './library.ts';
import { type Cursor, endOfLiteral, number } from './literals.ts';

/** A place in the bytes of a PDF, and what was met on the way there. */
export interface Syntax extends Cursor {
  readonly lib: PdfLibrary;
  readonly context: PDFContext;
  /** By how they are written, without the slash. */
  readonly names: Map<string, PDFName>;
  /** Those of generation 0, by number. */
  readonly refs: PDFRef[];
}

/** Thrown at what no browser writes; whether it means anything, and what, is for the library to say. */
export class Unusual extends Error {}

/** Reads the object (ISO 32000-1 7.3) that comes next; comments are unusual. */
export function readObject(syntax: Syntax): PDFObject {
  skipBlanks(syntax);
  const { lib, bytes, at } = syntax;
  switch (bytes[at]) {
    case slash:
      return readName(syntax);
    case leftBracket:
      return readArray(syntax);
    case leftParenthesis:
      return lib.PDFString.of(between(syntax, endOfLiteral(syntax.source, at)));
    case lessThan:
      if (bytes[at + 1] === lessThan) return readDict(syntax);
      return lib.PDFHexString.of(between(syntax, syntax.source.indexOf('>', at) + 1));
    default:
      return kinds[bytes[at] ?? 0] === numeric ? readNumberOrRef(syntax) : readConstant(syntax);
  }
}

export function skipBlanks(syntax: Syntax): void {
  const { bytes } = syntax;
  let { at } = syntax;
  while (at < bytes.length && kinds[bytes[at] ?? 0] === blank) at += 1;
  syntax.at = at;
}

/** Goes past a word that must come next. */
export function expect(syntax: Syntax, word: string): void {
  skipBlanks(syntax);
  if (!syntax.source.startsWith(word, syntax.at)) throw new Unusual();
  syntax.at += word.length;
  endToken(syntax);
}

export function readDict(syntax: Syntax): PDFDict {
  const { lib, context, source } = syntax;
  const entries = new Map<PDFName, PDFObject>();
  syntax.at += 2;
  for (skipBlanks(syntax); !source.startsWith('>>', syntax.at); skipBlanks(syntax)) {
    const key = readName(syntax);
    entries.set(key, readObject(syntax));
  }
  syntax.at += 2;
  switch (entries.get(nameOf(syntax, 'Type'))) {
    case nameOf(syntax, 'Catalog'):
      return lib.PDFCatalog.fromMapWithContext(entries, context);
    case nameOf(syntax, 'Pages'):
      return lib.PDFPageTree.fromMapWithContext(entries, context);
    case nameOf(syntax, 'Page'):
      return lib.PDFPageLeaf.fromMapWithContext(entries, context);
    default:
      return lib.PDFDict.fromMapWithContext(entries, context);
  }
}

function readArray(syntax: Syntax): PDFArray {
  const array = syntax.lib.PDFArray.withContext(syntax.context);
  syntax.at += 1;
  for (skipBlanks(syntax); syntax.bytes[syntax.at] !== rightBracket; skipBlanks(syntax)) {
    array.push(readObject(syntax));
  }
  syntax.at += 1;
  return array;
}

function readName(syntax: Syntax): PDFName {
  const start = syntax.at + 1;
  const end = endOfRegular(syntax.bytes, start);
  if (syntax.bytes[syntax.at] !== slash || end === start) throw new Unusual();
  syntax.at = end;
  return nameOf(syntax, syntax.source.slice(start, end));
}

/** The library looks for escapes in a name each time that it is asked for it. */
function nameOf({ lib, names }: Syntax, written: string): PDFName {
  const known = names.get(written);
  if (known) return known;
  if (written.includes('#')) throw new Unusual();
  const name = lib.PDFName.of(written);
  names.set(written, name);
  return name;
}

/** What stands between two brackets, the first of them here. */
function between(syntax: Syntax, end: number): string {
  const { source, at } = syntax;
  if (end <= at) throw new Unusual();
  syntax.at = end;
  return source.slice(at + 1, end - 1);
}

function readNumberOrRef(syntax: Syntax): PDFObject {
  const { lib, bytes, source, at } = syntax;
  const value = number(syntax);
  const { at: end } = syntax;
  if (source.startsWith(' 0 R', end) && isDigit(bytes[at])) {
    syntax.at += 4;
    endToken(syntax);
    return refOf(syntax, value);
  }
  endToken(syntax);
  const hasDigit = isDigit(bytes[end - 1]) || (bytes[end - 1] === point && isDigit(bytes[end - 2]));
  if (!hasDigit || end - at > longestNumber) throw new Unusual();
  return lib.PDFNumber.of(value);
}

/** The reference to an object of generation 0. */
export function refOf({ lib, refs, bytes }: Syntax, objectNumber: number): PDFRef {
  const known = refs[objectNumber];
  if (known) return known;
  // There cannot be as many objects as there are bytes.
  if (!Number.isInteger(objectNumber) || objectNumber > bytes.length) throw new Unusual();
  const ref = lib.PDFRef.of(objectNumber);
  refs[objectNumber] = ref;
  return ref;
}

function readConstant(syntax: Syntax): PDFObject {
  const { lib, bytes, source, at } = syntax;
  syntax.at = endOfRegular(bytes, at);
  switch (source.slice(at, syntax.at)) {
    case 'true':
      return lib.PDFBool.True;
    case 'false':
      return lib.PDFBool.False;
    case 'null':
      return lib.PDFNull;
    default:
      throw new Unusual();
  }
}

function endToken({ bytes, at }: Syntax): void {
  if (endOfRegular(bytes, at) > at) throw new Unusual();
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
}

/** How many characters of a number are certainly read without rounding twice. */
const longestNumber = 15;
