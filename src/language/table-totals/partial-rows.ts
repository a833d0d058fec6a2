import { added, fits, type Sum } from './sums.ts';

/** Whether rows say that they are not all parts of one whole: 其中, 比上年, ……, an outline, codes. */
export function isPartial(labels: readonly string[]): boolean {
  if (labels.some((label) => partial.test(label))) return true;
  const kinds = new Set(labels.map((label) => marks.findIndex((mark) => mark.test(label))));
  if (kinds.size > 1) return true;
  return labels.some((label, at) => goesOn(label, labels[at + 1] ?? ''));
}

/**
 * Whether the sums show that the rows are not parts of one whole, or not all of them, so that the totals
 * may be right. It may be chance in a single column; that, too, is no reason to speak.
 */
export function isExplained(
  sums: readonly Sum[],
  labels: readonly string[],
  isTop: boolean,
): boolean {
  const isFitting: Fit = (isKept) => sums.every((sum) => fits(sum, isKept));
  const isZone = labels.map((label) => zone.test(label));
  if (isFitting((at) => isZone[at] === false) || isManifold(sums)) return true;
  return isRun(labels.length, isTop, isFitting) || hasTops(sums);
}

type Fit = (isKept: (at: number) => boolean) => boolean;

/** 20101 below 201, 1.1 below 1, 小学附设班 below 小学. */
function goesOn(label: string, next: string): boolean {
  const [one = '', other = ''] = [label, next].map((text) => text.split(' ')[0]);
  const isDeeper = (short: string, long: string) =>
    short !== '' && long !== short && long.startsWith(short);
  const name = (text: string) => text.replace(/^[\d.]+ /, '');
  return isDeeper(one, other) || isDeeper(name(label), name(next));
}

/** Each part is counted in two rows or more: 男, 女, 党员, 群众. */
function isManifold(sums: readonly Sum[]): boolean {
  const [first] = sums;
  if (first === undefined || first.total === 0) return false;
  const times = Math.round(added(first.terms) / first.total);
  return (
    times > 1 &&
    sums.every(({ terms, total, slack }) => Math.abs(added(terms) - total * times) <= slack)
  );
}

/** Below a total its parts come first, then perhaps others; above one there may be others first. */
function isRun(count: number, isTop: boolean, isFitting: Fit): boolean {
  for (let cut = 2; cut < count; cut += 1) {
    if (isTop ? isFitting((at) => at < cut) : isFitting((at) => at >= count - cut)) return true;
  }
  return false;
}

/** Rows with their own parts below them, or above: only they are counted. */
function hasTops(sums: readonly Sum[]): boolean {
  const turned = sums.map((sum) => ({ ...sum, terms: sum.terms.toReversed() }));
  return [sums, turned].some(isReachedByTops);
}

/** Follows every way of passing over the parts of rows; each gives sums of what is left. */
function isReachedByTops(sums: readonly Sum[]): boolean {
  const count = sums[0]?.terms.length ?? 0;
  const reached = Array.from({ length: count + 1 }, () => new Map<string, readonly number[]>());
  const reach = (at: number, tops: readonly number[]) => reached[at]?.set(tops.join(), tops);
  reach(
    0,
    sums.map(() => 0),
  );
  for (let at = 0; at < count; at += 1) {
    const ends = [at, ...partsBelow(sums, at)];
    for (const tops of reached[at]?.values() ?? []) {
      const next = tops.map((top, column) => top + (sums[column]?.terms[at] ?? 0));
      for (const end of ends) reach(end + 1, next);
    }
    if ((reached[at + 1]?.size ?? 0) > mostWays) return true;
  }
  const isTotal = (top: number, column: number) => {
    const { total = 0, slack = 0 } = sums[column] ?? {};
    return Math.abs(top - total) <= slack;
  };
  return [...(reached[count]?.values() ?? [])].some((tops) => tops.every(isTotal));
}

/** Last rows of the runs below a row that add up to it. */
function partsBelow(sums: readonly Sum[], at: number): number[] {
  if (sums.every(({ terms }) => terms[at] === 0)) return [];
  const ends: number[] = [];
  const left = sums.map(({ terms }) => terms[at] ?? 0);
  for (let end = at + 1; end < (sums[0]?.terms.length ?? 0); end += 1) {
    for (const [column, { terms }] of sums.entries())
      left[column] = (left[column] ?? 0) - (terms[end] ?? 0);
    const isSpent = sums.every(({ slack }, column) => Math.abs(left[column] ?? 0) <= slack);
    if (isSpent) ends.push(end);
  }
  return ends;
}

/** In more ways than these something always comes out. */
const mostWays = 500;
const partial =
  /其中|小计|^[#＃*＊]|按.{1,8}分|平均|均值|人均|占比|比重|比例|[比较同]上|增[减长幅]|[同环]比|[上去]年|同期|目标|任务|排名|…|\.{3}|等$|^略$|略$|^[栏行]次|^序号|含|不计|扣除|减[:：]|^[另注附]|结转/;
const marks = [
  /^[一二三四五六七八九十]+、/,
  /^[（(][一二三四五六七八九十]+[）)]/,
  /^\d+[.、．]/,
  /^[（(]\d+[）)]/,
  /^[①-⑳]/,
];
/** Counted within the district they lie in, or beside it. */
const zone = /[开经高新发]区|开发|示范区|度假区|园区|管委会|本级|市直|省直|县直|区直|直属|直管/;
