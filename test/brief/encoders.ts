/** Bytes of encodings that Node reads and does not write. */

export function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittleEndian);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(2 + index * 2, text.charCodeAt(index), isLittleEndian);
  }
  return bytes;
}

/** Only ASCII and the two-byte part of GB18030 (GBK). */
export function gb18030(text: string): Uint8Array {
  return inTwoBytes(text, gbk);
}

/** Only ASCII and what Big5 itself has. */
export function big5(text: string): Uint8Array {
  return inTwoBytes(text, ofBig5);
}

function inTwoBytes(text: string, twoBytes: ReadonlyMap<string, number[]>): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\x80') return [character.charCodeAt(0)];
      const bytes = twoBytes.get(character);
      if (bytes === undefined) throw new Error(`${character} is not in the encoding`);
      return bytes;
    }),
  );
}

function tableOf(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  return new Map(
    range(0x81, 0xfe).flatMap((lead) =>
      range(0x40, 0xfe)
        .filter((trail) => trail !== 0x7f)
        .map((trail): [string, number[]] => [
          decoder.decode(Uint8Array.of(lead, trail)),
          [lead, trail],
        ]),
    ),
  );
}

const gbk = tableOf('gb18030');
const ofBig5 = tableOf('big5');

/** Characters that no run of bytes in GBK makes look like UTF-8. */
export const gbkLetters = [...gbk]
  .filter(
    ([, [lead = 0, trail = 0]]) => lead >= 0xb0 && lead < 0xf8 && trail >= 0xc0 && trail < 0xff,
  )
  .map(([letter]) => letter);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
