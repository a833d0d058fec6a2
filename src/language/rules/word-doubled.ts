import { han } from '../chinese.ts';
import { matches, offence } from '../find.ts';
import { isQuoted } from '../quoted.ts';
import type { Rule } from '../rule.ts';

/** A word typed or pasted twice. */
export const wordDoubled: Rule = {
  id: 'word-doubled',
  authority: 'mechanical',
  severity: 'warning',
  about: {
    zh: '同一个词不连打两遍，如“的的”“我们我们”；粘贴时常把一段话贴成两段。',
    en: 'A word is not typed twice in a row; pasting often doubles a whole phrase.',
  },
  examples: [
    { wrong: '全市的的形势总体平稳。', right: '全市的形势总体平稳。', byHand: true },
    { wrong: '抓好安全生产安全生产工作。', right: '抓好安全生产工作。', byHand: true },
    { wrong: '对全市进行进行全面排查。', right: '对全市进行全面排查。', byHand: true },
  ],
  silent: [
    '达到目的的办法、投标标的的价格、有的的确难办，的的确确',
    '一个村一个村走，一件一件办，研究研究再说',
    '进军西藏和西藏和平解放、甲区和甲区和美乡村',
    '俄罗斯罗斯托夫州、新疆北疆北部、委内瑞拉加拉加斯',
    '“加把劲加把劲！”台下齐声喊，哈哈哈哈哈哈',
    '对台工作、实实在在、重要要求、首都都市圈、体系水平等等',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: doubled })) {
      const end = match.index + match[0].length;
      // A call or a song says things again and again.
      if (isQuoted(block, match.index) || /^(.)\1{2,}$/.test(match[0])) continue;
      yield offence(block, [match.index, end], saying(match[0].slice(match[0].length / 2)));
    }
  },
};

/** Verbs and the like that no compound begins with and nobody repeats: 研究研究 and 一步一步 are said. */
const words =
  '进行|开展|以及|我们|他们|并且|因此|对于|切实|积极|深入|通过|按照|根据|围绕|进一步|习近平';
const doubled = new RegExp(
  `(?<![目标有])的的(?![确士])|(${words})\\1|((?![一每])[${han}]{3,19}(?![和同与及或对向的])[${han}])\\2`,
  'g',
);

function saying(word: string) {
  return {
    text: { zh: `“${word}”连着出现了两遍`, en: `“${word}” is here twice in a row` },
    advice: { zh: '多打的，删去一遍', en: 'Delete one of them' },
  };
}
