import { latin1 } from './strings.ts';

/** What an operator is given. Names are strings without their slash, strings are bytes. */
export type Operand =
  | number
  | string
  | boolean
  | null
  | Uint8Array
  | Operand[]
  | ReadonlyMap<string, Operand>;

interface Reader {
  /** One character a byte: slicing a string is several times faster than slicing bytes. */
  readonly source: string;
  at: number;
  /** The last bare word: an operator, or the end of an array or a dictionary. */
  word: string;
}

/**
 * Goes through a content stream or a CMap (ISO 32000-1 7.8.2, 9.7.5) operator by operator.
 * Inline images are not understood: Chromium never writes one.
 */
export function scan(
  bytes: Uint8Array,
  visit: (operator: string, operands: readonly Operand[]) => void,
): void {
  const reader: Reader = { source: latin1(bytes), at: 0, word: '' };
  let operands: Operand[] = [];
  for (let token = next(reader); token !== undefined; token = next(reader)) {
    if (token === word) {
      visit(reader.word, operands);
      operands = [];
    } else {
      operands.push(token);
    }
  }
}

function next(reader: Reader): Operand | typeof word | undefined {
  skipBlank(reader);
  switch (kinds[reader.source.charCodeAt(reader.at)]) {
    case undefined:
      return undefined;
    case numeric:
      return number(reader);
    case delimiter:
      return delimited(reader);
    default:
      return constantOrWord(reader);
  }
}

function skipBlank(reader: Reader): void {
  const { source } = reader;
  let { at } = reader;
  for (let kind = kinds[source.charCodeAt(at)]; ; kind = kinds[source.charCodeAt(at)]) {
    if (kind === comment) at = endOfLine(source, at);
    else if (kind === blank) at += 1;
    else break;
  }
  reader.at = at;
}

export function endOfLine(source: string, from: number): number {
  const length = source.slice(from).search(/[\r\n]/);
  return length < 0 ? source.length : from + length;
}

function delimited(reader: Reader): Operand | typeof word {
  const { source, at } = reader;
  switch (source[at]) {
    case '/':
      reader.at += 1;
      return unescapeName(regular(reader));
    case '(':
      return literal(reader);
    case '[':
      reader.at += 1;
      return array(reader);
    case '<':
      return source[at + 1] === '<' ? dictionary(reader) : hex(reader);
    default:
      reader.at += source.startsWith('>>', at) ? 2 : 1;
      return wordFound(reader, source.slice(at, reader.at));
  }
}

/** The characters up to the next blank or delimiter. */
function regular(reader: Reader): string {
  const { source, at } = reader;
  let end = at;
  while ((kinds[source.charCodeAt(end)] ?? blank) >= plain) end += 1;
  reader.at = end;
  return source.slice(at, end);
}

/** A number: digits with a sign before and a point among them; read by hand for the sake of speed. */
function number(reader: Reader): number {
  const { source } = reader;
  let { at } = reader;
  let digits = 0;
  let divisor = 0;
  const sign = source.charCodeAt(at);
  if (sign === minus || sign === plus) at += 1;
  for (; ; at += 1) {
    const code = source.charCodeAt(at);
    if (code >= zero && code <= nine) {
      digits = digits * 10 + code - zero;
      divisor *= 10;
    } else if (code === point && divisor === 0) {
      divisor = 1;
    } else {
      break;
    }
  }
  reader.at = at;
  const value = divisor === 0 ? digits : digits / divisor;
  return sign === minus ? -value : value;
}

function constantOrWord(reader: Reader): Operand | typeof word {
  const text = regular(reader);
  const constant = constants.get(text);
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
    entries.set(String(items[at]), items[at + 1] ?? null);
  }
  return entries;
}

/** Pairs of hexadecimal digits; blanks between them do not count, a missing last digit is 0. */
function hex(reader: Reader): Uint8Array {
  const { source, at } = reader;
  const close = source.indexOf('>', at);
  const end = close < 0 ? source.length : close;
  reader.at = end + 1;
  const bytes = new Uint8Array(Math.ceil((end - at - 1) / 2));
  let count = 0;
  for (let from = at + 1; from < end; from += 1) {
    const digit = hexDigits[source.charCodeAt(from)] ?? noDigit;
    if (digit === noDigit) continue;
    const pair = count >> 1;
    bytes[pair] = count % 2 === 0 ? digit * 16 : (bytes[pair] ?? 0) + digit;
    count += 1;
  }
  return bytes.subarray(0, Math.ceil(count / 2));
}

function literal(reader: Reader): Uint8Array {
  let text = '';
  let depth = 0;
  for (reader.at += 1; reader.at < reader.source.length; reader.at += 1) {
    const char = reader.source[reader.at] ?? '';
    if (char === ')' && depth === 0) break;
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    text += char === '\\' ? escaped(reader) : char;
  }
  reader.at += 1;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** What a backslash and what follows it stand for (ISO 32000-1 7.3.4.2); ends on its last character. */
function escaped(reader: Reader): string {
  const [sequence = ''] =
    /^(?:[0-7]{1,3}|\r\n|.)/s.exec(reader.source.slice(reader.at + 1, reader.at + 4)) ?? [];
  reader.at += sequence.length;
  if (/^[0-7]/.test(sequence)) return String.fromCharCode(parseInt(sequence, 8) & 0xff);
  return escapes.get(sequence) ?? sequence;
}

/** Stands for a bare word, whose text is in the reader. */
const word = Symbol('word');

const constants = new Map<string, Operand>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** A backslash before a line end leaves both out. */
const escapes = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['\n', ''],
  ['\r', ''],
  ['\r\n', ''],
]);

const plus = 0x2b;
const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const nine = 0x39;

export const blank = 0;
export const comment = 1;
export const delimiter = 2;
/** From here on: the regular characters, of names, numbers and operators. */
export const plain = 3;
const numeric = 4;

/** The kind of each byte (ISO 32000-1 7.2.2). */
export const kinds = Uint8Array.from({ length: 256 }, (_, code) => {
  const char = String.fromCharCode(code);
  if ('\0\t\n\f\r '.includes(char)) return blank;
  if (char === '%') return comment;
  if ('()<>[]{}/'.includes(char)) return delimiter;
  return '+-.0123456789'.includes(char) ? numeric : plain;
});

const noDigit = 0xff;

/** What each character counts as a hexadecimal digit. */
const hexDigits = Uint8Array.from({ length: 256 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(digit) ? noDigit : digit;
});
