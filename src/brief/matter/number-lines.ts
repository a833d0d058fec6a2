import type { Problem } from '../../finding/finding.ts';
import type { LinesField } from './field-kinds.ts';
import { numberFixed, numberPlaceholder } from './field-problems.ts';
import { findKey } from './keys.ts';

/** What can be filled in, by both its names. */
export const placeholders = [
  { name: 'issue', zh: '期号' },
  { name: 'total', zh: '总期号' },
  { name: 'year', zh: '年份' },
  { name: 'series', zh: '刊别' },
] as const;

/** Lines of the issue number with every placeholder by its English name, in plain braces. */
export function readNumberLines(
  field: LinesField,
  typed: readonly string[],
): { lines: string[] } | { problem: Problem } {
  const unknown: string[] = [];
  const lines = typed.map((line) =>
    line.replace(/[{｛]([^{}｛｝]*)[}｝]/g, (whole, name: string) => {
      const known = findKey(placeholders, name);
      if (known === undefined) unknown.push(whole);
      return known === undefined ? whole : `{${known.name}}`;
    }),
  );
  const [first] = unknown;
  if (first !== undefined) return { problem: numberPlaceholder(first, placeholders) };
  const hasNumber = lines.some((line) => /\{(?:issue|total)\}/.test(line));
  return hasNumber ? { lines } : { problem: numberFixed(field) };
}
