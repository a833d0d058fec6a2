import type { Box } from '../pdf/box.ts';
import { emBox, isBlank, type PdfReading } from '../pdf/reading.ts';

/** A character on paper, page from 1; a ligature is one. */
export interface PrintedChar extends Box {
  text: string;
  page: number;
}

/** Every character a reader takes in, in reading order; page numbers and copies of table heads are not text. */
export function printedChars({ pages }: PdfReading): PrintedChar[] {
  const runs = pages.flatMap(({ runs: all }, index) =>
    all.flatMap((run) => {
      const { tag } = run;
      if (!tag || run.repeated || tag.path.includes('Lbl')) return [];
      return [{ run, order: tag.order, page: index + 1 }];
    }),
  );
  runs.sort((one, other) => one.order - other.order);
  return runs.flatMap(({ run, page }) =>
    run.glyphs
      .filter((glyph) => glyph.text !== '' && !isBlank(glyph))
      .map((glyph) => ({ text: glyph.text, page, ...emBox(run, glyph) })),
  );
}
