/**
 * Sources of character classes for regular expressions without the flag `u`, which costs time: of a
 * Han character beyond the basic plane each half counts as Han.
 */
export const han = String.raw`\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\udfff`;

/** Full-width marks that stand among Han characters. */
export const fullMarks = '，。、；：？！“”‘’（）《》〈〉〔〕【】「」『』—…·～￥％';

/** Han characters and their marks. */
export const chinese = han + fullMarks;

/** Han numerals from 一 to 十. */
export const numerals = '一二三四五六七八九十';

/** Stands in `masked` for every character that no rule on signs and blanks may touch. */
export const mask = '\ue000';

export function isChinese(character: string | undefined): boolean {
  return character !== undefined && chineseCharacter.test(character);
}

export function isHan(character: string | undefined): boolean {
  return character !== undefined && hanCharacter.test(character);
}

const chineseCharacter = new RegExp(`[${chinese}]`);
const hanCharacter = new RegExp(`[${han}]`);
