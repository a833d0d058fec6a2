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
  return typedLines(block, source)
    .filter(({ text, eol }) => text.trim() !== '' && !(eol !== '' && /(?:\\| {2,})$/.test(text)))
    .map(({ text: line, start }) => {
      const text = line.trim();
      const at = start + line.indexOf(text);
      return { text, start: at, end: at + text.length };
    });
}

/** A line of the manuscript, blanks and all. */
export interface TypedLine {
  text: string;
  start: number;
  /** What ends it; empty for the last. */
  eol: string;
}

/** All lines of a block. */
export function typedLines(block: Block, source: string): TypedLine[] {
  const { start, end } = block.span(0, block.prose.length);
  // Marks of emphasis at either end are no prose.
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const [rest = ''] = /^[^\r\n]*/.exec(source.slice(end)) ?? [];
  return Array.from(
    source.slice(from, end + rest.length).matchAll(/([^\r\n]+)(\r\n|\n|\r)?/g),
    ({ index, 1: text = '', 2: eol = '' }) => ({ start: from + index, text, eol }),
  );
}
