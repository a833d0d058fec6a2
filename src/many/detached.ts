/**
 * A string of its own, of characters up to U+00FF. A piece of a string keeps all of that in memory, and with the pieces
 * of thousands of files it would stay there.
 */
export function detached(piece: string): string {
  return Buffer.from(piece, 'latin1').toString('latin1');
}
