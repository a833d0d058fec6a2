import type { Problem } from '../finding/finding.ts';
import {
  type Disguise,
  type Encoding,
  encodingBig5,
  encodingConverted,
  encodingDamaged,
  encodingUnknown,
  notText,
} from './encoding-problems.ts';

/** The text of a file and how it was read. */
export interface Decoded {
  /** Without its byte order mark, a lone CR as LF; empty when the bytes are no text. */
  text: string;
  encoding: Encoding;
  bom: boolean;
  /** An error where the text cannot be trusted; an info where the file is not in UTF-8. */
  problem?: Problem;
}

/** Reads a text file in UTF-8, in UTF-16 with its mark, or in GB18030 (GBK, GB2312). */
export function decode(bytes: Uint8Array): Decoded {
  const marked = marks.find(({ mark }) => startsWith(bytes, mark));
  const disguise = marked === undefined ? disguiseOf(bytes) : undefined;
  if (disguise !== undefined) return unreadable(notText(disguise));

  const encodings: Encoding[] = marked === undefined ? ['utf-8', 'gb18030'] : [marked.encoding];
  for (const encoding of encodings) {
    const text = strictly(encoding, bytes);
    if (text?.includes('\0')) return unreadable(notText('binary'));
    if (encoding === 'gb18030' && text !== undefined && isBig5(bytes, text)) {
      return unreadable(encodingBig5());
    }
    if (text !== undefined) return plain(text, encoding);
    const damage = encoding === 'utf-8' ? damagedUtf8(bytes) : undefined;
    if (damage !== undefined) return damage;
  }
  return unreadable(encodingUnknown());
}

const marks: { mark: number[]; encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

const signatures: { signature: number[]; disguise: Disguise }[] = [
  { signature: [0x50, 0x4b, 0x03, 0x04], disguise: 'docx' },
  { signature: [0xd0, 0xcf, 0x11, 0xe0], disguise: 'doc' },
  { signature: [0x7b, 0x5c, 0x72, 0x74, 0x66], disguise: 'rtf' },
  { signature: [0x25, 0x50, 0x44, 0x46, 0x2d], disguise: 'pdf' },
];

function disguiseOf(bytes: Uint8Array): Disguise | undefined {
  const known = signatures.find(({ signature }) => startsWith(bytes, signature));
  return known?.disguise ?? (bytes.includes(0) ? 'binary' : undefined);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function unreadable(problem: Problem): Decoded {
  return { text: '', encoding: 'utf-8', bom: false, problem };
}

function plain(decoded: string, encoding: Encoding): Decoded {
  const text = decoded.replace(/^\ufeff+/, '').replace(/\r(?!\n)/g, '\n');
  const bom = decoded.startsWith('\ufeff');
  if (encoding === 'utf-8') return { text, encoding, bom };
  return { text, encoding, bom, problem: encodingConverted(encoding) };
}

/**
 * Traditional Chinese in Big5 is GB18030 to the letter, too: wrong characters, and private ones for its signs
 * and for 的. What is GB18030 has next to none of those.
 * @param read the text as GB18030
 */
function isBig5(bytes: Uint8Array, read: string): boolean {
  if (countOf(privates, read) * 20 < countOf(/[^\p{ASCII}]/gu, read)) return false;
  const text = strictly('big5', bytes);
  return text !== undefined && /[，。、的]/.test(text) && countOf(privates, text) === 0;
}

const privates = /[\ue000-\uf8ff]/g;

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

function strictly(encoding: Encoding | 'big5', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A few broken bytes among sound UTF-8: read as GB18030, the whole would come out as wrong characters. */
function damagedUtf8(bytes: Uint8Array): Decoded | undefined {
  const { text, bom } = plain(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), 'utf-8');
  const broken = countOf(/\ufffd/g, text);
  const sound = countOf(/[^\p{ASCII}\ufffd]/gu, text);
  if (sound < broken * 4) return undefined;
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  return { text, encoding: 'utf-8', bom, problem: encodingDamaged(line) };
}
