import { type Operand, scan } from './scan.ts';
import { decodeUtf16 } from './strings.ts';

/** Reads a ToUnicode CMap (ISO 32000-1 9.10.3): the text of each character code. */
export function readToUnicode(bytes: Uint8Array): Map<number, string> {
  const texts = new Map<number, string>();
  scan(bytes, (operator, operands) => {
    if (operator === 'endbfchar') addChars(texts, operands);
    if (operator === 'endbfrange') addRanges(texts, operands);
  });
  return texts;
}

function addChars(texts: Map<number, string>, operands: readonly Operand[]): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const code = toCode(operands[at]);
    const text = operands[at + 1];
    if (code !== undefined && typeof text === 'string') texts.set(code, decodeUtf16(text));
  }
}

function addRanges(texts: Map<number, string>, operands: readonly Operand[]): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const low = toCode(operands[at]);
    const high = toCode(operands[at + 1]);
    if (low === undefined || high === undefined) continue;
    for (let code = low; code <= high; code += 1) {
      const text = textInRange(operands[at + 2], code - low);
      if (text !== undefined) texts.set(code, text);
    }
  }
}

/** The text `step` codes after the start of a range: its list's item, or its first text counted on. */
function textInRange(target: Operand | undefined, step: number): string | undefined {
  if (Array.isArray(target)) {
    const item = target[step];
    return typeof item === 'string' ? decodeUtf16(item) : undefined;
  }
  if (typeof target !== 'string') return undefined;
  const text = decodeUtf16(target);
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + step);
}

function toCode(operand: Operand | undefined): number | undefined {
  if (typeof operand !== 'string') return undefined;
  let code = 0;
  for (let at = 0; at < operand.length; at += 1) code = code * 256 + operand.charCodeAt(at);
  return code;
}
