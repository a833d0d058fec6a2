/** Columns of a help text: all of its wide characters are Han or their punctuation. */
export function displayWidth(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char >= '\u2e80' ? 2 : 1), 0);
}
