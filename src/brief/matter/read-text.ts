import { valueList, valueNested } from './key-problems.ts';
import type { Key } from './keys.ts';
import { joinLines } from './paragraphs.ts';
import { type Reader, say } from './reader.ts';
import { valueComment, valueControl, valueHead } from './value-problems.ts';
import type { Value } from './yaml-value.ts';

/** A value that must be text, as one line; none where it is blank or wrong, which is said. */
export function readLine(reader: Reader, key: Key, value: Value): string | undefined {
  const paragraphs = readParagraphs(reader, key, value);
  return paragraphs === undefined ? undefined : joinLines(paragraphs);
}

/** A value that must be text, in its paragraphs. */
export function readParagraphs(reader: Reader, key: Key, value: Value): string[] | undefined {
  if (value.lost !== undefined) say(reader, valueComment(value.lost.text), value.lost);
  switch (value.kind) {
    case 'blank':
      return undefined;
    case 'text': {
      const [control] = /[^\P{Cc}\t]/u.exec(value.paragraphs.join('')) ?? [];
      if (control === undefined) return value.paragraphs;
      say(reader, valueControl(control), value.span);
      return undefined;
    }
    case 'fault':
      say(reader, value.problem, value.span);
      return undefined;
    default: {
      const isFlow = /^[[{]/.test(value.span.text);
      const inBlocks = value.kind === 'list' ? valueList(key) : valueNested(key);
      say(reader, isFlow ? valueHead(value.span.text) : inBlocks, value.span);
      return undefined;
    }
  }
}

/** A value that may be a list, as its texts; a text is a list of its paragraphs. */
export function readList(reader: Reader, key: Key, value: Value): string[] | undefined {
  if (value.kind !== 'list') return readParagraphs(reader, key, value);
  const items = value.items.filter(({ kind }) => kind !== 'blank');
  const texts = items.map((item) => readLine(reader, key, item));
  const sound = texts.filter((text) => text !== undefined);
  return sound.length === texts.length ? sound : undefined;
}
