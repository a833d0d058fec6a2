import { chineseNumber } from '../brief/headings.ts';
import { numerals } from './chinese.ts';

/** 一 to 九十九 as a number; none where the text is no such numeral. */
export function numberFrom(text: string): number | undefined {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return undefined;
  const [, tens = '一', ten, ones] = match;
  return (ten === undefined ? 0 : digitOf(tens) * 10) + (ones === undefined ? 0 : digitOf(ones));
}

/** 1 to 99 as Han numerals: 20 is 二十. */
export function numeralOf(count: number): string {
  return chineseNumber(count);
}

/** A number in either kind of digits. */
export function countFrom(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : numberFrom(text);
}

function digitOf(numeral: string): number {
  return numerals.indexOf(numeral) + 1;
}
