import { han, numerals } from '../chinese.ts';
import { swaps } from '../find.ts';
import { numeralOf } from '../numerals.ts';
import type { Rule } from '../rule.ts';

/** N17: 二十大, 星期五, 五四运动. */
export const setPhrase: Rule = {
  id: 'set-phrase',
  authority: 'standard',
  clause: 'GB/T 15835-2011',
  severity: 'warning',
  about: {
    zh: '已经定型的词语里的数字用汉字，如“二十大”“三中全会”“星期五”“五四运动”。',
    en: 'Numbers in set phrases are written in Han numerals: 二十大, 三中全会, 星期五, 五四运动.',
  },
  examples: [
    { wrong: '党的20大精神', right: '党的二十大精神' },
    { wrong: '20届3中全会、20届四中全会', right: '二十届三中全会、二十届四中全会' },
    { wrong: '谋划“15五”规划', right: '谋划“十五五”规划' },
    { wrong: '一国2制、2学一做', right: '一国两制、两学一做' },
    { wrong: '5四运动、10一国庆', right: '五四运动、十一国庆' },
    { wrong: '增强“4个意识”，落实中央8项规定', right: '增强“四个意识”，落实中央八项规定' },
    { wrong: '8月1日（星期6）', right: '8月1日（星期六）' },
  ],
  silent: [
    '党的二十大精神',
    '分为19大类、20大任务',
    '每星期1次、每周1场',
    '每周2至3次入户、每周3、4次巡查',
    '4个街道、5位同志、8项任务',
    '第20届运动会、20届毕业生',
    '2020年7月1日建党节',
    '制定8项规定，设立2个维护站、12个维护点，4个全面完成任务的街道',
    '评选20大代表性案例，发布12大报告成果',
  ],
  *check(text) {
    for (const pattern of phrases) {
      yield* swaps(text, {
        pattern,
        right: ([phrase]) => settled(phrase),
        text: {
          zh: '定型的词语里数字用汉字',
          en: 'The number in a set phrase should be in Han numerals',
        },
      });
    }
  },
};

function settled(phrase: string): string {
  const right = phrase.replace(/\d+/g, (digits) => numeralOf(Number(digits)));
  return right.replace(/^二(?=个维护|个确立|学一做)|(?<=^一国)二(?=制)/, '两');
}

const known = [
  ...[
    '五位一体',
    '三严三实',
    '三会一课',
    '三重一大',
    '两学一做',
    '一岗双责',
    '一带一路',
    '一国两制',
  ],
  ...['一刀切', '三农问题', '三农工作', '三公经费', '五保户', '四风问题', '三资企业'],
];

/** What may count ordinary things too, where a word follows: 2个维护站. */
const counted = ['四个意识', '四个自信', '两个维护', '两个确立', '四个全面'];

const phrases: RegExp[] = [
  /(?:1[2-9]|2\d)大(?:(?<=党的\d\d大)(?!类)|(?<![\d.第]\d\d大)(?=精神|以来|召开|闭幕)|(?<=(?:学习|贯彻|领会|宣讲)\d\d大)(?=报告))/g,
  /(?:1[2-9]|2\d)届[1-9一二三四五六七八九]中(?<![\d.第]\d\d届.中)(?=全会)|[1-9](?<=[十届][1-9])(?=中全会)/g,
  /[1-6](?<=(?:星期|周)[1-6])(?=[，。、；）上下早晚至]|$)(?![至、]\d)/g,
  /(?<![\d.])(?:3八|5[一四]|6一|7一|8一|10一)(?=(?:国际)?(?:运动|劳动节|妇女节|儿童节|建党节|建军节|国庆))/g,
  /1\d(?<![\d.]1\d)(?=五(?:规划|时期|期间|末|开局|收官|以来|”))/g,
  new RegExp(`(?<![\\d.])(?:${known.flatMap(withDigits).join('|')})`, 'g'),
  // Elsewhere 设立2个维护站 or 制定8项规定 may be counted.
  new RegExp(`(?<![\\d.])(?:${counted.flatMap(withDigits).join('|')})(?![${han}])`, 'g'),
  /(?<![\d.])8(?=项规定精神)|(?<=中央)8(?=项规定)/g,
];

/** 四个意识 with its numerals as digits, one or all of them: 4个意识. */
function withDigits(phrase: string): string[] {
  const forms = [...phrase].reduce<string[]>(
    (heads, character) => {
      const value = character === '两' ? 2 : numerals.indexOf(character) + 1;
      return heads.flatMap((head) => [
        head + character,
        ...(value > 0 ? [head + String(value)] : []),
      ]);
    },
    [''],
  );
  return forms.filter((form) => form !== phrase);
}
