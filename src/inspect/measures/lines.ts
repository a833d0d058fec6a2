import { type Box, boxAround } from '../../pdf/box.ts';
import type { PdfFont } from '../../pdf/face.ts';
import {
  emBox,
  type Glyph,
  isBlank,
  mmPerPt,
  type PdfReading,
  type TextRun,
} from '../../pdf/reading.ts';
import { faceName, roleOfFace } from './faces.ts';
import { areaMiddle } from './frame.ts';
import type { Spot, TypedLine } from './measures.ts';

/** A line of level text as it stands on paper, left to right; blanks at its ends do not count. */
export interface Line {
  /** From 1. */
  page: number;
  baseline: number;
  left: number;
  right: number;
  /** Of most of its characters, pt. */
  size: number;
  font: PdfFont;
  color: string;
  text: string;
  glyphs: PlacedGlyph[];
}

export interface PlacedGlyph extends Glyph {
  run: TextRun;
}

/** The lines of every page from its top down, turned and unseen text left out. */
export function linesOf({ pages }: PdfReading): Line[][] {
  return pages.map(({ runs }, index) => pageLines(runs, index + 1));
}

/** Whether a glyph is as wide as it is high, as Han characters and their punctuation are. */
export function isFullWidth({ width, run }: PlacedGlyph): boolean {
  const em = run.size * mmPerPt;
  return Math.abs(width - em) < em / 10;
}

/** The text without its blanks. */
export function packed(line: Line): string {
  return line.text.replace(/\s/g, '');
}

export function spotOf(line: Line): Spot {
  return { page: line.page, box: boxOf(line) };
}

export function boxOf({ glyphs }: Line): Box {
  return boxAround(
    glyphs.flatMap((glyph) => {
      const { x, y, width, height } = emBox(glyph.run, glyph);
      return [
        [x, y],
        [x + width, y + height],
      ] as const;
    }),
  );
}

/** A line as the report speaks of it; `lines` stand one under another and are one. */
export function typedLine(lines: readonly [Line, ...Line[]]): TypedLine {
  const [{ font, size, color }] = lines;
  const face = faceName(font.name);
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  return {
    text: lines.map((line) => line.text.trim()).join(''),
    face,
    role: roleOfFace(face),
    size,
    color,
    offCentre: (left + right) / 2 - areaMiddle,
    at: lines.map(spotOf),
  };
}

/** The value that weighs most. */
export function commonest<T>(items: readonly (readonly [T, number])[]): T | undefined {
  const weights = new Map<T, number>();
  for (const [value, weight] of items) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: [T, number] | undefined;
  for (const entry of weights) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0];
}

function pageLines(runs: readonly TextRun[], page: number): Line[] {
  const level = runs
    .filter((run) => run.rotated === undefined && !run.invisible && run.size > 0)
    .filter((run) => run.glyphs.some((glyph) => !isBlank(glyph)))
    .sort((one, other) => one.baseline - other.baseline);
  const groups: { baseline: number; glyphs: PlacedGlyph[] }[] = [];
  for (const run of level) {
    const placed = run.glyphs.map((glyph) => ({ ...glyph, run }));
    const group = groups.at(-1);
    // Faces on one line may differ a little, and indices stand above it.
    const near = run.size * mmPerPt * sameLine;
    if (group && run.baseline - group.baseline <= near) group.glyphs.push(...placed);
    else groups.push({ baseline: run.baseline, glyphs: placed });
  }
  return groups.map(({ glyphs }) => lineOf(glyphs, page));
}

/** Part of an em. */
const sameLine = 0.25;

function lineOf(unsorted: PlacedGlyph[], page: number): Line {
  const all = [...unsorted].sort((one, other) => one.x - other.x);
  const glyphs = all.filter((glyph) => !isBlank(glyph));
  const most = commonest(glyphs.map((glyph) => [glyph.run, 1])) ?? glyphs[0]?.run;
  if (most === undefined) throw new Error('a line has a character');
  const sizes = glyphs.map(({ run }): [number, number] => [Math.round(run.size * 100) / 100, 1]);
  return {
    page,
    baseline: most.baseline,
    left: Math.min(...glyphs.map(({ x }) => x)),
    right: Math.max(...glyphs.map(({ x, width }) => x + width)),
    size: commonest(sizes) ?? most.size,
    font: commonest(glyphs.map(({ run }) => [run.font, 1])) ?? most.font,
    color: commonest(glyphs.map(({ run }) => [run.color, 1])) ?? most.color,
    text: textOf(all),
    glyphs,
  };
}

/** With its blanks, and one more wherever characters stand more than half an em apart. */
function textOf(glyphs: readonly PlacedGlyph[]): string {
  let text = '';
  let before: PlacedGlyph | undefined;
  for (const glyph of glyphs) {
    const gap = before ? glyph.x - before.x - before.width : 0;
    text += (gap > (glyph.run.size * mmPerPt) / 2 ? ' ' : '') + glyph.text;
    before = glyph;
  }
  return text.trim().replace(/\s+/g, ' ');
}
