import type { Bilingual } from '../../finding/finding.ts';
import { type Role, roleNames } from '../../fonts/roles.ts';
import type { Spot } from '../measures/measures.ts';
import type { Verdict } from '../outcome.ts';

/** What was measured of one thing; without a verdict, the number is held to the limits. */
export interface Answer {
  measured: Bilingual;
  value?: number;
  verdict?: Verdict;
  at: Spot[];
}

/** The answer to several numbers: the one farthest from what is wanted speaks for all. */
export function worst<T extends { at: Spot[] }>(
  items: readonly T[],
  measureOf: (item: T) => number,
  wanted: number,
  say: (value: number) => string | Bilingual,
): Answer | undefined {
  const off = (item: T) => Math.abs(measureOf(item) - wanted);
  const sorted = [...items].sort((one, other) => off(other) - off(one));
  const [first] = sorted;
  if (first === undefined) return undefined;
  const value = measureOf(first);
  const bad = sorted.filter((item) => Math.abs(off(item) - off(first)) < 0.05);
  const said = say(value);
  const measured = typeof said === 'string' ? same(said) : said;
  return { measured, value, at: bad.flatMap(({ at }) => at) };
}

export function told(measured: Bilingual, fits: boolean, at: Spot[]): Answer {
  return { measured, verdict: fits ? 'fits' : 'deviates', at };
}

export function unknown(measured: Bilingual): Answer {
  return { measured, verdict: 'unknown', at: [] };
}

/** A text that is the same in both languages: figures and names. */
export function same(text: string): Bilingual {
  return { zh: text, en: text };
}

export function mm(value: number, decimals = 1): string {
  return `${value.toFixed(decimals)}mm`;
}

/** How far something is off the middle, and to which side. */
export function offCentre(value: number): Bilingual {
  if (Math.abs(value) < 0.05) return { zh: '正中', en: 'centred' };
  const off = mm(Math.abs(value));
  return value > 0
    ? { zh: `偏右${off}`, en: `${off} to the right` }
    : { zh: `偏左${off}`, en: `${off} to the left` };
}

/** A type size, with its Chinese name where it has one: `16pt（3号）`. */
export function pt(value: number): Bilingual {
  const size = `${Number(value.toFixed(1))}pt`;
  const name = sizeNames.find(([points]) => Math.abs(points - value) <= 0.13)?.[1];
  return name === undefined ? same(size) : { zh: `${size}（${name}）`, en: `${size} (${name})` };
}

const sizeNames: readonly (readonly [number, string])[] = [
  [42, '初号'],
  [36, '小初'],
  [26, '1号'],
  [24, '小1号'],
  [22, '2号'],
  [18, '小2号'],
  [16, '3号'],
  [15.75, '3号'],
  [15, '小3号'],
  [14, '4号'],
  [12, '小4号'],
  [10.5, '5号'],
  [9, '小5号'],
];

/** A face judged by the role its name tells. */
export function faceAnswer(
  lines: readonly { face: string; role: Role | undefined; at: Spot[] }[],
  wanted: Role,
): Answer | undefined {
  if (lines.length === 0) return undefined;
  const wrong = lines.filter(({ role }) => role !== undefined && role !== wanted);
  const shown = wrong.length > 0 ? wrong : lines;
  const names = [...new Set(shown.map(({ face, role }) => faceText(face, role)))].join('、');
  if (wrong.length > 0)
    return told(
      same(names),
      false,
      wrong.flatMap(({ at }) => at),
    );
  const known = lines.every(({ role }) => role === wanted);
  return known
    ? told(
        same(names),
        true,
        lines.flatMap(({ at }) => at),
      )
    : unknown(same(names === '' ? '—' : names));
}

function faceText(face: string, role: Role | undefined): string {
  return role === undefined ? face : `${roleNames[role]}（${face}）`;
}

/** Pages as people list them: 1、3、5, or the first few. */
export function pageList(pages: readonly number[]): string {
  const distinct = [...new Set(pages)].sort((one, other) => one - other);
  const shown = distinct.slice(0, 5).join('、');
  return distinct.length > 5 ? `${shown}……` : shown;
}
