import { inflateSync } from 'node:zlib';

/**
 * The dictionary of a stream and its data, decoded.
 * @throws Error where the stream is not whole, or packed in a way that brief does not use
 */
export function streamAt(bytes: Buffer, offset: number): { dictionary: string; data: Buffer } {
  const mark = bytes.indexOf('stream', offset);
  const dictionary = bytes.toString('latin1', offset, mark);
  // The keyword is followed by LF or CR LF (ISO 32000-1 7.3.8.1).
  const start = mark + (bytes[mark + 6] === 0x0d ? 8 : 7);
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const end = length === undefined ? bytes.indexOf('endstream', start) : start + Number(length);
  if (mark < 0 || end < 0 || end > bytes.length) throw new Error('the stream has no end');
  const raw = bytes.subarray(start, end);
  if (!dictionary.includes('/Filter')) return { dictionary, data: raw };
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary) || dictionary.includes('/Predictor'))
    throw new Error('the stream is packed in a way that brief does not use');
  return { dictionary, data: inflateSync(raw) };
}
