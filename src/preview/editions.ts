import { openPdf } from '../pdf/document.ts';
import { readPdf } from '../pdf/read.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { Edition } from './attempt.ts';
import type { Painter, Painting } from './painter.ts';
import { type Placed, placeText } from './placing.ts';
import { shiftPlaces } from './shift.ts';
import type { Shown } from './state.ts';
import { readStretches } from './stretches.ts';

/** The pages of one issue that are shown: the last that were good, and for a moment those before. */
export interface Editions {
  put(edition: Edition): Promise<void>;
  shown(): Shown | undefined;
  pdf(): Uint8Array | undefined;
  painting(digest: string): Shot | undefined;
  /** When a page of the last edition has come to somebody. */
  seen(): Promise<void>;
  /** What stands where, in offsets of the present text. */
  places(text: string): Promise<Placed[]>;
  close(): void;
}

/** Pages being drawn, and whether they have been seen. */
export interface Shot extends Painting {
  /** A page has come to somebody. */
  arrived(): void;
}

interface Kept {
  edition: Edition;
  painting: Shot;
  shown: Shown;
  seen: Promise<void>;
  reading(): Promise<PdfReading>;
  placed(): Promise<Placed[]>;
}

export function openEditions(painter: Painter): Editions {
  /** The latest first. */
  const kept: Kept[] = [];
  return {
    put: async (edition) => {
      const [last] = kept;
      // The same pages, though perhaps of another text: a comment was added.
      const next = await keep(edition, painter);
      if (last?.edition.digest === edition.digest) {
        kept.shift()?.painting.close();
        // They are on the screen.
        next.painting.arrived();
      }
      kept.unshift(next);
      for (const old of kept.splice(2)) old.painting.close();
    },
    shown: () => kept[0]?.shown,
    pdf: () => kept[0]?.edition.pdf,
    painting: (digest) => kept.find(({ edition }) => edition.digest === digest)?.painting,
    seen: async () => kept[0]?.seen,
    places: async (text) => {
      const [last] = kept;
      return last === undefined ? [] : shiftPlaces(await last.placed(), last.edition.text, text);
    },
    close: () => {
      for (const { painting } of kept.splice(0)) painting.close();
    },
  };
}

async function keep(edition: Edition, painter: Painter): Promise<Kept> {
  const { pdf, digest, pages, wide, text, brief } = edition;
  let arrived: () => void = () => undefined;
  const seen = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const painting = { ...painter.open(pdf), arrived };
  let read: Promise<PdfReading> | undefined;
  const reading = () => {
    read ??= openPdf(pdf).then(readPdf);
    return read;
  };
  let found: Promise<Placed[]> | undefined;
  const placed = () => {
    found ??= reading().then((each) => placeText(each, readStretches(brief, text)));
    return found;
  };
  // Which pages are landscape is known from the PDF alone; mostly none is, and reading takes 30 ms.
  const sizes =
    wide === 0
      ? Array.from({ length: pages }, () => ({ width: 210, height: 297 }))
      : (await reading()).pages.map(({ width, height }) => ({ width, height }));
  const shown = { digest, pages: sizes, at: Date.now() };
  return { edition, painting, shown, seen, reading, placed };
}
