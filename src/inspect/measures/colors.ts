import type { PdfReading } from '../../pdf/reading.ts';
import type { ColorUse, Spot } from './measures.ts';

/** Whether a colour is read as red, whatever the shade: the printer's Y 80 % and M 80 % is #ff3333 (6.2). */
export function isRed(color: string): boolean {
  const [red, green, blue] = partsOf(color);
  return red > 140 && green < 110 && blue < 110 && red - Math.max(green, blue) > 70;
}

/** Whether a colour is black in print: rich black, and the blacks of word processors, are not quite 0. */
export function isBlack(color: string): boolean {
  return color.startsWith('#') && Math.max(...partsOf(color)) <= 50;
}

/** White is what reversed text is in, or what covers something up: it leaves nothing on paper. */
export function isWhite(color: string): boolean {
  return Math.min(...partsOf(color)) >= 250;
}

/** What colours text and rules are in. */
export function measureColors({ pages }: PdfReading): ColorUse[] {
  const uses = new Map<string, ColorUse>();
  const useOf = (color: string, spot: Spot): ColorUse => {
    const use = uses.get(color) ?? { color, characters: 0, rules: 0, at: [] };
    if (use.at.length < mostSpots) use.at.push(spot);
    uses.set(color, use);
    return use;
  };
  for (const [index, { runs, rules }] of pages.entries()) {
    const page = index + 1;
    for (const run of runs) {
      if (run.invisible || run.text.trim() === '') continue;
      const height = (run.size * 25.4) / 72;
      const box = { x: run.x, y: run.baseline - height, width: run.width, height };
      useOf(run.color, { page, box }).characters += run.glyphs.length;
    }
    for (const rule of rules) {
      const { x, y, width, height, color } = rule;
      useOf(color, { page, box: { x, y, width, height } }).rules += 1;
    }
  }
  return [...uses.values()].sort((one, other) => other.characters - one.characters);
}

/** As many places of a colour as a picture can show. */
const mostSpots = 20;

function partsOf(color: string): [number, number, number] {
  const value = color.startsWith('#') ? Number.parseInt(color.slice(1), 16) : 0x808080;
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}
