import type { Block } from '../block.ts';
import { numerals } from '../chinese.ts';
import { matches, offence } from '../find.ts';
import { numberFrom, numeralOf } from '../numerals.ts';
import type { Rule } from '../rule.ts';

/** S2: 一是…二是…. */
export const ordinalSequence: Rule = {
  id: 'ordinal-sequence',
  authority: 'mechanical',
  severity: 'warning',
  about: {
    zh: '“一是”“二是”“三是”、“第一，”“第二，”“第三，”依次写，不漏，不重。',
    en: '一是, 二是 and 三是 (or 第一， 第二，) follow each other without gaps or repeats.',
  },
  examples: [
    {
      wrong: '一是加强领导。三是强化督查。',
      right: '一是加强领导。二是强化督查。',
      byHand: true,
    },
    {
      wrong: '第一，加强领导。第二，强化督查。第四，广泛宣传。其一，人少。其三，钱少。',
      right: '第一，加强领导。第二，强化督查。第三，广泛宣传。其一，人少。其二，钱少。',
      byHand: true,
    },
    {
      wrong: '一是加强领导。\n\n二是强化督查。\n\n二是广泛宣传。',
      right: '一是加强领导。\n\n二是强化督查。\n\n三是广泛宣传。',
      byHand: true,
    },
  ],
  silent: [
    '首先，统一思想。其次，压实责任。第三，强化督查。\n\n第一，提高认识；第二，抓好落实。',
    '第一，提高认识。第二，压实责任。第三，强化督查。其次，各区要抓好落实。第三，定期通报。',
    '产值排名第一，增速列第三，势头良好。',
    '一是加强领导，二是强化督查，三是广泛宣传。',
    '一是加强领导。一是统一思想，二是压实责任。二是强化督查。',
    '四是前文所述的第四条。',
    '# 甲\n\n一是加强领导。二是强化督查。\n\n# 乙\n\n四是前文所述的第四条。',
    '一要讲政治，二要顾大局；一是加强领导，二是强化督查。',
  ],
  *check(text) {
    const series = new Map<string, Series>();
    for (const { block, match } of matches(text, { pattern: ordinals })) {
      const { kind, number, isWord } = ordinalOf(match);
      const known = series.get(kind);
      const open = known?.section === block.section ? known.open : [];
      const isRight = advance(open, number);
      series.set(kind, { section: block.section, open });
      if (isRight) continue;
      if (isWord) open.push(number);
      else yield offence(block, [match.index, match.index + match[0].length], saying(open, kind));
    }
  },
};

const sentenceHead = '(?<=^|[，。；：！？、”）\\n])';
const ordinals = new RegExp(
  `${sentenceHead}(?:([${numerals}]{1,2})([是要])(?!一)|([第其])([${numerals}]{1,2})(?=，)|(首先|其次)(?=，))`,
  'g',
);

/** Which series an ordinal belongs to, named by what it is written with, and its number; 首先 is 第一. */
function ordinalOf([, before = '', verb, prefix, after = '', word]: RegExpExecArray) {
  const isWord = word !== undefined;
  if (isWord) return { kind: '第', number: word === '首先' ? 1 : 2, isWord };
  const number = numberFrom(verb === undefined ? after : before) ?? 0;
  return { kind: verb ?? prefix ?? '', number, isWord };
}

/** The series that stand open in an article, the innermost last: 一是 within 一是. */
interface Series {
  section: Block['section'];
  open: number[];
}

/** Goes on in the innermost series that the number continues; a series not seen to begin is left alone. */
function advance(open: number[], number: number): boolean {
  if (number === 1) {
    open.push(1);
    return true;
  }
  const at = open.lastIndexOf(number - 1);
  if (at < 0) return open.length === 0;
  open.splice(at, open.length, number);
  return true;
}

function saying(open: readonly number[], kind: string) {
  const numeral = numeralOf((open.at(-1) ?? 0) + 1);
  const right = /[第其]/.test(kind) ? kind + numeral : numeral + kind;
  return {
    text: { zh: `这里按顺序应是“${right}”`, en: `“${right}” comes here` },
    advice: { zh: '补上漏掉的，或者改正序数', en: 'Add what is missing, or correct the number' },
  };
}
