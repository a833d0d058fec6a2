import type { Brief } from '../brief/brief.ts';
import type { Fields } from '../brief/fields.ts';
import { type Block, makeBlock } from './block.ts';

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

/** A block for each paragraph of a value that stands in the manuscript as it reads: not folded, not escaped. */
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
    const at = source.slice(0, end).indexOf(text, from);
    if (text === '' || at < 0) continue;
    from = at + text.length;
    const run = { at: 0, length: text.length, start: at, end: from, whole: false };
    const traits = { role: 'field' as const, level: 0, field, section: 0, attached: false };
    blocks.push(makeBlock(traits, { text, joins: [], runs: [run] }, source));
  }
  return blocks;
}
