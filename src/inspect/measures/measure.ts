import type { PdfReading } from '../../pdf/reading.ts';
import { measureArea } from './area.ts';
import { measureBody } from './body.ts';
import { measureColors } from './colors.ts';
import { isFolio, measureFolios } from './folios.ts';
import { measureFonts, measureOutside, measureText } from './fonts.ts';
import { areaFoot, areaRight, typeArea } from './frame.ts';
import { measureHead } from './head.ts';
import { type Line, linesOf } from './lines.ts';
import type { Area, Measures, Tail } from './measures.ts';
import { measureTail } from './tail.ts';
import { measureHeadings, measureTitles } from './titles.ts';

/** Measures a bulletin on its pages, whoever made them. */
export function measure(reading: PdfReading): Measures {
  const { pages } = reading;
  const lines = linesOf(reading);
  const tail = measureTail(pages.at(-1), pages.length, lines.at(-1) ?? []);
  const textLines = textOf(reading, lines, tail);
  const text = measureBody(reading, textLines);
  const area = text ? measureArea(text) : {};
  const [firstPage] = pages;
  const bodySize = text?.body.size ?? 16;
  const head = firstPage ? measureHead(firstPage, lines[0] ?? [], bodySize) : { picture: false };
  const headFoot = head.rule?.y ?? lowest(head.masthead?.at) ?? 0;
  return {
    pages: pages.map(({ width, height, shown }) => ({ width, height, ...(shown && { shown }) })),
    text: measureText(reading, lines),
    ...(text && { body: text.body }),
    area,
    head,
    titles: measureTitles(textLines, bodySize, headFoot),
    headings: text ? measureHeadings(text.lines, { face: text.body.face, area }) : [],
    ...measureFolios(pages, lines, area),
    tail,
    fonts: measureFonts(lines),
    colors: measureColors(reading),
    outside: measureOutside(reading, lines, nominal(area)),
  };
}

/** The lines without page numbers and colophon, which may be set in the size of the text. */
function textOf({ pages }: PdfReading, lines: readonly Line[][], tail: Tail): Line[][] {
  const [first] = [tail.contacts?.at[0]?.box.y, tail.rules[0]?.y]
    .filter((y) => y !== undefined)
    .sort((one, other) => one - other);
  return lines.map((own, index) => {
    const page = pages[index];
    const end = index + 1 === tail.page ? (first ?? Infinity) : Infinity;
    return own.filter((line) => line.baseline < end && !(page && isFolio(line, page)));
  });
}

function lowest(at: Measures['outside'] | undefined): number | undefined {
  return at && Math.max(...at.map(({ box }) => box.y + box.height));
}

/** The edges that text is held against: the standard's, mirrored on even pages where the print is. */
function nominal({ left, evenLeft }: Area) {
  const mirrored = left && evenLeft && evenLeft.position < left.position ? -2 : 0;
  return {
    left: typeArea.x,
    right: areaRight,
    evenLeft: typeArea.x + mirrored,
    evenRight: areaRight + mirrored,
    foot: areaFoot,
  };
}
