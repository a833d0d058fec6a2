import { matches, offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Two words for one guess: 约200余人. */
export const approxDoubled: Rule = {
  id: 'approx-doubled',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '“约”“近”与“余”“多”“左右”，“至少”“不少于”与“以上”，不用在同一个数上，只留一个。',
    en: 'An approximate number has one word that says so: 约 or 近 before it, or 余, 多 or 左右 after it; and 至少 does not go with 以上.',
  },
  examples: [
    { wrong: '与会代表约200余人。', right: '与会代表约200人。', byHand: true },
    { wrong: '近300多家单位参会。', right: '300多家单位参会。', byHand: true },
    { wrong: '投资大约1.2亿余元。', right: '投资大约1.2亿元。', byHand: true },
    { wrong: '大约近200人参加。', right: '近200人参加。', byHand: true },
    { wrong: '至少200人以上，不少于60%以上。', right: '至少200人，不少于60%。', byHand: true },
    { wrong: '历时约3个月左右。', right: '历时约3个月。', byHand: true },
  ],
  silent: [
    '约200人，近300家，200余人，3个月左右',
    '节约200余万元，签约20余家，预约100余人，公约10余条，特约30多名',
    '附近20余户，最近10多天，远近20余里',
    '近10多年来，近20余天内，近30多个月，近10余届',
    '约1.5米多点',
    '至少1名副高以上职称人员，不少于3名中级以上，超过200多个国家和地区',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern, view: 'prose' })) {
      yield offence(block, [match.index, match.index + match[0].length], saying);
    }
  },
};

/** 近10多年来 is said of the time that is near. */
const time = '(?:年|个?月|周|天|日|届|期)';

/** Not 节约, 签约, 附近 and the like, which end in these characters and guess nothing. */
const before = '(?<![公条合节预制签特集履违契简邀附最临邻靠贴远相接亲走])(?:约|近)|接近';
const number = String.raw`\d[\d,.]*[十百千]?[万亿]?`;

const units = '(?:[人名个家户次场天年周岁亩吨米件项台处所套份门%％]|小时|分钟|个月|公里|万?元)';

const pattern = new RegExp(
  `(?:${before})${number}(?:[余多](?!点|${time})(?=\\p{Script=Han})|\\p{Script=Han}{1,3}左右)` +
    `|(?:大约|大概|约)(?:近|将近|接近)(?=\\d)|(?:至少|不少于|不低于)${number}${units}以上`,
  'gu',
);

const saying = {
  text: { zh: '表示概数的词重复了', en: 'Two words say that this number is approximate' },
  advice: {
    zh: '只留一个：约200人，或者200余人；至少200人，或者200人以上',
    en: 'Keep one of them: 约200人, or 200余人; 至少200人, or 200人以上',
  },
};
