import type { Problem } from '../finding/finding.ts';
import { type Box, excess } from '../pdf/box.ts';
import { emBox, isBlank, type PageReading, type PdfReading, type TextRun } from '../pdf/reading.ts';
import {
  beyondPaper,
  colophonMisplaced,
  colophonRuleColored,
  colophonRuleLost,
  pageNumberWrong,
  textCut,
  textOutside,
} from './proof-problems.ts';

/** Whether all text is in the type area and whole, and all else on the paper. */
export function checkPlaces({ pages }: PdfReading): Problem[] {
  return pages.flatMap((page, index) => {
    const cut = page.runs.filter((run) => run.clipped);
    const outside = page.runs.filter((run) => !run.clipped && run.tag && isOutside(run, page));
    return [
      ...first(cut, (run) => textCut(index + 1, sampleOf(run))),
      ...first(outside, (run) => textOutside(index + 1, sampleOf(run))),
      ...(isOnPaper(page) ? [] : [beyondPaper(index + 1)]),
    ];
  });
}

/** Whether each page bears its own number, in the margin (GB/T 9704-2012 7.5). */
export function checkNumbers(
  { pages }: PdfReading,
  unnumbered: readonly number[] | undefined,
): Problem[] {
  return pages.flatMap((page, index) => {
    const number = index + 1;
    const printed = numberOn(page);
    const wanted = unnumbered?.includes(number) ? '' : String(number);
    const mayLack = unnumbered === undefined && printed === '';
    return mayLack || printed === wanted ? [] : [pageNumberWrong(number, printed, wanted)];
  });
}

/** Whether the colophon's last rule is on the foot of the type area of the last page (7.4.1). */
export function checkColophon({ pages }: PdfReading, foot: number | undefined): Problem[] {
  const page = pages.at(-1);
  if (foot === undefined || !page) return [];
  const rules = page.rules.filter(({ width, height }) => width > 100 && height < 2);
  const ends = rules.filter(({ color }) => color === '#000000').map(footOf);
  if (ends.length === 0) {
    const other = rules.find((rule) => isAt(footOf(rule), foot));
    return [
      other ? colophonRuleColored(pages.length, other.color) : colophonRuleLost(pages.length),
    ];
  }
  const end = Math.max(...ends);
  return isAt(end, foot) ? [] : [colophonMisplaced(pages.length, end, foot)];
}

function footOf({ y, height }: Box): number {
  return y + height;
}

/** Within half a millimetre. */
function isAt(end: number, foot: number): boolean {
  return Math.abs(end - foot) <= 0.5;
}

function first<T>(items: readonly T[], toProblem: (item: T) => Problem): Problem[] {
  return items.slice(0, 1).map(toProblem);
}

function sampleOf({ text }: TextRun): string {
  const chars = Array.from(text);
  return chars.length > 12 ? `${chars.slice(0, 12).join('')}……` : text;
}

function isOutside(run: TextRun, page: PageReading): boolean {
  return reachesBeyond(run, typeAreaOf(page), areaTolerance);
}

function isOnPaper(page: PageReading): boolean {
  const paper = { x: 0, y: 0, width: page.width, height: page.height };
  if (page.runs.some((run) => reachesBeyond(run, paper, paperTolerance))) return false;
  const marks = [...page.rules, ...page.shapes, ...page.images];
  return marks.every((mark) => excess(mark, paper) <= paperTolerance);
}

/** Whether a character that is seen stands out of the area; told first by its place, which is quicker. */
function reachesBeyond(run: TextRun, area: Box, tolerance: number): boolean {
  return run.glyphs.some((glyph) => excess(emBox(run, glyph), area) > tolerance && !isBlank(glyph));
}

/** The digits in the margin of a page; they are artifacts, not tagged. */
function numberOn(page: PageReading): string {
  const area = typeAreaOf(page);
  return page.runs
    .filter((run) => !run.tag && !holds(area, run.x, run.baseline))
    .map((run) => run.text)
    .join('')
    .replace(/\D/g, '');
}

function holds({ x, y, width, height }: Box, left: number, top: number): boolean {
  return left >= x && left <= x + width && top >= y && top <= y + height;
}

/** 版心; a turned page, bound upright, has its head on the left (GB/T 9704-2012 8). */
function typeAreaOf({ width, height }: PageReading): Box {
  if (width <= height) return typeArea;
  const foot = typeArea.y + typeArea.height;
  return { x: 297 - foot, y: typeArea.x, width: typeArea.height, height: typeArea.width };
}

/** 156 × 225 mm, 28 mm from the left and 37 mm from the top (GB/T 9704-2012 5.2.1). */
const typeArea: Box = { x: 28, y: 37, width: 156, height: 225 };

/** mm by which an em box may pass the type area: rounding, and the air around a character. */
const areaTolerance = 0.6;

/** mm by which a background may pass the paper. */
const paperTolerance = 0.5;
