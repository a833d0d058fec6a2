import type { PDFRawStream } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { decoded } from './objects.ts';
import { type Operand, scan } from './scan.ts';
import { decodeUtf16 } from './strings.ts';

/** What the ToUnicode CMap of a document says. */
export function textsOf(doc: PdfDocument, stream: PDFRawStream): ReadonlyMap<number, string> {
  const known = doc.memory?.texts.get(stream);
  if (known) return known;
  const texts = readToUnicode(decoded(doc, stream));
  doc.memory?.texts.set(stream, texts);
  return texts;
}

/** Reads a ToUnicode CMap (ISO 32000-1 9.10.3): the text of each character code. */
export function readToUnicode(bytes: Uint8Array): Map<number, string> {
  const texts = new Map<number, string>();
  scan(bytes, (operator, operands) => {
    if (operator === 'endbfchar') addChars(texts, operands);
    if (operator === 'endbfrange') addRanges(texts, operands);
  });
  return texts;
}

/** Writes a ToUnicode CMap of codes of two bytes, in the order they are given. */
export function writeToUnicode(texts: ReadonlyMap<number, string>): Buffer {
  const lines = [...texts].map(([code, text]) => `<${hexOf(code)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += linesPerBlock) {
    const block = lines.slice(from, from + linesPerBlock);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`);
  }
  return Buffer.from(`${cmapHead}${blocks.join('')}${cmapEnd}`, 'latin1');
}

function utf16(text: string): string {
  let digits = '';
  for (let at = 0; at < text.length; at += 1) digits += hexOf(text.charCodeAt(at));
  return digits;
}

function hexOf(number: number): string {
  return `${hexBytes[number >> 8]}${hexBytes[number & 0xff]}`;
}

const hexBytes = Array.from({ length: 256 }, (_, byte) => {
  return byte.toString(16).toUpperCase().padStart(2, '0');
});

/** The most that one block may hold (Adobe Technical Note 5014). */
const linesPerBlock = 100;

const cmapHead = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`;

const cmapEnd = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;

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

/** Undefined for one of more bytes than the codes of any font that is read here: a range of them could be endless. */
function toCode(operand: Operand | undefined): number | undefined {
  if (typeof operand !== 'string' || operand.length > 2) return undefined;
  let code = 0;
  for (let at = 0; at < operand.length; at += 1) code = code * 256 + operand.charCodeAt(at);
  return code;
}
