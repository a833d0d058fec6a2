import type { Problem } from '../../finding/finding.ts';
import {
  markingSecret,
  secrecyInner,
  secrecyLong,
  secrecyUnit,
  starInner,
} from './field-problems.ts';

/** Longest terms in years (保守国家秘密法 2024, art. 20). */
const longest = new Map([
  ['绝密', 30],
  ['机密', 20],
  ['秘密', 10],
]);

/** What cannot be printed as 密级: an internal mark, or a term beyond the law. */
export function secrecyFault(text: string): Problem | undefined {
  const [degree = ''] = /^(?:绝密|机密|秘密)/.exec(text) ?? [];
  const years = longest.get(degree);
  if (years === undefined) {
    if (hasStar(text)) return starInner(text);
    return /内部|工作秘密|商业秘密|参阅|保存|收回/.test(text) ? secrecyInner(text) : undefined;
  }
  const [, term, unit] = /★(\d+)(年|个月)$/.exec(text) ?? [];
  if (term === undefined) return undefined;
  const length = Number(term);
  if (length === 0 || (unit === '个月' && length >= 12)) return secrecyUnit(degree);
  return unit === '年' && length > years ? secrecyLong(degree, years) : undefined;
}

/** What cannot be printed as an internal mark: a degree of secrecy, or the star that belongs to one. */
export function markingFault(text: string): Problem | undefined {
  if (/^(?:绝密|机密|秘密)/.test(text)) return markingSecret(text);
  return hasStar(text) ? starInner(text) : undefined;
}

function hasStar(text: string): boolean {
  return /[★☆✩✭⭐*＊]/u.test(text);
}
