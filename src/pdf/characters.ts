/** Where the regular characters that stand at `from` end. */
export function endOfRegular(bytes: Uint8Array, from: number): number {
  let end = from;
  while (end < bytes.length && (kinds[bytes[end] ?? 0] ?? blank) >= plain) end += 1;
  return end;
}

/** Where the line ends that `from` is on. */
export function endOfLine(source: string, from: number): number {
  const length = source.slice(from).search(/[\r\n]/);
  return length < 0 ? source.length : from + length;
}

export const blank = 0;
export const comment = 1;
export const delimiter = 2;
/** From here on: the regular characters, of names, numbers and operators. */
export const plain = 3;
export const numeric = 4;

/** The kind of each byte (ISO 32000-1 7.2.2). */
export const kinds = Uint8Array.from({ length: 256 }, (_, code) => {
  const char = String.fromCharCode(code);
  if ('\0\t\n\f\r '.includes(char)) return blank;
  if (char === '%') return comment;
  if ('()<>[]{}/'.includes(char)) return delimiter;
  return '+-.0123456789'.includes(char) ? numeric : plain;
});

export const noDigit = 0xff;

/** What each character counts as a hexadecimal digit. */
export const hexDigits = Uint8Array.from({ length: 256 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(digit) ? noDigit : digit;
});

export const leftParenthesis = 0x28;
export const plus = 0x2b;
export const minus = 0x2d;
export const point = 0x2e;
export const slash = 0x2f;
export const zero = 0x30;
export const nine = 0x39;
export const lessThan = 0x3c;
export const greaterThan = 0x3e;
export const leftBracket = 0x5b;
export const rightBracket = 0x5d;
