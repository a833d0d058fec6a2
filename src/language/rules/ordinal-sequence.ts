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
    zh: '“一是”“二是”“三是”依次写，不漏，不重。',
    en: '一是, 二是 and 三是 follow each other without gaps or repeats.',
  },
  examples: [
    {
      wrong: '一是加强领导。三是强化督查。',
      right: '一是加强领导。二是强化督查。',
      byHand: true,
    },
    {
      wrong: '一是加强领导。\n\n二是强化督查。\n\n二是广泛宣传。',
      right: '一是加强领导。\n\n二是强化督查。\n\n三是广泛宣传。',
      byHand: true,
    },
  ],
  silent: [
    '一是加强领导，二是强化督查，三是广泛宣传。',
    '一是加强领导。一是统一思想，二是压实责任。二是强化督查。',
    '四是前文所述的第四条。',
    '# 甲\n\n一是加强领导。二是强化督查。\n\n# 乙\n\n四是前文所述的第四条。',
    '一要讲政治，二要顾大局；一是加强领导，二是强化督查。',
  ],
  *check(text) {
    const series = new Map<string, Series>();
    for (const { block, match } of matches(text, { pattern: ordinals })) {
      const [whole, numeral = '', verb = ''] = match;
      const known = series.get(verb);
      const open = known?.section === block.section ? known.open : [];
      const number = numberFrom(numeral) ?? 0;
      const isRight = advance(open, number);
      series.set(verb, { section: block.section, open });
      if (isRight) continue;
      yield offence(block, [match.index, match.index + whole.length], saying(open, verb));
    }
  },
};

const ordinals = new RegExp(`(?<=^|[，。；：！？、”）\\n])([${numerals}]{1,2})([是要])(?!一)`, 'g');

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

function saying(open: readonly number[], verb: string) {
  const right = `${numeralOf((open.at(-1) ?? 0) + 1)}${verb}`;
  return {
    text: { zh: `这里按顺序应是“${right}”`, en: `“${right}” comes here` },
    advice: { zh: '补上漏掉的，或者改正序数', en: 'Put in what is missing, or correct the number' },
  };
}
