import { broadest, measure } from './text-width.ts';

/**
 * Breaks a title by sense into lines of balanced or trapezoid shape (GB/T 9704-2012 7.3.1).
 * A space is where the title would like to break, a line feed where it must; words are kept whole
 * where they can be. `width` is the longest line in Han widths (a Latin letter counts half, or
 * what the widest face asks for: a line too long would be broken once more, in the middle of a word).
 */
export function titleLines(title: string, width: number): string[] {
  return title
    .split('\n')
    .map((part) => part.replace(/[ \t\u3000]+/g, ' ').trim())
    .filter((part) => part !== '')
    .flatMap((part) => (broadest(part) <= width ? [part] : breakPart(part, width)));
}

interface Layout {
  cost: number;
  lines: string[];
}

function breakPart(part: string, width: number): string[] {
  const pieces = cut(part);
  const ideal = measure(part) / Math.ceil(broadest(part) / width);
  const best: (Layout | undefined)[] = [{ cost: 0, lines: [] }];
  for (let end = 1; end <= pieces.length; end += 1) {
    best[end] = bestLayout(pieces, end, best, { width, ideal });
  }
  return best[pieces.length]?.lines ?? [part];
}

function bestLayout(
  pieces: string[],
  end: number,
  best: (Layout | undefined)[],
  { width, ideal }: { width: number; ideal: number },
): Layout | undefined {
  let chosen: Layout | undefined;
  for (let start = end - 1; start >= 0; start -= 1) {
    const line = pieces.slice(start, end).join('').trim();
    const before = best[start];
    if (broadest(line) > width && start < end - 1) break;
    if (before === undefined) continue;
    const cost = before.cost + lineCost(line, pieces, { start, end }, ideal);
    if (chosen === undefined || cost < chosen.cost) {
      chosen = { cost, lines: [...before.lines, line] };
    }
  }
  return chosen;
}

/**
 * Far from the common width is bad, a break that is at no space worse, and so is a subtitle that goes on in the line
 * of its title; every line costs a little.
 * @param at where among the pieces the line is
 */
function lineCost(
  line: string,
  pieces: string[],
  { start, end }: { start: number; end: number },
  ideal: number,
): number {
  const unevenness = (measure(line) - ideal) ** 2;
  const turn = end === pieces.length ? 0 : breakCost(pieces, end);
  return unevenness + turn + (holdsSubtitle(pieces, start, end) ? 250 : 0) + 30;
}

/** Whether a subtitle begins within a line; behind a word or two the dash joins names (云川——昆明高速公路). */
function holdsSubtitle(pieces: string[], start: number, end: number): boolean {
  const dash = pieces.findIndex(isSubtitle);
  return start < dash && dash < end && measure(pieces.slice(0, dash).join('')) > 5;
}

function isSubtitle(piece: string): boolean {
  return piece.startsWith('——');
}

/** The dictionary knows not every word (高质量, 分析会): a character by itself is mostly a part of one. */
function breakCost(pieces: string[], end: number): number {
  const [last = '', next = ''] = pieces.slice(end - 1);
  if (last.endsWith(' ') || isSubtitle(next)) return 0;
  if (/[，；]$/u.test(last)) return 30;
  // （试行）, （2026年1月8日）: what a title ends with.
  if (/^（[^（）]+）$/u.test(pieces.slice(end).join(''))) return 100;
  const isMarked = /^[《（“〈【]/u.test(next);
  const splits =
    (isSingle(last) && !/[的暨和与及]/u.test(last)) ||
    (isSingle(next) && !/[暨和与及]/u.test(next));
  const isWithin = /[《“〈【][^》”〉】]*$/u.test(pieces.slice(0, end).join(''));
  return (splits && !isMarked ? 200 : 120) + (isWithin ? 30 : 0);
}

function isSingle(piece: string): boolean {
  return /^\p{Script=Han}\s?$/u.test(piece);
}

/** Words, each with the mark or space that follows it: what may stand at the end of a line. */
function cut(part: string): string[] {
  const pieces: string[] = [];
  // A dash begins a line, with what it brings in: a subtitle, as a rule, except within marks (《城建志——道路卷》).
  for (const phrase of part.split(/(?=(?<!—)——(?![^《“〈【]*[》”〉】]))/u)) {
    let isFirst = true;
    for (const { segment } of words.segment(phrase)) {
      const last = pieces.at(-1);
      if (last !== undefined && !isFirst && isTied(last, segment)) {
        pieces[pieces.length - 1] = last + segment;
      } else pieces.push(segment);
      isFirst = false;
    }
  }
  return pieces;
}

/** Marks cling to words, and so do a number's unit, 第 before it and the other end of a range. */
function isTied(last: string, next: string): boolean {
  return (
    /^[\s，。、；：！？”’）》〉】〕—…,.;:!?)]/u.test(next) ||
    /[“‘（《〈【〔(—～]$/u.test(last) ||
    (/\d$/.test(last) && /^[\p{Script=Han}%％‰℃]/u.test(next)) ||
    (/第$/u.test(last) && /^\d/.test(next))
  );
}

/** Made once: it takes longer to make than a title to cut. */
const words = new Intl.Segmenter('zh', { granularity: 'word' });
