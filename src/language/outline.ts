import type { Block } from './block.ts';
import { numerals } from './chinese.ts';
import { countFrom } from './numerals.ts';

/** The number typed before a heading. */
export interface TypedNumber {
  /** 1 for 一、 2 for （一） 3 for 1. 4 for （1）. */
  style: number;
  number: number;
  /** Its length in the prose. */
  length: number;
}

/** Reads 一、 （一） 1. （1） at the head of a text. */
export function typedNumber(prose: string): TypedNumber | undefined {
  for (const [index, form] of forms.entries()) {
    const match = form.exec(prose);
    const number = countFrom(match?.[1] ?? '');
    if (match !== null && number !== undefined) {
      return { style: index + 1, number, length: match[0].length };
    }
  }
  return undefined;
}

/** 一、 （一） 1. （1） as typed. */
export function numberText(style: number, number: number, numeral: string): string {
  return [`${numeral}、`, `（${numeral}）`, `${number}.`, `（${number}）`][style - 1] ?? '';
}

/**
 * Bullets, those of Word's fonts of signs too, for a class of a pattern. No ○, which is a figure in 二○二六年, and no ★,
 * of which a line may have several.
 */
export const bullets = String.raw`●■◆▲►▶◇•➢✓✔\uf020-\uf0ff`;

/** What is typed before a point, as a source of patterns: a bullet or a number. */
export const pointMark = String.raw`(?:[${bullets}·-]|[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．])`;

/** The headings of each article and attachment, in order. */
export function headingsBySection(blocks: readonly Block[]): Block[][] {
  const sections = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.role !== 'heading') continue;
    const section = sections.get(block.section) ?? [];
    section.push(block);
    sections.set(block.section, section);
  }
  return [...sections.values()];
}

/** A number is no decimal before a year or a day: 2.2026年, 9.8月10日. But 1、2月 are two months. */
const forms = [
  new RegExp(`^([${numerals}]{1,3})[、.．]`),
  new RegExp(`^[（(]([${numerals}]{1,3})[）)]`),
  /^(\d{1,2})(?:[.．、](?!\d(?!\d{3}年))|[.．](?=\d{1,2}月(?!龄)))/,
  /^[（(](\d{1,2})[）)]/,
];
