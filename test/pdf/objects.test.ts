import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openPdf } from '../../src/pdf/document.ts';
import { decoded } from '../../src/pdf/objects.ts';

/** A PDF whose one stream has `endstream` on the line of its data, as Ghostscript writes it. */
function pdfWith(data: Uint8Array): Uint8Array {
  const objects = [
    '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n',
    '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n',
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n',
    `4 0 obj\n<</Filter/FlateDecode/Length 5 0 R>>\nstream\n${Buffer.from(data).toString('latin1')}endstream\nendobj\n`,
    `5 0 obj\n${data.length}\nendobj\n`,
    '6 0 obj\n<<>>\nendobj\n',
  ];
  const head = '%PDF-1.7\n';
  const offsets = objects.map((_, index) =>
    String(head.length + objects.slice(0, index).join('').length).padStart(10, '0'),
  );
  const body = head + objects.join('');
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const trailer = `trailer\n<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 7\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

/** Content whose packed form ends with a byte, and that form. */
function endingWith(byte: string): { text: string; packed: Buffer } {
  for (let number = 0; number < 90 ** 3; number += 1) {
    const comment = [1, 90, 8100].map((unit) => 33 + (Math.floor(number / unit) % 90));
    const text = `%${String.fromCharCode(...comment)}\nq Q`;
    const packed = deflateSync(text);
    if (packed.at(-1) === byte.charCodeAt(0)) return { text, packed };
  }
  throw new Error('there is none');
}

async function contentOf(bytes: Uint8Array): Promise<string> {
  const doc = await openPdf(bytes);
  const stream = doc.file.context.lookup(doc.lib.PDFRef.of(4));
  if (!(stream instanceof doc.lib.PDFRawStream)) throw new Error('there is no stream');
  return Buffer.from(decoded(doc, stream)).toString('latin1');
}

describe('a packed stream with nothing between its data and its end', () => {
  test.each(['\r', '\n', 'x'])('is read whole when its last byte is %j', async (byte) => {
    const { text, packed } = endingWith(byte);
    expect(await contentOf(pdfWith(packed))).toBe(text);
  });

  test('is not when more is gone', async () => {
    const { packed } = endingWith('\r');
    await expect(contentOf(pdfWith(packed.subarray(0, -3)))).rejects.toThrow();
  });
});
