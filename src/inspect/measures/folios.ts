import { mmPerPt, type PageReading } from '../../pdf/reading.ts';
import { areaFoot, areaMiddle, areaRight, typeArea } from './frame.ts';
import { type Line, packed, typedLine } from './lines.ts';
import type { Area, Folio } from './measures.ts';

/** The page numbers below the 版心 of upright pages, and the pages with text that have none. */
export function measureFolios(
  pages: readonly PageReading[],
  lines: readonly Line[][],
  area: Area,
): { folios: Folio[]; unnumbered: number[] } {
  const folios: Folio[] = [];
  const unnumbered: number[] = [];
  for (const [index, page] of pages.entries()) {
    const own = lines[index] ?? [];
    if (page.width > page.height || own.length === 0) continue;
    const folio = own.map((line) => folioOf(line, page, area)).find((found) => found !== undefined);
    if (folio) folios.push(folio);
    else unnumbered.push(index + 1);
  }
  return { folios, unnumbered };
}

/** Whether a line below the 版心 is a page number. */
export function isFolio(line: Line, page: PageReading): boolean {
  return line.baseline > footOf(page) + 2 && pageNumber.test(packed(line));
}

function folioOf(line: Line, page: PageReading, area: Area): Folio | undefined {
  const foot = footOf(page);
  const match = pageNumber.exec(packed(line));
  if (match === null || !isFolio(line, page)) return undefined;
  const [, before = '', digits = '', after = ''] = match;
  const even = line.page % 2 === 0;
  const left = (even ? area.evenLeft : undefined)?.position ?? area.left?.position ?? typeArea.x;
  const right = (even ? area.evenRight : undefined)?.position ?? area.right?.position ?? areaRight;
  const middle = (line.left + line.right) / 2;
  const side = sideOf(middle);
  return {
    ...typedLine([line]),
    page: line.page,
    number: Number(digits),
    side,
    indent: side === 'right' ? right - line.right : line.left - left,
    below: line.baseline - dashHeight * line.size * mmPerPt - foot,
    before,
    after,
  };
}

/** The foot of the 版心 is as far from that of the paper as on A4. */
function footOf({ height }: PageReading): number {
  return height - (297 - areaFoot);
}

/** `— 1 —`, `-1-`, `第1页`, `1/5`. */
const pageNumber = /^([^\d]{0,4})(\d{1,4})([^\d]{0,4}|\/\d+|页,?共\d+页)$/;

/** Part of an em from the baseline to the top of a 一字线: 0.3 to 0.4 in faces of Song. */
const dashHeight = 0.32;

function sideOf(middle: number): Folio['side'] {
  const off = middle - areaMiddle;
  if (Math.abs(off) < 15) return 'centre';
  return off < 0 ? 'left' : 'right';
}
