import type { Block } from './block.ts';
import { han } from './chinese.ts';
import { bullets, type TypedNumber, typedNumber } from './outline.ts';

/** A line of a paragraph that goes on in the one above. */
export interface RunOnLine {
  /** Index in the prose. */
  at: number;
  /** How many blanks are typed before it. */
  indent: number;
  /** Whether it has what begins a paragraph: the number after that of the line before, a bullet, a label as that has. */
  opens: boolean;
}

/**
 * The lines of a paragraph after its first.
 * @param isListed in the list of attachments, which has a line for each, however it is typed; but a source is none
 */
export function* runOnLinesOf(block: Block, isListed: boolean): Generator<RunOnLine> {
  const { prose, joins } = block;
  const isAllList = attachments.test(prose);
  const isInList = isListed || isAllList;
  const last = joins.at(-1);
  const hasSource =
    last !== undefined &&
    isSource(prose.slice(joins.at(-2) ?? 0, last), prose.slice(last), isInList);
  if (!isAllList) {
    for (const line of numberedLinesOf(block)) {
      yield { ...line, opens: line.opens || (hasSource && line.at === last) };
    }
  } else if (hasSource) yield { at: last, indent: 0, opens: true };
}

const attachments = /^\s*附件[：:]/;

function* numberedLinesOf({ prose, joins, marker }: Block): Generator<RunOnLine> {
  const numbers = new Map<number, number>();
  const own = typedNumber(prose) ?? (marker && { style: 3, number: marker.number });
  if (own !== undefined) numbers.set(own.style, own.number);
  let before = 0;
  for (const [index, at] of joins.entries()) {
    const line = prose.slice(at);
    const above = prose.slice(before, at);
    const next = typedNumber(line);
    const isNext =
      next !== undefined &&
      (goesOn(numbers, next, above) ||
        isGoneOnFrom(next, prose.slice(joins[index + 1] ?? Infinity)));
    if (isNext) numbers.set(next.style, next.number);
    const opens =
      isNext ||
      isBroken(above, line) ||
      bullet.test(line) ||
      areLabelled(above, line) ||
      isSignature(above, line) ||
      isList(above, line);
    yield { at, opens, indent: /^[\u3000\u00a0\u2002\u2003]*/.exec(line)?.[0].length ?? 0 };
    before = at;
  }
}

/** Whether a number follows the last of its kind, or is the first below one of another kind or after a colon. */
function goesOn(
  numbers: ReadonlyMap<number, number>,
  { style, number }: TypedNumber,
  above: string,
): boolean {
  const last = numbers.get(style);
  if (last !== undefined && number === last + 1) return true;
  if (number !== 1) return false;
  const other = typedNumber(above);
  const isBelow = other !== undefined && other.style !== style && !/[，、]\s*$/.test(above);
  return isBelow || /[：:]\s*$/.test(above);
}

/** Whether it is the first of its kind, and the line below the second. */
function isGoneOnFrom({ style, number }: TypedNumber, below: string): boolean {
  const next = typedNumber(below);
  return number === 1 && next?.style === style && next.number === 2;
}

/** Who gave the text, in brackets on a line of its own below its end: not what belongs to the sentence above. */
function isSource(above: string, line: string, isInList: boolean): boolean {
  if (!isInList && !/[。！？…][”’）》]*\s*$/.test(above)) return false;
  return /^\s*（(?!详?见|参见|略|注|附|共|以上|其中|按|据|此页)[^（），。；：！？\d]{2,40}）\s*$/.test(
    line,
  );
}

/** A label above lines that were told to break, where it was not. */
function isBroken(above: string, line: string): boolean {
  return /^[^，。；]{2,30}[：:]\s*$/.test(above) && line.includes('\n');
}

/** One alone: several are a row of signs. */
const bullet = new RegExp(`^[${bullets}][^●■◆▲►▶◇]`);

/** The day below who signs: a line of its own, the last. */
function isSignature(above: string, line: string): boolean {
  return day.test(line) && /^[^，。、；：]{2,30}$/.test(above);
}

/** 附件： below the end of the text, or below who wrote it. */
function isList(above: string, line: string): boolean {
  return attachments.test(line) && /[。！？…）]\s*$/.test(above);
}

const day =
  /^\s*(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日\s*$/;

/** 时间：… and 地点：… below it; what ends with a comma goes on. */
function areLabelled(before: string, line: string): boolean {
  return label.test(before) && label.test(line) && !/[，、；：—（“《]\s*$/.test(before);
}

const label = new RegExp(`^[${han}][${han}\\u3000 ]{0,9}[：:]`);
