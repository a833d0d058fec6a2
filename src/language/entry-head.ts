import { han } from './chinese.ts';

/** Whether a blank at an index of a paragraph stands in its head, or parts that from its text. */
export function isInEntryHead(prose: string, at: number): boolean {
  return isAfterDay(prose, at) || heads.some((head) => isWithin(head, prose, at));
}

/** The day of a chronicle stands apart from what happened: 8月1日　全市…, 15日　…, 同日　…, 本月　…. */
export function isAfterDay(prose: string, at: number): boolean {
  return isWithin(day, prose, at);
}

function isWithin(head: RegExp, prose: string, at: number): boolean {
  return at < (head.exec(prose)?.[0].length ?? 0);
}

const blank = '[ \\u00a0\\u2002\\u2003\\u3000]+';

const dayNumber = String.raw`(?:\d{1,2}月)?\d{1,2}日`;
const day = new RegExp(
  `^(?:(?:\\d{4}年)?${dayNumber}(?:(?:[至～、—–-]|——)${dayNumber})?(?:[晨晚]|凌晨|[上下]午)?` +
    `|(?:(?:\\d{4}年)?\\d{1,2}月)?(?:[上中下]旬|[初中底末])|(?:\\d{4}年)?\\d{1,2}月份?|[同是当][日月年]|本[月年])` +
    `(?:（[^（）]{1,6}）)?${blank}`,
);

const heads = [
  // A person in a list, whose name is padded to the width of the others: 丁　一　男，.
  new RegExp(`^[${han}·]{1,12}(?:${blank}[${han}])?${blank}[男女](?=[，（])`),
  new RegExp(`^[${han}]${blank}[${han}](?=（)`),
  // A label, or who speaks: 时　间：, 市政协委员 李某：.
  /^[^，。；：]{2,30}：/,
];
