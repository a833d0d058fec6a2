import { mmPerPt } from '../../pdf/reading.ts';
import type { BodyText } from './body.ts';
import { typeArea } from './frame.ts';
import { commonest, isFullWidth, type Line, spotOf } from './lines.ts';
import type { Area, Count, Edge } from './measures.ts';

/** The area the lines of the body keep to, told from where lines begin and end. */
export function measureArea({ body, lines }: BodyText): Area {
  const em = body.size * mmPerPt;
  const odd = edgesOf(
    lines.filter(({ page }) => page % 2 === 1),
    em,
  );
  const even = edgesOf(
    lines.filter(({ page }) => page % 2 === 0),
    em,
  );
  const found: Area = {
    ...fromEither('left', odd.left, even.left),
    ...fromEither('right', odd.right, even.right),
  };
  const characters = countCharacters(lines, found, em);
  if (characters) found.characters = characters;
  if (body.pitch === undefined) return found;
  const vertical = { em, pitch: body.pitch };
  const heads = fullPages(lines, body.pitch);
  const top = topEdge(heads, vertical);
  const foot = footEdge(lines, vertical);
  const count = countLines(heads, body.pitch, em);
  return { ...found, ...(top && { top }), ...(foot && { foot }), ...(count && { lines: count }) };
}

interface Edges {
  left?: Edge;
  right?: Edge;
}

/** None where no line is seen to be turned: the ends of short paragraphs, and where they begin, are no edges. */
function edgesOf(lines: readonly Line[], em: number): Edges {
  const [left, right] = [leftEdge(lines), rightEdge(lines)];
  if (left === undefined || right === undefined) return {};
  const turned = lines.filter((line, index) => {
    const next = lines[index + 1];
    const isTurned = next?.page === line.page && Math.abs(next.left - left.position) < 1;
    // A mark that may not begin a line leaves the one before short.
    return isTurned && Math.abs(line.right - right.position) < 1.5 * em;
  });
  const isSetIn = turned.some((line) => line.left > left.position + em);
  const isBlock = turned.length >= many && right.position - left.position > typeArea.width / 2;
  return isSetIn || isBlock ? { left, right } : {};
}

/** Long lines one under another that begin and end alike, where no first line is set in. */
const many = 5;

/** Even pages are spoken of where they differ: a bound book may have them mirrored. */
function fromEither(
  side: 'left' | 'right',
  odd: Edge | undefined,
  even: Edge | undefined,
): Partial<Area> {
  const main = odd ?? even;
  if (main === undefined) return {};
  const differs = odd && even && Math.abs(odd.position - even.position) > 0.5;
  if (!differs) return side === 'left' ? { left: main } : { right: main };
  return side === 'left' ? { left: main, evenLeft: even } : { right: main, evenRight: even };
}

/** Turn lines begin further left than first lines; a tenth of the lines is no chance. */
function leftEdge(lines: readonly Line[]): Edge | undefined {
  return edgeOf(lines, ({ left }) => left, 'first');
}

/** Closing marks may hang into the margin, so that only lines ending in a whole character tell. */
function rightEdge(lines: readonly Line[]): Edge | undefined {
  const telling = lines.filter((line) => {
    const last = line.glyphs.at(-1);
    return last !== undefined && isFullWidth(last) && !closing.test(last.text);
  });
  return edgeOf(telling, ({ right }) => right, 'last');
}

const closing = /^[\p{Pe}\p{Pf}\p{Po}]$/u;

function edgeOf(
  lines: readonly Line[],
  sideOf: (line: Line) => number,
  which: 'first' | 'last',
): Edge | undefined {
  const shares = new Map<number, Line[]>();
  for (const line of lines) {
    const key = Math.round(sideOf(line));
    const share = shares.get(key);
    if (share) share.push(line);
    else shares.set(key, [line]);
  }
  const least = Math.max(2, lines.length / 10);
  const keys = [...shares.keys()]
    .filter((key) => nearby(shares, key).length >= least)
    .sort((one, other) => one - other);
  const key = which === 'first' ? keys[0] : keys.at(-1);
  if (key === undefined) return undefined;
  const members = nearby(shares, key);
  const position = median(members.map(sideOf));
  return { position, at: members.slice(0, 1).map(spotOf) };
}

