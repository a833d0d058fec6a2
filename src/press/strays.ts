import type { PdfReading } from '../pdf/reading.ts';

/** The characters that a face was handed over for. */
export interface Held {
  postScript: string;
  characters: Iterable<string>;
}

/**
 * Whether a print shows characters that its bulletin did not ask for, set in faces kept for others: made
 * by a style sheet, say. Printed alone, they would not have been found.
 */
export function hasStrays({ pages }: PdfReading, faces: readonly Held[]): boolean {
  const held = new Map<string, Set<string>>();
  for (const { postScript, characters } of faces) {
    const all = held.get(postScript) ?? new Set();
    for (const character of characters) all.add(character);
    held.set(postScript, all);
  }
  return pages.some(({ runs }) =>
    runs.some(({ font, text }) => {
      const characters = held.get(font.name);
      return characters !== undefined && !isSetIn(text, characters);
    }),
  );
}

function isSetIn(text: string, characters: ReadonlySet<string>): boolean {
  for (const character of text) {
    if (!characters.has(character) && !/\s/.test(character)) return false;
  }
  return true;
}
