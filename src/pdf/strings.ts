/** Reads a PDF text string: UTF-16BE with a byte order mark, else one byte a character. */
export function decodeText(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xfe && bytes[1] === 0xff;
  return marked ? decodeUtf16(bytes.subarray(2)) : latin1(bytes);
}

/** Reads UTF-16BE without a byte order mark, as CMaps hold it. */
export function decodeUtf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
  }
  return text;
}

/** One character a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
