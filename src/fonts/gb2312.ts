/**
 * The 6,763 Han characters of GB/T 2312, in its order: few texts need more, and those for names of people.
 * They fill rows 16 to 87, but for the last five cells of row 55.
 */
export function gb2312(): string {
  const rows = Array.from({ length: 72 }, (_, row) => 0xb0 + row);
  const bytes = rows.flatMap((row) =>
    Array.from({ length: row === 0xd7 ? 89 : 94 }, (_, cell) => [row, 0xa1 + cell]).flat(),
  );
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}
