import { linesOf, type Span, trimmed } from './lines.ts';

/** A key with what follows it, up to the next key: the unit in which front matter is read. */
export interface Entry {
  /** The key as written, with its quotes. */
  key: Span;
  colon: Colon;
  /** Everything after the colon, following lines included. */
  rest: Span;
}

/** `wide`: a full-width colon; `tight`: an ASCII colon without the blank that YAML wants after it. */
export type Colon = 'plain' | 'wide' | 'tight';

/** The entries of a stretch of YAML, and the lines that are none. */
export interface Entries {
  entries: Entry[];
  strays: Span[];
}

/**
 * Cuts a stretch of YAML at its keys, so that a slip in one entry cannot spoil the reading of the
 * others. Lines further in than the first key belong to the entry above them.
 * @param isKey tells the keys that open an entry however far in they stand, as where tabs and
 * spaces are mixed
 */
export function splitEntries(source: Span, isKey = (_: string): boolean => false): Entries {
  const heads = headsOf(linesOf(source), isKey);
  const end = source.offset + source.text.length;
  const parts = heads.map((head, index) => {
    const until = heads[index + 1]?.offset ?? end;
    const text = source.text.slice(head.offset - source.offset, until - source.offset);
    return toEntry({ text, offset: head.offset }) ?? trimmed(head);
  });
  return {
    entries: parts.filter((part) => 'key' in part),
    strays: parts.filter((part) => 'text' in part),
  };
}

/** The entry that a stretch opens with, if its first line has a key and a colon. */
function toEntry({ text, offset }: Span): Entry | undefined {
  const match = keyLine.exec(text);
  if (match === null) return undefined;
  const [opening, indent = '', key = '', mark = ''] = match;
  const rest = { text: text.slice(opening.length), offset: offset + opening.length };
  return {
    key: { text: key.trimEnd(), offset: offset + indent.length },
    colon: colonOf(mark, rest.text),
    rest,
  };
}

/** Blanks, a key in quotes or one that starts with a letter or digit, a colon of any width. */
const keyLine =
  /^([^\S\r\n]*)((?:"[^"\r\n]*"|'[^'\r\n]*')[^\S\r\n]*|[\p{L}\p{N}_<\u200b-\u200d\u2060][^:：﹕︰∶\r\n]*)([:：﹕︰∶])/u;

function colonOf(mark: string, rest: string): Colon {
  if (mark !== ':') return 'wide';
  return rest === '' || /^[ \t\r\n]/.test(rest) ? 'plain' : 'tight';
}

/** The lines that open an entry: no blank line, comment or list item, nor one further in than the first. */
function headsOf(lines: Span[], isKey: (key: string) => boolean): Span[] {
  const heads: Span[] = [];
  let margin = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const content = line.text.trimStart();
    const indent = widthOf(line.text.slice(0, line.text.length - content.length));
    const continues = heads.length > 0 && /^(?:-(?:\s|$)|[\]}])/.test(content);
    if (content === '' || content.startsWith('#') || continues) continue;
    if (indent > margin && !isKey(toEntry(line)?.key.text ?? '')) continue;
    margin = Math.min(margin, indent);
    heads.push(line);
  }
  return heads;
}

/** Columns that blanks take up: two for a tab or a full-width one, one for a space. */
function widthOf(blanks: string): number {
  return [...blanks].reduce((width, blank) => width + (blank === ' ' ? 1 : 2), 0);
}
