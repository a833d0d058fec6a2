import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** 别字: words that sound right and are written wrong. */
export const wordWrong: Rule = {
  id: 'word-wrong',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '输入法打出来的别字，如“截止目前”（应是“截至”）、“百份点”“再接再励”“一如继往”。只查不会弄错的那几个。',
    en: 'Words with a wrong character that sounds the same, as input methods offer them: 截止目前 for 截至目前, 再接再励. Only forms that are not words at all are reported.',
  },
  examples: [
    { wrong: '截止目前，共办结12件。', right: '截至目前，共办结12件。' },
    { wrong: '全市（截止2026年9月底）共12家。', right: '全市（截至2026年9月底）共12家。' },
    { wrong: '提高2个百份点', right: '提高2个百分点' },
    { wrong: '再接再励，一如继往抓好布署。', right: '再接再厉，一如既往抓好部署。' },
    { wrong: '提升竟争力，欢渡佳节', right: '提升竞争力，欢度佳节' },
  ],
  silent: [
    '报名截止10月底，截止日期、截止到9月底',
    '备下一百份点心、究竟争什么、竟争相报名、发布署名文章、喜欢渡江战役的故事',
    '度过平安祥和的节日，小型拖拉机轻松驰骋',
    '部署、竞争、再接再厉、一如既往',
  ],
  check: (text) =>
    swaps(text, {
      pattern: wrongs,
      right: ([word]) => rights.get(word),
      text: { zh: '这个词里有别字', en: 'This word is written with a wrong character' },
    }),
};

/** Of four characters, or such as stand in no other word: 平安祥和 and 轻松驰骋 have two of theirs side by side. */
const pairs = `
  百份点 百分点 布署 部署 竟争 竞争 欢渡 欢度 渡假村 度假村 追朔 追溯 粗旷 粗犷 震憾 震撼
  侯选人 候选人 侯补委员 候补委员 再接再励 再接再厉 一如继往 一如既往 一愁莫展 一筹莫展
  迫不急待 迫不及待 不径而走 不胫而走 走头无路 走投无路 默守成规 墨守成规 穿流不息 川流不息
  名列前矛 名列前茅 鞠躬尽粹 鞠躬尽瘁 出奇不意 出其不意 按步就班 按部就班 坚苦奋斗 艰苦奋斗
  针贬时弊 针砭时弊 励精图志 励精图治
`;
const rights = new Map([
  ...Array.from(
    pairs.matchAll(/(\S+) (\S+)/g),
    ([, wrong = '', right = '']) => [wrong, right] as const,
  ),
  ['截止', '截至'] as const,
]);

/** Across two words these are right: 一百份 点心, 公布 署名, 竟 争相, 喜欢 渡江. */
const apart = new Map([
  ['百份点', '(?<=个)百份点'],
  ['布署', '(?<![公发颁宣散分遍])布署(?!名)'],
  ['竟争', '(?<![究毕])竟争(?=力|对手|优势|机制|环境|上岗|日趋|激烈)'],
  ['欢渡', '欢渡(?=佳节|新春|春节|元旦|中秋|国庆)'],
  // 报名截止10月底 is right, and what stands at the head of a phrase is not.
  ['截止', '(?<=^|[，。；：（\\n])截止(?=目前|[12]\\d{3}年|\\d{1,2}[月日]|[今去本上当][年月日])'],
]);
const wrongs = new RegExp([...rights.keys()].map((word) => apart.get(word) ?? word).join('|'), 'g');
