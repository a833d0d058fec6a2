import { expect, test } from 'vitest';
import { settleHeights } from '../../src/fonts/heights.ts';

/** A face of an em of 1000 with the heights given. */
function faceOf({ useTypo }: { useTypo: boolean }): Map<string, Buffer> {
  const [os2, hhea] = [Buffer.alloc(96), Buffer.alloc(36)];
  os2.writeUInt16BE(useTypo ? 0xc0 : 0x40, 62);
  for (const [index, value] of [880, -120, 10].entries()) os2.writeInt16BE(value, 68 + 2 * index);
  for (const [index, value] of [1032, 285].entries()) os2.writeUInt16BE(value, 74 + 2 * index);
  for (const [index, value] of [928, -256, 5].entries()) hhea.writeInt16BE(value, 4 + 2 * index);
  return new Map([
    ['OS/2', os2],
    ['hhea', hhea],
  ]);
}

function heightsOf(tables: Map<string, Buffer>) {
  const [os2, hhea] = [
    tables.get('OS/2') ?? Buffer.alloc(0),
    tables.get('hhea') ?? Buffer.alloc(0),
  ];
  const three = (table: Buffer, at: number) => [0, 2, 4].map((i) => table.readInt16BE(at + i));
  return {
    hhea: three(hhea, 4),
    typo: three(os2, 68),
    win: [os2.readUInt16BE(74), os2.readUInt16BE(76)],
  };
}

test('Windows finds the heights of hhea', () => {
  const tables = faceOf({ useTypo: false });
  settleHeights(tables);
  expect(heightsOf(tables)).toEqual({
    hhea: [928, -256, 5],
    typo: [880, -120, 10],
    win: [928, 256],
  });
});

test('macOS finds the typographic heights of a face that asks for them', () => {
  const tables = faceOf({ useTypo: true });
  settleHeights(tables);
  expect(heightsOf(tables)).toEqual({
    hhea: [880, -120, 10],
    typo: [880, -120, 10],
    win: [1032, 285],
  });
});

test('the tables that were given are not changed: others may hold them', () => {
  const tables = faceOf({ useTypo: false });
  const before = Buffer.from(tables.get('OS/2') ?? []);
  const given = tables.get('OS/2');
  settleHeights(tables);
  expect(given).toEqual(before);
});

test('a face with an early OS/2 is left as it is', () => {
  const tables = faceOf({ useTypo: false });
  tables.set('OS/2', Buffer.alloc(68));
  settleHeights(tables);
  expect(tables.get('OS/2')).toEqual(Buffer.alloc(68));
});
