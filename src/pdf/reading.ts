import type { Box } from './box.ts';
import type { PdfFont } from './face.ts';
import type { Tag } from './tags.ts';

/** What stands where in a PDF. Lengths in mm from the top left of the page, type in pt. */
export interface PdfReading {
  pages: PageReading[];
  fonts: PdfFont[];
  info: PdfInfo;
  /** Language of the document, `zh-CN`. */
  lang?: string;
  tagged: boolean;
  outline: Bookmark[];
}

export interface PageReading {
  /** Size as cut and turned; see `sheetOf`. */
  width: number;
  height: number;
  shown?: Box;
  /** Text in the order it is painted, which is not always the order it is read: see `Tag`. */
  runs: TextRun[];
  /** Filled rectangles and upright or level strokes, thick or thin, as far as not clipped away. */
  rules: Rule[];
  /** Boxes around all other painted shapes: curves, slants, gradients. */
  shapes: Rule[];
  images: Picture[];
  links: Link[];
}

/** Characters set in one go: one font, size, colour, direction and line. */
export interface TextRun {
  text: string;
  /** Where the first character starts on its baseline. */
  x: number;
  baseline: number;
  /** From the start of the first character to the end of the last, letter-spacing after it left out. */
  width: number;
  /** Type size in pt after all scaling. */
  size: number;
  /** 1, or less when Chromium shrank the sheet to make something fit: size against the size asked for. */
  scale: number;
  font: PdfFont;
  /** `#rrggbb`, or `pattern` for a gradient. */
  color: string;
  /** Clockwise degrees the line is turned by; absent for level text. */
  rotated?: number;
  /** Absent for artifacts: page numbers and whatever CSS generates. */
  tag?: Tag;
  /** A table head printed again on a following page. */
  repeated?: true;
  /** Not painted at all: what a scanner has recognised, laid behind its picture (text mode 3). */
  invisible?: true;
  /** Part of it is cut off by a clip (Chromium clips to the page area). */
  clipped?: true;
  glyphs: Glyph[];
}

export interface Glyph {
  /** Empty when the PDF does not say, or when an earlier glyph carries the text of both. */
  text: string;
  /** Its origin on the baseline. */
  x: number;
  y: number;
  /** Its own advance along the line, spacing left out. */
  width: number;
  /** Drawn as the empty box of a font that lacks the character. */
  missing?: true;
}

export interface Rule extends Box {
  /** `#rrggbb`, or `pattern` for a gradient. */
  color: string;
}

/** A picture, as far as not clipped away. */
export interface Picture extends Box {
  /** Absent for what is no part of the text. */
  tag?: Tag;
}

/** A link goes to an address, or to a page of the same document (from 1). */
export interface Link extends Box {
  url?: string;
  page?: number;
}

export interface Bookmark {
  title: string;
  /** 1 for the outermost. */
  level: number;
  /** From 1; 0 when it leads nowhere. */
  page: number;
}

/** The Info dictionary; dates as the PDF writes them, `D:20201105000000+08'00'`. */
export type PdfInfo = Partial<Record<InfoKey, string>>;

export type InfoKey =
  | 'title'
  | 'author'
  | 'subject'
  | 'keywords'
  | 'creator'
  | 'producer'
  | 'creationDate'
  | 'modDate';

/** Whether a character leaves nothing on the paper; blanks at the end of a line hang into the margin. */
export function isBlank({ text }: Glyph): boolean {
  return text !== '' && text.trim() === '';
}

/** The box of a character's em square, 0.88 em above the baseline and 0.12 em below it. */
export function emBox(run: TextRun, glyph: Glyph): Box {
  const em = run.size * mmPerPt;
  const { x, y, width } = glyph;
  const above = 0.88 * em;
  const below = 0.12 * em;
  switch (run.rotated) {
    case 90:
      return { x: x - below, y, width: em, height: width };
    case 180:
      return { x: x - width, y: y - below, width, height: em };
    case 270:
      return { x: x - above, y: y - width, width: em, height: width };
    default:
      return { x, y: y - above, width, height: em };
  }
}

export const mmPerPt = 25.4 / 72;
