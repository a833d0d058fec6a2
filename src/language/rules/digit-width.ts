import { matches, offence, write } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N7: half-width digits. */
export const digitWidth: Rule = {
  id: 'digit-width',
  authority: 'standard',
  clause: 'GB/T 15835-2011',
  severity: 'error',
  about: {
    zh: '阿拉伯数字和字母用半角，不用全角。',
    en: 'Arabic digits and letters are half-width.',
  },
  examples: [
    { wrong: '共１２３人，占３．５%', right: '共123人，占3.5%' },
    { wrong: 'Ａ４纸', right: 'A4纸' },
    { wrong: '慰问２，３００户', right: '慰问2300户', byHand: true },
  ],
  silent: ['共123人，占3.5%', '全角逗号，句号。'],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: wide, view: 'prose' })) {
      const [run] = match;
      const end = match.index + run.length;
      const right = run.replace(/[！-～]/g, (wide) =>
        String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
      );
      // Half of it in half width would be two numbers.
      if (run.includes('，')) {
        const digits = right.replaceAll(',', '');
        yield offence(block, [match.index, end], { text: tooWide, advice: oneOrSeveral(digits) });
        continue;
      }
      const saying = { text: tooWide, advice: write(right) };
      yield offence(block, [match.index, end], saying, [[match.index, end, right]]);
    }
  },
};

const wide =
  /(?<![０-９])[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])|[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ]|．(?=[０-９]))*/g;

const tooWide = { zh: '数字、字母应是半角', en: 'Digits and letters should be half-width' };

function oneOrSeveral(digits: string) {
  return {
    zh: `是一个数的，写成“${digits}”；是几个数的，用半角，中间用顿号`,
    en: `Write “${digits}” if it is one number; if there are several, use half-width digits with 、 between them`,
  };
}
