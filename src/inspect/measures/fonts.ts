import type { PdfReading } from '../../pdf/reading.ts';
import { faceName, roleOfFace } from './faces.ts';
import { type Line, spotOf } from './lines.ts';
import type { FontUse, Spot, TextState } from './measures.ts';

/** What faces the text on paper is in, the most used first. */
export function measureFonts(lines: readonly Line[][]): FontUse[] {
  const uses = new Map<string, FontUse>();
  for (const line of lines.flat()) {
    for (const { run } of line.glyphs) {
      const name = faceName(run.font.name);
      const use = uses.get(name) ?? {
        name,
        role: roleOfFace(name),
        embedded: true,
        characters: 0,
        at: [spotOf(line)],
      };
      use.characters += 1;
      use.embedded &&= run.font.embedded;
      uses.set(name, use);
    }
  }
  return [...uses.values()].sort((one, other) => other.characters - one.characters);
}

export function measureText({ pages }: PdfReading, lines: readonly Line[][]): TextState {
  const glyphs = lines.flat().flatMap((line) => line.glyphs);
  const readable = glyphs.filter(({ text }) => text !== '').length;
  const lacking = lines.flat().filter((line) => line.glyphs.some(({ missing }) => missing));
  const hidden = pages.flatMap(({ runs }) => runs.filter((run) => run.invisible));
  return {
    readable,
    unreadable: glyphs.length - readable,
    recognised: hidden.reduce((sum, run) => sum + run.glyphs.length, 0),
    missing: glyphs.filter(({ missing }) => missing).length,
    missingAt: lacking.map(spotOf),
    pictures: pages.flatMap(({ width, height, images }, index) => {
      const large = images.some((image) => image.width * image.height > (width * height) / 2);
      return large && (lines[index]?.length ?? 0) < fewLines ? [index + 1] : [];
    }),
  };
}

/** A stamp or a file number may be set over a scan. */
const fewLines = 3;

/** Lines whose characters reach out of the given area by more than the tolerance, mm; marks may hang. */
export function measureOutside(
  { pages }: PdfReading,
  lines: readonly Line[][],
  area: { left: number; right: number; evenLeft: number; evenRight: number; foot: number },
): Spot[] {
  return pages.flatMap((page, index) => {
    if (page.width > page.height) return [];
    const even = index % 2 === 1;
    const left = even ? area.evenLeft : area.left;
    const right = even ? area.evenRight : area.right;
    return (lines[index] ?? [])
      .filter((line) => line.baseline < area.foot + 2 && line.baseline > 34)
      .filter((line) => leftOf(line) < left - tolerance || rightOf(line) > right + tolerance)
      .map(spotOf);
  });
}

const tolerance = 1.5;

/** The left half of an opening mark is air. */
function leftOf({ glyphs, left }: Line): number {
  const [first] = glyphs;
  const isMark = first !== undefined && /^[\p{Ps}\p{Pi}]$/u.test(first.text);
  return isMark ? left + first.width / 2 : left;
}

/** A closing mark at the end may hang into the margin, as Word has it by default. */
function rightOf({ glyphs, right }: Line): number {
  const last = glyphs.at(-1);
  return last && /^[\p{Pe}\p{Pf}\p{Po}]$/u.test(last.text) ? last.x : right;
}
