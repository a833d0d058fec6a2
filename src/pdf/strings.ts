/** Reads a PDF text string, given one character a byte: UTF-16BE with a byte order mark, else Latin-1. */
export function decodeText(bytes: string): string {
  return bytes.startsWith('\xfe\xff') ? decodeUtf16(bytes.slice(2)) : bytes;
}

/** Reads UTF-16BE without a byte order mark, as CMaps hold it, given one character a byte. */
export function decodeUtf16(bytes: string): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  }
  return text;
}

/** One character a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
