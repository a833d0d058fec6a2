import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N22: 法定计量单位. */
export const unitMixed: Rule = {
  id: 'unit-mixed',
  authority: 'standard',
  clause: 'GB/T 9704-2012 9',
  severity: 'error',
  about: {
    zh: '计量单位用法定单位，汉字名称和符号不混写，符号分大小写。',
    en: 'Only legal units are used; names and symbols are not mixed, and symbols keep their upper or lower case.',
  },
  examples: [
    { wrong: '建成5平方m', right: '建成5平方米' },
    { wrong: '全长12KM、重5KG', right: '全长12km、重5kg' },
    { wrong: '同比提高3.5%个百分点', right: '同比提高3.5个百分点' },
    { wrong: '宽30公分', right: '宽30厘米' },
  ],
  silent: ['建成5平方米', '全长12km', '5m²', '10KB文件、3MB', '公分母'],
  check: (text) =>
    swaps(text, {
      pattern: units,
      right: ([unit]) => rights.get(unit),
      view: 'prose',
      text: { zh: '计量单位的写法不对', en: 'This is not the right way to write the unit' },
    }),
};

const rights = new Map(
  Object.entries({
    ...{ 平方m: '平方米', 平方M: '平方米', 平方km: '平方公里', 平方KM: '平方公里' },
    ...{ 立方m: '立方米', 立方M: '立方米', 公分: '厘米', 公尺: '米' },
    ...{ '%个百分点': '个百分点', '％个百分点': '个百分点' },
    ...{ KM: 'km', Km: 'km', KG: 'kg', Kg: 'kg', KW: 'kW', Kw: 'kW', MM: 'mm', CM: 'cm' },
  }),
);

const units = new RegExp(
  `(?<=\\d[多余]?[万亿]? ?)(?:${[...rights.keys()].join('|')})(?![A-Za-z\\d])`,
  'g',
);
