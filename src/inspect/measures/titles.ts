import { mmPerPt } from '../../pdf/reading.ts';
import { isRed } from './colors.ts';
import { faceName } from './faces.ts';
import { areaRight, typeArea } from './frame.ts';
import { type Line, packed, typedLine } from './lines.ts';
import type { Area, Heading, Title } from './measures.ts';

/** Titles of articles: lines larger than the text by a size or more, below the head. */
export function measureTitles(
  pages: readonly Line[][],
  bodySize: number,
  headFoot: number,
): Title[] {
  const large = pages.flat().filter(({ page, baseline, size, color }) => {
    const below = page > 1 || baseline > headFoot;
    return below && size >= bodySize + 1.5 && !isRed(color);
  });
  const groups: [Line, ...Line[]][] = [];
  for (const line of large) {
    const open = groups.at(-1);
    if (open && follows(open.at(-1) ?? open[0], line)) open.push(line);
    else groups.push([line]);
  }
  return groups.map((lines) => ({ ...typedLine(lines), lines: lines.length }));
}

/** Whether a line is the next of the same title. */
function follows(above: Line, line: Line): boolean {
  const step = line.baseline - above.baseline;
  const sameType = Math.abs(line.size - above.size) < 0.5;
  return above.page === line.page && sameType && step < above.size * mmPerPt * 2.5;
}

/**
 * Headings by their numbers, at the head of a line that stands in from the edge (7.3.3). A paragraph that
 * has a number but no type of its own is no heading but an item.
 */
export function measureHeadings(
  lines: readonly Line[],
  { face, area }: { face: string; area: Area },
): Heading[] {
  const left = area.left?.position ?? typeArea.x;
  const right = area.right?.position ?? areaRight;
  return lines.flatMap((line) => {
    const text = packed(line);
    const level = levels.find(([pattern]) => pattern.test(text))?.[1];
    const em = line.size * mmPerPt;
    const indent = line.left - left;
    if (level === undefined || indent < em || indent > 3 * em) return [];
    const [first] = line.glyphs;
    // Run-in headings go on in the type of the text: the number tells.
    const font = first?.run.font ?? line.font;
    const { color, size } = first?.run ?? line;
    const isParagraph = line.right > right - 1.5 * em || text.includes('。');
    if (level <= 2 && isParagraph && faceName(font.name) === face) return [];
    return [{ ...typedLine([{ ...line, font, color, size }]), level }];
  });
}

const levels: readonly (readonly [RegExp, Heading['level']])[] = [
  [/^[一二三四五六七八九十]+、/, 1],
  [/^[（(][一二三四五六七八九十]+[）)]/, 2],
  [/^\d{1,2}[.．]\D/, 3],
  [/^[（(]\d{1,2}[）)]/, 4],
];
