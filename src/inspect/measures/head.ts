import { mmPerPt, type PageReading } from '../../pdf/reading.ts';
import { isRed, isWhite } from './colors.ts';
import { type Line, packed, typedLine } from './lines.ts';
import type { Head, HeadRule, LongRule, TypedLine } from './measures.ts';
import { isOfTable, longRules } from './rules.ts';

/** 报头: the name, the number, the date and the rule on page 1. */
export function measureHead(page: PageReading, lines: readonly Line[], bodySize: number): Head {
  const upper = lines.filter(({ baseline }) => baseline < page.height * headShare);
  const name = nameOf(upper, bodySize);
  const masthead = name && typedLine(name);
  const rule = headRule(page, upper, name?.at(-1));
  const end = rule?.y ?? page.height * headShare;
  const head = upper.filter(({ baseline }) => baseline < end + 1);
  const issue = lineLike(head, issueNumber);
  const date = lineLike(head, fullDate);
  return {
    ...(masthead && { masthead }),
    picture: page.images.some(({ y, width }) => y < end && width > 60),
    ...(issue && { issue }),
    ...(date && { date }),
    ...(rule && { rule }),
  };
}

/** The head takes the upper third of page 1 in practice; a generous half of it is searched. */
const headShare = 0.5;

/** `第52期`, `第7-8期`, `2020年第5、6期`. */
const issueNumber = /第[\d〇零一二三四五六七八九十百、,，—–~～-]+期/;
const fullDate = /\d{4}年\d{1,2}月\d{1,2}日/;

/** The largest red lines, else the largest that are larger than any title; two of one size are one name. */
function nameOf(lines: readonly Line[], bodySize: number): [Line, ...Line[]] | undefined {
  const red = lines.filter(({ color, size }) => isRed(color) && size > bodySize + 1);
  const candidates = red.length > 0 ? red : lines.filter(({ size }) => size >= leastName);
  const largest = Math.max(...candidates.map(({ size }) => size));
  const [first, ...rest] = candidates.filter(({ size }) => Math.abs(size - largest) < 0.5);
  return first && [first, ...rest];
}

/** pt: 小一, larger than the 2号 of titles. */
const leastName = 24;

/** Red before any other colour; the first one under the name, where there is one. */
function headRule(
  page: PageReading,
  lines: readonly Line[],
  name: Line | undefined,
): HeadRule | undefined {
  const rules = longRules(page, 1).filter((rule) => {
    const inHead = rule.y < page.height * headShare && rule.y > (name?.baseline ?? 0);
    return inHead && !isWhite(rule.color) && !isOfTable(rule, page);
  });
  const rule = rules.find(({ color }) => isRed(color)) ?? rules[0];
  if (rule === undefined) return undefined;
  const gap = gapAbove(rule, lines);
  return { ...rule, ...(gap !== undefined && { gap }) };
}

function gapAbove(rule: LongRule, lines: readonly Line[]): number | undefined {
  const above = lines.filter(({ baseline }) => baseline < rule.y).at(-1);
  if (above === undefined) return undefined;
  const inkFoot = above.baseline + 0.12 * above.size * mmPerPt;
  return rule.y - inkFoot;
}

/** Digits may have been typed full width. */
function lineLike(lines: readonly Line[], pattern: RegExp): TypedLine | undefined {
  const line = lines.find((one) => pattern.test(packed(one).normalize('NFKC')));
  return line && typedLine([line]);
}
