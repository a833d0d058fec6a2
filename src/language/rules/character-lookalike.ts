import { matches, offence, swaps, write } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Radicals that look like characters, brought along from PDF files. */
export const characterLookalike: Rule = {
  id: 'character-lookalike',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '从PDF复制来的文字里常有样子像汉字的部首字符（如“⼯⼈”），印出来是方框或者别的字体；扫描识别的，常把“日”认成“曰”。',
    en: 'Text copied from PDF files often has radicals that look like characters (⼯⼈) and print as boxes; in scanned text the 日 of a date is often read as 曰.',
  },
  examples: [
    { wrong: '⼯作⼈员，更⾼标准', right: '工作人员，更高标准' },
    { wrong: '⻓安街、⻔头沟，⻋辆、⻩河', right: '长安街、门头沟，车辆、黄河' },
    { wrong: '1998年7月3曰，五月十二曰', right: '1998年7月3日，五月十二日' },
    { wrong: '5个工作曰内，截止曰期、曰常工作', right: '5个工作日内，截止日期、日常工作' },
    { wrong: '⺶年', right: '羊年', byHand: true },
  ],
  silent: ['工作人员，更高标准', '﨑﨑', '子曰', '一曰水，二曰火；诗曰：“前事不忘”'],
  *check(text) {
    yield* swaps(text, {
      pattern: scannedDay,
      right: () => '日',
      view: 'prose',
      text: { zh: '这里的“曰”应是“日”', en: 'This 曰 should be 日' },
    });
    for (const { block, match } of matches(text, { pattern, view: 'prose' })) {
      const [character] = match;
      const right = radicals.get(character) ?? character.normalize('NFKC');
      const [from, to] = [match.index, match.index + 1];
      if (right !== character) {
        yield offence(block, [from, to], { text: wrong, advice: write(right) }, [
          [from, to, right],
        ]);
      } else if (isRadical.test(character)) {
        yield offence(block, [from, to], { text: wrong, advice: retype });
      }
    }
  },
};

const pattern = /[\u2e80-\u2fd5\uf900-\ufaff]/g;
const scannedDay =
  /(?<=月[\d一二三四五六七八九十廿]{1,3}|工作|节假|休息|纪念|双休)曰|曰(?=期|常|均|益|程|报|记|产)/g;
const isRadical = /[\u2e80-\u2fd5]/;

const wrong = {
  zh: '这不是汉字，是部首或者兼容字符',
  en: 'This is not a Han character but a radical',
};
const retype = { zh: '删去，用输入法重新打这个字', en: 'Type the character itself' };

/** Radicals U+2E80–2EFF and what each stands for; Unicode itself decomposes only two of that block. */
const radicals = new Map(
  Array.from(
    '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', character = '']) => [radical, character] as const,
  ),
);
