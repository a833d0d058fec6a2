import { matches, offence } from '../find.ts';
import { isQuoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';

/** P25: ！！. */
export const exclamationRun: Rule = {
  id: 'exclamation-run',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '公文语气平实，叹号、问号不连用。',
    en: 'In official prose, exclamation and question marks are not repeated.',
  },
  examples: [{ wrong: '取得圆满成功！！', right: '取得圆满成功。', byHand: true }],
  silent: ['取得圆满成功！', '路在何方？', '“真的办好了？！”老人又惊又喜。'],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: /[！？!?]{2,}/g })) {
      // Of what somebody said in wonder the standard lets it stand (GB/T 15834-2011 4.3).
      if (match[0] === '？！' && isQuoted(block, match.index)) continue;
      yield offence(block, [match.index, match.index + match[0].length], saying);
    }
  },
};

const saying = {
  text: { zh: '叹号、问号不连用', en: 'Exclamation and question marks should not be repeated' },
  advice: { zh: '留一个，或者改为句号', en: 'Keep one, or write a full stop' },
};
