import type { Block } from './block.ts';

/** A line of the manuscript that prints together with the next one. */
export interface SourceLine {
  /** What is typed, without blanks at either end. */
  text: string;
  /** Its place in the manuscript. */
  start: number;
  end: number;
}

/** The lines of a block as typed; one that ends with a hard break stands by itself and is left out. */
export function joinedLines(block: Block, source: string): SourceLine[] {
  const { start, end } = block.span(0, block.prose.length);
  // Marks of emphasis at either end are no prose.
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const [rest = ''] = /^.*/.exec(source.slice(end)) ?? [];
  return Array.from(
    source.slice(from, end + rest.length).matchAll(/[^\r\n]+/g),
    ({ index, 0: line }) => {
      const text = line.trim();
      const at = from + index + line.indexOf(text);
      return { text, start: at, end: at + text.length };
    },
  ).filter(
    ({ text, end: at }) =>
      text !== '' && !/^(?:\\| {2,})\r?\n/.test(source.slice(text.endsWith('\\') ? at - 1 : at)),
  );
}
