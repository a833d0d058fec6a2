import {
  blank,
  comment,
  delimiter,
  endOfLine,
  endOfRegular,
  kinds,
  leftBracket,
  leftParenthesis,
  lessThan,
  numeric,
  slash,
} from './characters.ts';
import { type Cursor, hex, literal, number } from './literals.ts';
import { latin1 } from './strings.ts';
import { type Words, wordIn } from './words.ts';

/** What an operator is given. Strings have one character a byte. */
export type Operand =
  | number
  | string
  | Name
  | boolean
  | null
  | Operand[]
  | ReadonlyMap<string, Operand>;

/** A name without its slash. */
export interface Name {
  readonly name: string;
}

/** The text of a name; undefined for any other operand. */
export function nameIn(operand: Operand | undefined): string | undefined {
  const isName = typeof operand === 'object' && operand !== null && 'name' in operand;
  return isName ? operand.name : undefined;
}

interface Reader extends Cursor {
  /** The last bare word: an operator, or the end of an array or a dictionary. */
  word: string;
  readonly words: Words;
}

/** Is told an operator, its operands, and where it stands with them: `source.slice(start, end)`. */
export type Visit = (
  operator: string,
  operands: readonly Operand[],
  start: number,
  end: number,
) => void;

/**
 * Goes through a content stream or a CMap (ISO 32000-1 7.8.2, 9.7.5) operator by operator.
 * The data of inline images (8.9.7) is passed over. The list of operands is used again for the next operator.
 */
export function scan(bytes: Uint8Array, visit: Visit): void {
  const reader: Reader = { bytes, source: latin1(bytes), at: 0, word: '', words: new Map() };
  const operands: Operand[] = [];
  let start = startOfNext(reader);
  for (let token = next(reader); token !== undefined; token = next(reader)) {
    if (token === word) {
      visit(reader.word, operands, start, reader.at);
      // Not by setting its length, which would give up the memory behind it.
      while (operands.length > 0) operands.pop();
      if (reader.word === 'ID') skipImageData(reader);
      start = startOfNext(reader);
    } else {
      operands.push(token);
    }
  }
}

/** To the `EI` that ends the data, which may hold any byte. */
function skipImageData(reader: Reader): void {
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = reader.at;
  reader.at = end.test(reader.source) ? end.lastIndex : reader.source.length;
}

function next(reader: Reader): Operand | typeof word | undefined {
  const { bytes } = reader;
  const at = startOfNext(reader);
  if (at >= bytes.length) return undefined;
  switch (kinds[bytes[at] ?? 0]) {
    case numeric:
      return number(reader);
    case delimiter:
      return delimited(reader);
    default:
      return constantOrWord(reader);
  }
}

/** Goes past blanks and comments. */
function startOfNext(reader: Reader): number {
  const { bytes, source } = reader;
  let { at } = reader;
  while (at < bytes.length) {
    const kind = kinds[bytes[at] ?? 0];
    if (kind === comment) at = endOfLine(source, at);
    else if (kind === blank) at += 1;
    else break;
  }
  reader.at = at;
  return at;
}

function delimited(reader: Reader): Operand | typeof word {
  const { bytes, source, at } = reader;
  switch (bytes[at]) {
    case slash:
      reader.at += 1;
      return { name: unescapeName(regular(reader)) };
    case leftParenthesis:
      return literal(reader);
    case leftBracket:
      reader.at += 1;
      return array(reader);
    case lessThan:
      return bytes[at + 1] === lessThan ? dictionary(reader) : hex(reader);
    default:
      reader.at += source.startsWith('>>', at) ? 2 : 1;
      return wordFound(reader, source.slice(at, reader.at));
  }
}

/** The characters up to the next blank or delimiter. */
function regular(reader: Reader): string {
  const { source, at } = reader;
  reader.at = endOfRegular(reader.bytes, at);
  return source.slice(at, reader.at);
}

function constantOrWord(reader: Reader): Operand | typeof word {
  const { source, at } = reader;
  reader.at = endOfRegular(reader.bytes, at);
  const text = wordIn(source, at, reader.at, reader.words);
  const constant = text.length < shortestConstant ? undefined : constants.get(text);
  return constant === undefined ? wordFound(reader, text) : constant;
}

function wordFound(reader: Reader, text: string): typeof word {
  reader.word = text;
  return word;
}

function unescapeName(name: string): string {
  if (!name.includes('#')) return name;
  return name.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));
}

function array(reader: Reader): Operand[] {
  const items: Operand[] = [];
  for (let item = next(reader); item !== undefined && item !== word; item = next(reader)) {
    items.push(item);
  }
  return items;
}

function dictionary(reader: Reader): ReadonlyMap<string, Operand> {
  reader.at += 2;
  const items = array(reader);
  const entries = new Map<string, Operand>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    entries.set(nameIn(items[at]) ?? '', items[at + 1] ?? null);
  }
  return entries;
}

/** Stands for a bare word, whose text is in the reader. */
const word = Symbol('word');

const constants = new Map<string, Operand>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const shortestConstant = 4;
