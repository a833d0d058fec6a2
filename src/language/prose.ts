import type { PhrasingContent } from 'mdast';

/** What is read of a block, with the way back to the manuscript. */
export interface Prose {
  text: string;
  /** Where lines of the manuscript were joined without a blank: indexes in `text`. */
  joins: readonly number[];
  runs: readonly Run[];
}

/** A stretch of prose and where it stands; unless `whole`, character for character. */
export interface Run {
  at: number;
  length: number;
  start: number;
  end: number;
  /** One reading of something written otherwise: an escape, an entity, a line break, code. */
  whole: boolean;
}

/** Stands for what is no prose but takes a place in it: code, a picture. */
export const objectMark = '\ufffc';

/**
 * Reads the prose between two offsets that hold `children`. It is read from the manuscript itself, since
 * the values in the tree may have been changed, and since not every node of it knows its place.
 */
export function readProse(
  source: string,
  children: readonly PhrasingContent[],
  start: number,
  end: number,
): Prose {
  const scribe: Scribe = { source, text: '', joins: [], runs: [], last: '', pending: undefined };
  readContent(scribe, children, start, end);
  return { text: scribe.text, joins: scribe.joins, runs: scribe.runs };
}

interface Scribe {
  source: string;
  text: string;
  joins: number[];
  runs: Run[];
  /** The last character of `text`: to look into a text that grows has all of it copied. */
  last: string;
  /** A line break that becomes a blank, or nothing, once the next character is known. */
  pending: { start: number; end: number } | undefined;
}

/** What no other node covers is text. */
function readContent(
  scribe: Scribe,
  children: readonly PhrasingContent[],
  start: number,
  end: number,
): void {
  let at = start;
  for (const child of children) {
    const from = child.position?.start.offset;
    const to = child.position?.end.offset;
    if (child.type === 'text' || from === undefined || to === undefined) continue;
    readText(scribe, at, from);
    readMarkup(scribe, child, from, to);
    at = to;
  }
  readText(scribe, at, end);
}

function readMarkup(scribe: Scribe, node: PhrasingContent, start: number, end: number): void {
  switch (node.type) {
    case 'emphasis':
      readContent(scribe, node.children, start + 1, end - 1);
      break;
    case 'strong':
    case 'delete':
      readContent(scribe, node.children, start + 2, end - 2);
      break;
    case 'link':
    case 'linkReference': {
      const from = node.children[0]?.position?.start.offset ?? end;
      const to = node.children.at(-1)?.position?.end.offset ?? end;
      readContent(scribe, node.children, from, to);
      break;
    }
    case 'break':
      push(scribe, '\n', start, end, true);
      break;
    case 'html':
      if (/^<br\b/i.test(node.value)) push(scribe, '\n', start, end, true);
      break;
    case 'footnoteReference':
      break;
    default:
      push(scribe, objectMark, start, end, true);
  }
}

function readText(scribe: Scribe, start: number, end: number): void {
  const { source } = scribe;
  // After a hard break the next line still has its indent, or the marks of a quotation.
  let at = scribe.last === '\n' ? afterPrefix(source, start, end) : start;
  while (at < end) {
    const special = nextSpecial(source, at, end);
    const isBreak = source[special] === '\n' || source[special] === '\r';
    const to = isBreak ? beforeBlanks(source, at, special) : special;
    if (to > at) push(scribe, source.slice(at, to), at, to, false);
    at = special < end ? readSpecial(scribe, special, end) : end;
  }
}

function nextSpecial(source: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const character = source[at];
    if (character === '\\' || character === '&' || character === '\n' || character === '\r') {
      return at;
    }
  }
  return end;
}

/** Reads an escape, an entity or a line break at `at`; returns where the text goes on. */
function readSpecial(scribe: Scribe, at: number, end: number): number {
  const { source } = scribe;
  if (source[at] === '\n' || source[at] === '\r') {
    const next = afterPrefix(source, at, end);
    scribe.pending = { start: at, end: next };
    return next;
  }
  const [written = '', read = ''] = decode(source.slice(at, Math.min(at + 34, end)));
  push(scribe, read, at, at + written.length, written !== read);
  return at + written.length;
}

/** What an escape or an entity is, and reads as; otherwise the character itself. */
function decode(text: string): [written: string, read: string] {
  const [escaped] = /^\\[!-/:-@[-`{-~]/.exec(text) ?? [];
  if (escaped !== undefined) return [escaped, escaped.slice(1)];
  const [entity, number, name] =
    /^&(?:#(x[\da-f]{1,6}|\d{1,7})|([a-z][\da-z]{1,30}));/i.exec(text) ?? [];
  if (entity === undefined) return [text.slice(0, 1), text.slice(0, 1)];
  if (number === undefined) return [entity, entities.get(name ?? '') ?? objectMark];
  const code = Number(number.replace(/^x/i, '0x'));
  return [entity, code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : objectMark];
}

/** Entities that stand in an office's text; any other is left alone. */
const entities = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' },
    ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', hellip: '…', middot: '·' },
  }),
);

function afterPrefix(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\r\n \t>]/.test(source.charAt(at))) at += 1;
  return at;
}

function beforeBlanks(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[ \t]/.test(source.charAt(at - 1))) at -= 1;
  return at;
}

function push(scribe: Scribe, read: string, start: number, end: number, whole: boolean): void {
  if (scribe.pending !== undefined) settleBreak(scribe, read, scribe.pending);
  scribe.runs.push({ at: scribe.text.length, length: read.length, start, end, whole });
  scribe.text += read;
  scribe.last = read.at(-1) ?? scribe.last;
}

/** A line broken for the editor's convenience is a blank between Latin words, and nothing in Chinese. */
function settleBreak(scribe: Scribe, next: string, place: { start: number; end: number }): void {
  scribe.pending = undefined;
  const at = scribe.text.length;
  if (isLatin(scribe.last) && isLatin(next.at(0))) {
    scribe.runs.push({ at, length: 1, ...place, whole: true });
    scribe.text += ' ';
  } else if (at > 0) {
    scribe.joins.push(at);
  }
}

function isLatin(character = ' '): boolean {
  return character > ' ' && character <= '~';
}
