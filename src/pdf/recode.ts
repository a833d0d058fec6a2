import type { PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import {
  blank,
  endOfRegular,
  greaterThan,
  hexDigits,
  kinds,
  leftParenthesis,
  lessThan,
  noDigit,
  plain,
} from './characters.ts';
import type { PdfDocument } from './document.ts';
import { decoded, dictAt, nameAt, streamAt } from './objects.ts';
import { latin1 } from './strings.ts';

/** Other codes for the text of a font. */
export interface Recoding {
  /** The code in place of one that is shown; undefined where there is none. */
  codeFor(code: number): number | undefined;
  /** The codes that were found, as they were; filled in while the text is gone through. */
  readonly shown: Set<number>;
}

/**
 * Shows the text of some composite fonts by other codes, in place, and notes which it shows. False, and all in
 * between, where a code has no other or the text is not written as Chromium writes it: one hexadecimal string of two-byte
 * codes after another.
 */
export function recode(doc: PdfDocument, recodings: ReadonlyMap<PDFDict, Recoding>): boolean {
  const { PDFRawStream: Raw } = doc.lib;
  const pages = doc.file.getPages().map(({ node }) => {
    const stream = streamAt(doc, node, 'Contents');
    return stream && recodeStream(doc, stream, dictAt(doc, node, 'Resources'), recodings);
  });
  const forms = doc.file.context.enumerateIndirectObjects().map(([, form]) => {
    if (!(form instanceof Raw) || nameAt(doc, form.dict, 'Subtype') !== 'Form') return true;
    return recodeStream(doc, form, dictAt(doc, form.dict, 'Resources'), recodings);
  });
  return [...pages, ...forms].every((isDone) => isDone === true);
}

function recodeStream(
  doc: PdfDocument,
  stream: PDFRawStream,
  resources: PDFDict | undefined,
  recodings: ReadonlyMap<PDFDict, Recoding>,
): boolean {
  const fonts = resources && dictAt(doc, resources, 'Font');
  if (fonts === undefined) return true;
  const bytes = decoded(doc, stream);
  const isDone = recodeBytes(bytes, (name) => {
    const font = dictAt(doc, fonts, name);
    return font && recodings.get(font);
  });
  // Who writes the file packs it again.
  for (const key of ['Filter', 'DecodeParms']) stream.dict.delete(doc.lib.PDFName.of(key));
  stream.contents = bytes;
  return isDone;
}

/** Content while it is gone through. */
interface Reader {
  readonly bytes: Uint8Array;
  readonly fontNamed: (name: string) => Recoding | undefined;
  /** Of the font that is set; undefined for one that keeps its codes. */
  font: Recoding | undefined;
  /** Of each graphics state that is saved (ISO 32000-1 8.4.2). */
  readonly saved: (Recoding | undefined)[];
  /** The last name that was read. */
  name: string;
}

/**
 * Goes through a content stream (ISO 32000-1 7.8.2) for its fonts and their strings alone: byte by byte, for to tell
 * every number from every operator takes several times as long.
 */
function recodeBytes(bytes: Uint8Array, fontNamed: Reader['fontNamed']): boolean {
  const reader: Reader = { bytes, fontNamed, font: undefined, saved: [], name: '' };
  for (let at = 0; at < bytes.length; at += 1) {
    const step = steps[bytes[at] ?? 0];
    if (step === undefined) continue;
    at = step(reader, at);
    if (at === unusual) return false;
  }
  return true;
}

/** Goes past what begins at a byte; gives its last byte, or says that it is none that Chromium would write. */
type Step = (reader: Reader, at: number) => number;

const unusual = -1;

const steps: readonly (Step | undefined)[] = Array.from({ length: 256 }, (_, code) => {
  return {
    q: save,
    Q: restore,
    T: setFont,
    // The data of a picture follow, which may hold any byte.
    I: ({ bytes }: Reader, at: number) => (isWord(bytes, at, 'ID') ? unusual : at),
    '/': readName,
    '<': readAngle,
    '(': () => unusual,
    '%': () => unusual,
  }[String.fromCharCode(code)];
});

function save({ bytes, saved, font }: Reader, at: number): number {
  if (isWord(bytes, at, 'q')) saved.push(font);
  return at;
}

function restore(reader: Reader, at: number): number {
  if (isWord(reader.bytes, at, 'Q')) reader.font = reader.saved.pop();
  return at;
}

function setFont(reader: Reader, at: number): number {
  if (isWord(reader.bytes, at, 'Tf')) reader.font = reader.fontNamed(reader.name);
  return at;
}

function readName(reader: Reader, at: number): number {
  const end = endOfRegular(reader.bytes, at + 1);
  reader.name = latin1(reader.bytes.subarray(at + 1, end));
  return end - 1;
}

/** A string, or a dictionary. */
function readAngle({ bytes, font }: Reader, at: number): number {
  if (bytes[at + 1] === lessThan) return endOfDictionary(bytes, at);
  const end = bytes.indexOf(greaterThan, at);
  if (end < 0) return unusual;
  return font === undefined || recodeString(bytes, at + 1, end, font) ? end : unusual;
}

/** Whether a word stands here by itself. */
function isWord(bytes: Uint8Array, at: number, word: string): boolean {
  for (let place = 0; place < word.length; place += 1) {
    if (bytes[at + place] !== word.charCodeAt(place)) return false;
  }
  const [before, after] = [bytes[at - 1] ?? space, bytes[at + word.length] ?? space];
  return (kinds[before] ?? blank) < plain && (kinds[after] ?? blank) < plain;
}

const space = 0x20;

/**
 * Where a dictionary ends, with those in it, or a byte before where it ends on a string; one that does not end or
 * holds a string in parentheses is unusual.
 */
function endOfDictionary(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === leftParenthesis) return unusual;
    if (byte !== bytes[at + 1]) continue;
    if (byte === lessThan) depth += 1;
    else if (byte === greaterThan) depth -= 1;
    else continue;
    at += 1;
    if (depth === 0) return at;
  }
  return unusual;
}

function recodeString(bytes: Uint8Array, start: number, end: number, font: Recoding): boolean {
  if ((end - start) % digitsPerCode !== 0) return false;
  for (let at = start; at < end; at += digitsPerCode) {
    let code = 0;
    for (let place = at; place < at + digitsPerCode; place += 1) {
      const digit = hexDigits[bytes[place] ?? 0] ?? noDigit;
      if (digit === noDigit) return false;
      code = code * 16 + digit;
    }
    const other = font.codeFor(code);
    if (other === undefined) return false;
    font.shown.add(code);
    for (let place = 0; place < digitsPerCode; place += 1) {
      bytes[at + place] = digits[(other >> (12 - 4 * place)) & 0xf] ?? 0;
    }
  }
  return true;
}

const digits = Buffer.from('0123456789ABCDEF', 'latin1');
/** Of two bytes. */
const digitsPerCode = 4;
