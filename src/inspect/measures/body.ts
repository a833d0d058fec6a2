import { mmPerPt, type PdfReading } from '../../pdf/reading.ts';
import { faceName, roleOfFace } from './faces.ts';
import { commonest, isFullWidth, type Line, spotOf } from './lines.ts';
import type { Body } from './measures.ts';

/** The body type, and the lines set in its size. */
export interface BodyText {
  body: Body;
  lines: Line[];
}

/** What most of the full-width characters on upright pages are set in. */
export function measureBody(
  { pages }: PdfReading,
  linesByPage: readonly Line[][],
): BodyText | undefined {
  const upright = linesByPage.filter((_, index) => {
    const page = pages[index];
    return page !== undefined && page.height >= page.width;
  });
  const glyphs = upright.flat().flatMap((line) => line.glyphs.filter(isFullWidth));
  // Word writes one size as 16.08 and as 15.96: half points are told apart, no less.
  const rounded = (size: number) => Math.round(size * 2) / 2;
  const about = commonest(glyphs.map(({ run }) => [rounded(run.size), 1]));
  if (about === undefined) return undefined;
  const typical = glyphs.filter(({ run }) => rounded(run.size) === about);
  // One face may be in the file several times over, a subset for each part of the text.
  const face = commonest(typical.map(({ run }) => [faceName(run.font.name), 1]));
  const size = commonest(typical.map(({ run }) => [Math.round(run.size * 100) / 100, 1]));
  const color = commonest(typical.map(({ run }) => [run.color, 1]));
  if (face === undefined || size === undefined || color === undefined) return undefined;
  const lines = upright
    .flat()
    .filter((line) => Math.abs(line.size - size) < 0.6 && line.glyphs.some(isFullWidth));
  const pitch = pitchOf(lines, size * mmPerPt);
  const longest = lines
    .filter((line) => faceName(line.font.name) === face)
    .reduce<Line | undefined>(
      (best, line) => (best && best.glyphs.length >= line.glyphs.length ? best : line),
      undefined,
    );
  const body: Body = {
    face,
    role: roleOfFace(face),
    size,
    color,
    ...(pitch !== undefined && { pitch }),
    at: longest ? [spotOf(longest)] : [],
  };
  return { body, lines };
}

/** The commonest distance of two baselines, mm, freed of the rounding to pixels by taking the mean about it. */
function pitchOf(lines: readonly Line[], em: number): number | undefined {
  const steps = lines.flatMap((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || above.page !== line.page) return [];
    const step = line.baseline - above.baseline;
    return step > em * 0.9 && step < em * 3 ? [step] : [];
  });
  const mode = commonest(steps.map((step) => [Math.round(step / coarse), 1]));
  if (mode === undefined) return undefined;
  const near = steps.filter((step) => Math.abs(step - mode * coarse) <= coarse);
  return near.reduce((sum, step) => sum + step, 0) / near.length;
}

/** mm: a CSS pixel and a half. */
const coarse = 0.4;
