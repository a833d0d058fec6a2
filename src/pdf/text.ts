import { mmPerPt, type PageReading, type PdfReading, type TextRun } from './reading.ts';

/**
 * The text of a page in the order it is painted, page number first. Runs on one line are joined, with a
 * space where they stand more than half an em apart; lines are separated by a line feed.
 */
export function pageText(page: PageReading): string {
  return joined(page.runs);
}

/** A character of the document and the page it stands on, from 1. */
export interface PlacedChar {
  char: string;
  page: number;
}

/**
 * The characters of the document in the order a reader takes them, wherever they are painted: what is
 * tagged, that is without page numbers, list markers and the copies of table heads.
 */
export function readingText(reading: PdfReading): PlacedChar[] {
  return inReadingOrder(reading).flatMap(({ text, page }) =>
    Array.from(text, (char) => ({ char, page })),
  );
}

/** The same as one text. */
export function plainReadingText(reading: PdfReading): string {
  return inReadingOrder(reading)
    .map(({ text }) => text)
    .join('');
}

function inReadingOrder({ pages }: PdfReading): { text: string; order: number; page: number }[] {
  const placed = pages.flatMap(({ runs }, index) =>
    runs.flatMap(({ tag, repeated, text }) => {
      if (!tag || repeated || tag.path.includes('Lbl')) return [];
      return [{ text, order: tag.order, page: index + 1 }];
    }),
  );
  return placed.sort((one, other) => one.order - other.order);
}

function joined(runs: readonly TextRun[]): string {
  let text = '';
  let before: TextRun | undefined;
  for (const run of runs) {
    text += before ? separator(before, run) + run.text : run.text;
    before = run;
  }
  return text;
}

function separator(before: TextRun, run: TextRun): string {
  const em = Math.max(before.size, run.size) * mmPerPt;
  const angle = ((before.rotated ?? 0) * Math.PI) / 180;
  const [alongX, alongY] = [Math.cos(angle), Math.sin(angle)];
  const [stepX, stepY] = [run.x - before.x, run.baseline - before.baseline];
  const gap = stepX * alongX + stepY * alongY - before.width;
  const offLine = Math.abs(stepY * alongX - stepX * alongY);
  // Superscripts stay on the line; to step back is to begin another.
  const sameLine = before.rotated === run.rotated && offLine < em / 2 && gap > -em / 2;
  if (!sameLine) return '\n';
  const spaced = before.text.endsWith(' ') || run.text.startsWith(' ');
  return gap > em / 2 && !spaced ? ' ' : '';
}