/** Lines of a millimetre and of its neighbours: an edge may fall between two. */
function nearby(shares: ReadonlyMap<number, Line[]>, key: number): Line[] {
  return [key - 1, key, key + 1].flatMap((near) => shares.get(near) ?? []);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface Vertical {
  em: number;
  pitch: number;
}

/** The body lines of pages that begin with one; page 1 begins with the head. */
function fullPages(lines: readonly Line[], pitch: number): Line[][] {
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  return [...pages.values()].filter(([first]) => {
    return first !== undefined && first.page > 1 && first.baseline < typeArea.y + 1.5 * pitch;
  });
}

function topEdge(pages: readonly Line[][], { em, pitch }: Vertical): Area['top'] {
  const firsts = pages.flatMap(([first]) => first ?? []);
  const [line] = firsts;
  if (line === undefined) return undefined;
  const baseline = median(firsts.map((first) => first.baseline));
  const ink = baseline - above * em;
  return { position: ink - (pitch - em) / 2, ink, at: [spotOf(line)] };
}

function footEdge(lines: readonly Line[], { em, pitch }: Vertical): Area['foot'] {
  const lowest = lines.reduce<Line | undefined>(
    (low, line) => (low === undefined || line.baseline > low.baseline ? line : low),
    undefined,
  );
  if (lowest === undefined) return undefined;
  const ink = lowest.baseline + (1 - above) * em;
  return { position: ink + (pitch - em) / 2, ink, at: [spotOf(lowest)] };
}

/** How much of the em square is above the baseline in faces for Chinese. */
const above = 0.88;

/** Lines of whole characters that fill the measure are counted; without any, the measure is divided. */
function countCharacters(
  lines: readonly Line[],
  { left, right, evenLeft, evenRight }: Area,
  em: number,
): Count | undefined {
  if (left === undefined || right === undefined) return undefined;
  const full = lines.filter((line) => {
    const even = line.page % 2 === 0;
    const [from, to] = even ? [evenLeft ?? left, evenRight ?? right] : [left, right];
    const fills = Math.abs(line.left - from.position) < 1 && Math.abs(line.right - to.position) < 1;
    return fills && line.glyphs.every(isFullWidth) && isEven(stepsOf(line));
  });
  const counted = mostThatFit(full.map(({ glyphs }) => glyphs.length));
  const sample = full.find(({ glyphs }) => glyphs.length === counted);
  if (counted !== undefined && sample !== undefined) {
    return { count: counted, derived: false, at: [spotOf(sample)] };
  }
  const step = usualStep(lines.flatMap(stepsOf));
  if (step === undefined) return undefined;
  const count = Math.floor((right.position - left.position - em) / step + 1 + slack);
  return { count, derived: true, at: left.at };
}

/** Part of a character or line that a measure may lack for one more. */
const slack = 0.05;

/** The mean of the steps about the commonest. */
function usualStep(steps: readonly number[]): number | undefined {
  const mode = commonest(steps.map((step) => [Math.round(step * 50), 1]));
  if (mode === undefined) return undefined;
  const near = steps.filter((step) => Math.abs(step - mode / 50) <= 0.02);
  return near.reduce((sum, step) => sum + step, 0) / near.length;
}

/** A character that may not begin a line leaves the one before it short: the larger of two usual counts. */
function mostThatFit(counts: readonly number[]): number | undefined {
  const shares = new Map<number, number>();
  for (const count of counts) shares.set(count, (shares.get(count) ?? 0) + 1);
  const most = Math.max(...shares.values());
  const usual = [...shares].filter(([, share]) => share >= most / 4).map(([count]) => count);
  return usual.length === 0 ? undefined : Math.max(...usual);
}

/** Where marks are squeezed, more characters fit than the measure has. */
function isEven(steps: readonly number[]): boolean {
  return Math.max(...steps) - Math.min(...steps) < 0.3;
}

/** From each whole character to the next. */
function stepsOf({ glyphs }: Line): number[] {
  return glyphs.flatMap((glyph, index) => {
    const before = glyphs[index - 1];
    return before && isFullWidth(before) && isFullWidth(glyph) ? [glyph.x - before.x] : [];
  });
}

/** Of the fullest page; without a full one, of the height of the 版心. */
function countLines(pages: readonly Line[][], pitch: number, em: number): Count | undefined {
  const counts = pages.flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return [];
    const count = Math.round((last.baseline - first.baseline) / pitch) + 1;
    return [{ count, last }];
  });
  const most = counts.reduce<(typeof counts)[number] | undefined>(
    (best, one) => (best === undefined || one.count > best.count ? one : best),
    undefined,
  );
  // A page that ends well above the foot was not full.
  const isFull = most && most.last.baseline > typeArea.y + typeArea.height - 2 * pitch;
  if (most && isFull) return { count: most.count, derived: false, at: [spotOf(most.last)] };
  const count = Math.floor((typeArea.height - em) / pitch + 1 + slack);
  return { count, derived: true, at: [] };
}
