import { chinese, isChinese, mask } from '../chinese.ts';
import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P1, S18: full-width brackets among Chinese. */
export const bracketWidth: Rule = {
  id: 'bracket-width',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.9',
  severity: 'error',
  about: {
    zh: '汉字旁边的括号用全角。',
    en: 'Brackets next to Chinese are full-width.',
  },
  examples: [
    { wrong: '街道(部门)党工委(党组)', right: '街道（部门）党工委（党组）' },
    { wrong: '国内生产总值(GDP)增长', right: '国内生产总值（GDP）增长' },
    { wrong: '（部门)', right: '（部门）' },
    { wrong: '(石景山区文明办)', right: '（石景山区文明办）' },
    { wrong: '办法\\(试行\\)', right: '办法（试行）' },
  ],
  silent: [
    'f(x)是函数。',
    '由O(n²)降为O(1)，概率P(A∪B)和f(α)',
    '3×(4+5)=27，正确。',
    '电话(010)55569506。',
    '1)第一项；2)第二项',
    'Windows 10(Home)系统',
  ],
  *check({ blocks }) {
    for (const block of blocks) {
      if (!/[()]/.test(block.masked)) continue;
      const { prose, masked } = block;
      for (const { open, close, sign } of block.pairs().pairs) {
        const narrow = [open, close].filter((at) => prose[at] === '(' || prose[at] === ')');
        if (sign !== '（' || narrow.length === 0) continue;
        const isNear = isChinese(prose[open - 1]) || isChinese(prose[close + 1]);
        const hasChinese = someChinese.test(prose.slice(open + 1, close));
        // What follows a Latin letter without Chinese in it is of one piece with it: O(n²).
        if (!hasChinese && (!isNear || masked[open - 1] === mask)) continue;
        yield offence(
          block,
          [open, close + 1],
          saying,
          narrow.map((at) => [at, at + 1, prose[at] === '(' ? '（' : '）'] as const),
        );
      }
    }
  },
};

const saying = {
  text: {
    zh: '汉字旁边的括号应是全角“（ ）”',
    en: 'Brackets next to Chinese should be full-width “（ ）”',
  },
  advice: { zh: '改为全角括号“（ ）”', en: 'Write “（ ）”' },
};

const someChinese = new RegExp(`[${chinese}]`);
