import { greaterThan, hexDigits, minus, nine, noDigit, plus, point, zero } from './characters.ts';

/** A place in a source, both as bytes and as one character a byte. */
export interface Cursor {
  readonly bytes: Uint8Array;
  /** Slicing a string is several times faster than slicing bytes. */
  readonly source: string;
  at: number;
}

/** A number: digits with a sign before and a point among them; read by hand for the sake of speed. */
export function number(reader: Cursor): number {
  const { bytes } = reader;
  let { at } = reader;
  let digits = 0;
  let divisor = 0;
  const sign = bytes[at];
  if (sign === minus || sign === plus) at += 1;
  for (; at < bytes.length; at += 1) {
    const code = bytes[at] ?? 0;
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

/** Pairs of hexadecimal digits; blanks between them do not count, a missing last digit is 0. */
export function hex(reader: Cursor): string {
  const { bytes } = reader;
  let text = '';
  let high = noDigit;
  let at = reader.at + 1;
  for (; at < bytes.length && bytes[at] !== greaterThan; at += 1) {
    const digit = hexDigits[bytes[at] ?? 0] ?? noDigit;
    if (digit === noDigit) continue;
    if (high === noDigit) high = digit;
    else {
      text += String.fromCharCode(high * 16 + digit);
      high = noDigit;
    }
  }
  reader.at = at + 1;
  return high === noDigit ? text : text + String.fromCharCode(high * 16);
}

/** A string in parentheses; those within it come in pairs (ISO 32000-1 7.3.4.2). */
export function literal(reader: Cursor): string {
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
  return text;
}

/** Where a string in parentheses ends that begins at `from`; at the end of the source when it never does. */
export function endOfLiteral(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const char = source[at];
    if (char === '\\') at += 1;
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return source.length;
}

/** What a backslash and what follows it stand for (ISO 32000-1 7.3.4.2); ends on its last character. */
function escaped(reader: Cursor): string {
  const [sequence = ''] =
    /^(?:[0-7]{1,3}|\r\n|.)/s.exec(reader.source.slice(reader.at + 1, reader.at + 4)) ?? [];
  reader.at += sequence.length;
  if (/^[0-7]/.test(sequence)) return String.fromCharCode(parseInt(sequence, 8) & 0xff);
  return escapes.get(sequence) ?? sequence;
}

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
