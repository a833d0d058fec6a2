import { type Change, offence } from '../find.ts';
import type { OpenSign } from '../pairs.ts';
import type { Rule } from '../rule.ts';

/** 引号 within 引号. */
export const quoteNested: Rule = {
  id: 'quote-nested',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.8',
  severity: 'error',
  about: {
    zh: '引号里面再用引号，里面一层用单引号‘ ’，再里面一层用双引号。',
    en: 'Quotation marks inside quotation marks are ‘ ’, and inside those “ ” again.',
  },
  examples: [
    { wrong: '他说：“要弘扬“红船精神”。”', right: '他说：“要弘扬‘红船精神’。”' },
    { wrong: '“他说：“弘扬‘红船精神’。””', right: '“他说：‘弘扬“红船精神”。’”' },
    {
      wrong: '推进“一带一路“建设、”双碳”工作；“四个意识“，做到”两个维护”',
      right: '推进“一带一路”建设、“双碳”工作；“四个意识”，做到“两个维护”',
      byHand: true,
    },
  ],
  silent: ['他说：“要弘扬‘红船精神’。”', '“《“十四五”规划》解读”', '“甲”“乙”', '‘甲“乙”丙’'],
  *check({ blocks }) {
    for (const block of blocks) {
      const { pairs, unclosed, unopened } = block.pairs();
      if (unclosed.length + unopened.length > 0) continue;
      for (const { sign, open, close, outer } of pairs) {
        const right = rightMarks(quotesAround(outer), sign);
        if (right === undefined) continue;
        const isTurned = parting.test(block.prose.slice(open + 1, close));
        const changes: Change[] = [
          [open, open + 1, right.charAt(0)],
          [close, close + 1, right.charAt(1)],
        ];
        yield isTurned
          ? offence(block, [open, close + 1], turned)
          : offence(block, [open, close + 1], saying(right), changes);
      }
    }
  },
};

/** What parts two quotations rather than stands within one: “甲“建设、”乙”, whose marks are turned. */
const parting = /^[，、。；和与及或等]|[，、和与及或]$|[，、；](?!.*[。！？…]$)/s;

/** None where the marks are right. Single marks outside all others are left alone, with what they hold. */
function rightMarks(around: readonly string[], sign: string): string | undefined {
  if (around.at(-1) !== '“' || (sign !== '“' && sign !== '‘')) return undefined;
  const right = around.length % 2 === 0 ? '“”' : '‘’';
  return right.startsWith(sign) ? undefined : right;
}

/** The quotation marks around a place, the innermost first. A title within a quotation is quoted as it stands. */
function quotesAround(outer: OpenSign | undefined): string[] {
  const around: string[] = [];
  for (let at = outer; at !== undefined && at.sign !== '《'; at = at.outer) {
    if (at.sign === '“' || at.sign === '‘') around.push(at.sign);
  }
  return around;
}

function saying(right: string) {
  const [name, around] = right === '‘’' ? ['单引号‘ ’', '引号'] : ['双引号“ ”', '单引号'];
  return {
    text: {
      zh: `${around}里面的引号应是${name}`,
      en: `Quotation marks at this level should be ${right}`,
    },
    advice: { zh: `里面这一层改为${name}`, en: `Write ${right}` },
  };
}

const turned = {
  text: {
    zh: '引号里面又有引号，多半是左右打反了',
    en: 'Quotation marks inside others: most likely they face the wrong way',
  },
  advice: {
    zh: '打反的改正左右；真是里面一层的，改为单引号‘ ’',
    en: 'Turn them round; marks that really are inside others are ‘ ’',
  },
};
