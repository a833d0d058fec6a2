import type { Said } from './findings.ts';

/** Findings of one rule that are told by their lines alone. */
export interface Folded {
  rule: string;
  count: number;
  lines: number[];
}

/** A manuscript from another program has the same wrong at every paragraph: who has seen ten knows the rest. */
export function fold(findings: readonly Said[]): { shown: Said[]; folded: Folded[] } {
  const totals = new Map<string, number>();
  for (const { rule = '' } of findings) totals.set(rule, (totals.get(rule) ?? 0) + 1);
  const seen = new Map<string, number>();
  const folded = new Map<string, Folded>();
  const shown = findings.filter(({ rule, place }) => {
    if (rule === undefined || (totals.get(rule) ?? 0) <= most) return true;
    const count = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, count);
    if (count <= first) return true;
    const rest = folded.get(rule) ?? { rule, count: 0, lines: [] };
    folded.set(rule, rest);
    rest.count += 1;
    if (place !== undefined && rest.lines.at(-1) !== place.line) rest.lines.push(place.line);
    return false;
  });
  return { shown, folded: [...folded.values()] };
}

/** Lines as ranges, from one to the other: 11–13, 20. */
export function rangesOf(lines: readonly number[], sign: string): string[] {
  const ranges: [from: number, to: number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}${sign}${to}`));
}

/** Not for one or two more. */
const most = 12;
const first = 10;
