import { type Change, matches, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P18: 句内括号 and the full stop. */
export const bracketStop: Rule = {
  id: 'bracket-stop',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.9',
  severity: 'warning',
  about: {
    zh: '括号里注释句子的一部分的，句号放在括号外面。',
    en: 'When brackets comment on part of a sentence, the full stop goes outside them.',
  },
  examples: [
    { wrong: '检查结果已经公布（见下表。）', right: '检查结果已经公布（见下表）。' },
    { wrong: '检查结果（见下表。）已经公布。', right: '检查结果（见下表）已经公布。' },
  ],
  silent: ['检查结果已经公布（见下表）。', '检查已经结束。（结果见下表。）', '（结果见下表。）'],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: stops, view: 'prose' })) {
      const end = match.index + match[0].length;
      const isLast = end === block.prose.length;
      const change: Change = isLast ? [end - 2, end, '）。'] : [end - 2, end - 1, ''];
      yield offence(block, [end - 2, end], saying, [change]);
    }
  },
};

const stops = /(?<=[^。！？…”\n])（[^（）。！？\n]{1,40}。）/g;

const saying = {
  text: { zh: '句号应在括号外面', en: 'The full stop should be outside the brackets' },
  advice: { zh: '把句号移到括号外面', en: 'Move the full stop out of the brackets' },
};
