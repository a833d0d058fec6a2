import type { Problem } from '../finding/finding.ts';
import { type Box, overlap } from '../pdf/box.ts';
import { emBox, isBlank, type PageReading, type PdfReading, type TextRun } from '../pdf/reading.ts';
import { textPale } from './proof-text-problems.ts';

/** Whether text stands out from the paper: a style can print it white, and it is found by search all the same. */
export function checkInk({ pages }: PdfReading): Problem[] {
  for (const [index, page] of pages.entries()) {
    const unseen = page.runs.find((run) => run.tag && isPale(run.color) && !hasGround(run, page));
    if (unseen === undefined) continue;
    return [textPale(index + 1, unseen.text.slice(0, sampleLength), unseen.color)];
  }
  return [];
}

/** Whether something lies behind it that is not as pale: a band of colour, a picture. Blanks need none. */
function hasGround(run: TextRun, { rules, shapes, images }: PageReading): boolean {
  const glyph = run.glyphs.find((each) => !isBlank(each));
  if (glyph === undefined) return true;
  const box = emBox(run, glyph);
  const grounds: Box[] = [...rules, ...shapes].filter(({ color }) => !isPale(color));
  return [...grounds, ...images].some((ground) => {
    const shared = overlap(box, ground);
    return shared !== undefined && shared.width * shared.height > (box.width * box.height) / 2;
  });
}

/** Lighter than a light grey, `#rrggbb`; a gradient is not known. */
function isPale(color: string): boolean {
  const parts = color.match(/[\da-f]{2}/gi);
  if (!color.startsWith('#') || parts === null) return false;
  return parts.every((part) => Number.parseInt(part, 16) >= palest);
}

const palest = 0xe0;
const sampleLength = 12;
