import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P8: 短横线 of telephones and models. */
export const codeDash: Rule = {
  id: 'code-dash',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.13',
  severity: 'warning',
  about: {
    zh: '电话号码的区号后面、产品型号里面用短横线“-”，不用一字线或者浪纹线。',
    en: 'A hyphen, not a dash, follows the area code of a telephone number and joins the parts of a model name.',
  },
  examples: [
    { wrong: '请拨0574—87188718', right: '请拨0574-87188718' },
    { wrong: '传真至010－55569505', right: '传真至010-55569505' },
    { wrong: '歼—20战机', right: '歼-20战机' },
  ],
  silent: ['0574-87188718', '歼-20、东风-41', '0.5—0.8万元', '010—020号', '北京—2022年'],
  check: (text) =>
    swaps(text, {
      pattern: dashes,
      right: () => '-',
      view: 'prose',
      text: {
        zh: '电话号码、产品型号里面应是短横线“-”',
        en: 'There should be a hyphen in a telephone number or model name',
      },
    }),
};

const dashes =
  /(?<=(?<![\d.])0\d{2,3})[—–－―−~～]{1,2}(?=\d{7,8}(?!\d))|(?<=[歼轰]|运|东风)[—–－―−](?=\d{1,2}(?![\d年月日]))/g;
