import { sfntOf } from './sfnt.ts';

/**
 * A face without outlines but for a few: a browser sets a text in it as in the whole face, for all that it looks at
 * are widths, and prints it in half the time, for it has hardly anything to cut and to pack. The outlines of what
 * was printed are put into the PDF afterwards.
 *
 * @param shell the tables of the whole face but for its outlines
 * @param outlines a cut of it whose glyphs are numbered alike, with the outlines that stay
 */
export function hollow(
  shell: ReadonlyMap<string, Buffer>,
  outlines: ReadonlyMap<string, Buffer>,
): Buffer {
  const [head, maxp] = [shell.get('head'), shell.get('maxp')];
  const glyf = outlines.get('glyf');
  if (head === undefined || maxp === undefined || glyf === undefined) {
    throw new RangeError('the face lacks a table');
  }
  const longHead = Buffer.from(head);
  longHead.writeInt16BE(long, locaFormat);
  const loca = placesOf(outlines, maxp.readUInt16BE(4));
  return sfntOf(new Map([...shell, ['head', longHead], ['glyf', glyf], ['loca', loca]]));
}

/** Where the outline of each glyph starts, and the last ends; those beyond the cut's last have none. */
function placesOf(outlines: ReadonlyMap<string, Buffer>, glyphs: number): Buffer {
  const [head, loca] = [outlines.get('head'), outlines.get('loca')];
  if (head === undefined || loca === undefined) throw new RangeError('the cut lacks a table');
  const isLong = head.readInt16BE(locaFormat) === long;
  const known = loca.length / (isLong ? 4 : 2);
  const places = Buffer.alloc(4 * (glyphs + 1));
  for (let glyph = 0; glyph <= glyphs; glyph += 1) {
    const at = Math.min(glyph, known - 1);
    places.writeUInt32BE(
      isLong ? loca.readUInt32BE(4 * at) : 2 * loca.readUInt16BE(2 * at),
      4 * glyph,
    );
  }
  return places;
}

/** `head`'s indexToLocFormat, and what it says where offsets have four bytes. */
const locaFormat = 50;
const long = 1;
