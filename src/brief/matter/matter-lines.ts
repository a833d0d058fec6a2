import { fieldTable } from '../field-table.ts';
import { splitEntries } from './entries.ts';
import { findKey, type Key, nearestKey } from './keys.ts';
import type { Span } from './lines.ts';

/** Whether a line states a field. */
export function isKeyLine(line: Span): boolean {
  const key = keyOf(line);
  return key !== undefined && findKey(fieldTable, key) !== undefined;
}

/** Three hyphens, or what an input method or an autocorrection makes of them. */
export function isFence(line: Span): boolean {
  return /^[-‐‑‒–—―−－─━]{2,}\s*$/.test(line.text);
}

/** A line that opens or closes a block of code. */
export function isCodeFence(line: Span | undefined): boolean {
  return /^\s*(?:```|~~~)/.test(line?.text ?? '');
}

/** YAML’s own end of a document, which Pandoc takes for a fence. */
export function isYamlEnd(line: Span): boolean {
  return /^\.{3}\s*$/.test(line.text);
}

/**
 * Where the text of a manuscript seems to start in lines that read as front matter because a fence was
 * forgotten; -1 where it does not. Headings look like YAML’s comments, so it is prose that tells.
 * @param isClosed whether a fence follows the lines, so that only plain prose can be the text
 */
export function findText(lines: readonly Span[], isClosed: boolean): number {
  for (const [index, line] of lines.entries()) {
    if (isMatter(line)) continue;
    const from = headingsBefore(lines, index);
    const isApart = from < index;
    const isProse = /[。；！？]/.test(line.text);
    if (!isClosed && (isApart || isProse)) return from;
    if (isApart && isProse && !lines.slice(index).some(isKeyLine)) return from;
  }
  return -1;
}

/**
 * Blank lines, comments, continued lines, list items and whatever has a likely key. A full-width blank
 * at the head of a line continues nothing: it is how a paragraph of text is indented.
 */
function isMatter(line: Span): boolean {
  if (line.text.trim() === '' || /^(?:[ \t]|#(?!#)|[-"'{[\]}])/.test(line.text)) return true;
  const key = keyOf(line);
  if (key === undefined || key.length > 12) return false;
  return /^[\w-]+$/.test(key) || findKey(everyKey, key) !== undefined || isNearKey(key);
}

/** The keys of the table with those below them. */
const everyKey = fieldTable.flatMap<Key>((field) =>
  'parts' in field ? [field, ...field.parts] : [field],
);

function isNearKey(key: string): boolean {
  return nearestKey(fieldTable, key) !== undefined;
}

function keyOf(line: Span): string | undefined {
  return splitEntries(line).entries[0]?.key.text;
}

/** The first of the blank lines and headings that stand right above a line. */
function headingsBefore(lines: readonly Span[], index: number): number {
  const above = lines.slice(0, index).findLastIndex(({ text }) => !/^(?:\s*$|#)/.test(text));
  return above + 1;
}
