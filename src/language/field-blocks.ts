import type { Brief } from '../brief/brief.ts';
import type { Fields } from '../brief/fields.ts';
import { type Block, makeBlock } from './block.ts';
import type { Prose, Run } from './prose.ts';

/** The values of front matter that are printed as prose; those of the configuration are not this manuscript's. */
export function readFieldBlocks(source: string, brief: Brief): Block[] {
  const blocks = proseFields(brief.fields).flatMap(([field, value]) => {
    const place = brief.places[field];
    const start = place?.start.offset;
    const end = place?.end.offset;
    if (start === undefined || end === undefined) return [];
    return fieldBlocks(source, field, value, start, end);
  });
  return blocks.sort((a, b) => a.span(0, 0).start - b.span(0, 0).start);
}

function proseFields(fields: Fields): [name: string, value: string][] {
  const { distribution = {} } = fields;
  const named: [string, string | undefined][] = [
    ...names.map((name): [string, string | undefined] => [name, fields[name]]),
    ['distribution.report', distribution.report],
    ['distribution.send', distribution.send],
    ['distribution.distribute', distribution.distribute],
    ['distribution.extra', distribution.extra],
  ];
  return named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

const names = [
  'masthead',
  'publisher',
  'column',
  'note',
  'source',
  'marking',
  'signer',
  'editor',
  'reviewer',
] as const;

/** A block for each paragraph of a value that stands in the manuscript as it reads, but for line breaks. */
function fieldBlocks(
  source: string,
  field: string,
  value: string,
  start: number,
  end: number,
): Block[] {
  const blocks: Block[] = [];
  let from = start;
  for (const text of value.split('\n')) {
    const prose = text === '' ? undefined : readFolded(source.slice(0, end), text, from);
    if (prose === undefined) continue;
    from = prose.runs.at(-1)?.end ?? from;
    const traits = { role: 'field' as const, level: 0, field, section: 0, attached: false };
    blocks.push(makeBlock(traits, prose, source));
  }
  return blocks;
}

/**
 * A text that YAML has folded from several lines, which are joined without a blank where they are
 * Chinese; none where it is written another way.
 */
function readFolded(source: string, text: string, from: number): Prose | undefined {
  const start = source.indexOf(text, from);
  if (start >= 0) return { text, joins: [], runs: [runOf(0, start, text.length)] };
  const folded = new RegExp(Array.from(text, literally).join(`(?:${lineBreak})?`), 'g');
  folded.lastIndex = from;
  const match = folded.exec(source);
  if (match === null) return undefined;

  const joins: number[] = [];
  const runs: Run[] = [];
  let at = 0;
  for (const { index, 0: line } of match[0].matchAll(/\S(?:.*\S)?/g)) {
    const before = runs.at(-1);
    const begin = match.index + index;
    if (before !== undefined && text[at] === ' ') {
      runs.push({ at, length: 1, start: before.end, end: begin, whole: true });
      at += 1;
    } else if (before !== undefined) {
      joins.push(at);
    }
    runs.push(runOf(at, begin, line.length));
    at += line.length;
  }
  return { text, joins, runs };
}

function runOf(at: number, start: number, length: number): Run {
  return { at, length, start, end: start + length, whole: false };
}

const lineBreak = String.raw`[^\S\r\n]*\r?\n[^\S\r\n]*`;

/** A character as a pattern of itself; a blank may be a fold between words. */
function literally(character: string): string {
  if (character === ' ') return `(?: |${lineBreak})`;
  return character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
}
