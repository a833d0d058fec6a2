/**
 * Puts `text` in place of what stands from `start` to `end` in the manuscript, in UTF-16 units from 0; a byte order mark
 * is not counted.
 */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** Changes to the manuscript that set this right, made together or not at all. */
    fix?: readonly Edit[];
  }
}

/** Several changes as one: what lies between them stays as it is in `source`. */
export function joined(edits: readonly Edit[], source: string): Edit | undefined {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  const [first] = sorted;
  if (first === undefined) return undefined;
  return sorted.slice(1).reduce((whole, { start, end, text }) => {
    const between = source.slice(whole.end, start);
    return { start: whole.start, end: Math.max(end, whole.end), text: whole.text + between + text };
  }, first);
}
