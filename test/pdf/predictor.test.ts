import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Prediction, unpredicted } from '../../src/pdf/predictor.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { makeDocument } from './documents.ts';

const rows = { predictor: 15, columns: 3, colors: 1, bits: 8 };

function testRows(name: string, bytes: number[], plain: number[], how?: Partial<Prediction>): void {
  test(name, () => {
    const found = unpredicted(Uint8Array.from(bytes), { ...rows, ...how });
    expect([...(found ?? [])]).toEqual(plain);
  });
}

describe('rows that say how they were predicted', () => {
  testRows('not at all', [0, 1, 2, 3], [1, 2, 3]);
  testRows('by what is on the left', [1, 1, 2, 255], [1, 3, 2]);
  testRows('by what is above', [0, 1, 2, 3, 2, 1, 1, 254], [1, 2, 3, 2, 3, 1]);
  testRows('by the mean of both', [0, 10, 20, 31, 3, 1, 1, 1], [10, 20, 31, 6, 14, 23]);
  testRows('by the nearest of three', [0, 9, 1, 5, 4, 1, 1, 1], [9, 1, 5, 10, 2, 6]);
  testRows('the last cut short', [1, 1, 1, 1, 1, 7], [1, 2, 3, 7]);
  testRows('by what is a whole pixel away', [1, 1, 2, 3, 1, 1, 1], [1, 2, 3, 2, 3, 4], {
    colors: 3,
    columns: 2,
  });
});

testRows('bytes that were not predicted', [1, 2, 3], [1, 2, 3], { predictor: 1 });

test.each([{ predictor: 2 }, { columns: 0 }, { columns: Number.NaN }])(
  '%j is of no text',
  (how) => {
    expect(unpredicted(Uint8Array.of(1, 2, 3), { ...rows, ...how })).toBeUndefined();
  },
);

describe('a page whose content was predicted', () => {
  async function rulesWith(params: object, isList: boolean): Promise<number> {
    const plain = Buffer.from('0 0 10 1 re f');
    const byLeft = plain.map((byte, at) => byte - (plain[at - 1] ?? 0));
    const data = deflateSync(Buffer.concat([Buffer.of(1), byLeft]));
    const doc = await makeDocument();
    const { context } = doc.file;
    const stream = context.stream(data, {
      Filter: isList ? ['FlateDecode'] : 'FlateDecode',
      DecodeParms: isList ? [{ ...params }] : { ...params },
    });
    doc.file.getPage(0).node.set(doc.lib.PDFName.of('Contents'), context.register(stream));
    return readPdf(doc).pages[0]?.rules.length ?? 0;
  }

  test.each([false, true])('is read; parameters in a list: %s', async (isList) => {
    expect(await rulesWith({ Predictor: 12, Columns: 13 }, isList)).toBe(1);
  });

  test('in a way that only pictures are is not taken for a blank one', async () => {
    await expect(rulesWith({ Predictor: 2, Columns: 13 }, false)).rejects.toThrow('pictures');
  });
});
