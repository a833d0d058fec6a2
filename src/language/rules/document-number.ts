import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N16: 发文字号. */
export const documentNumber: Rule = {
  id: 'document-number',
  authority: 'standard',
  clause: 'GB/T 9704-2012 7.2.5',
  severity: 'error',
  about: {
    zh: '发文字号的年份写全，用六角括号〔 〕；顺序号不加“第”，不编虚位，后面有“号”。令、公告和法律文书照原来的号。',
    en: 'A document number has the full year in 〔 〕, then a number without 第 or leading zeros, followed by 号. Orders, announcements and court documents keep the number they were given.',
  },
  examples: [
    { wrong: '京办发[2021]第021号', right: '京办发〔2021〕21号' },
    { wrong: '京办发（2021）21号', right: '京办发〔2021〕21号' },
    { wrong: '京办发【2021】 21号', right: '京办发〔2021〕21号' },
    { wrong: '京办发〔2021〕021号', right: '京办发〔2021〕21号' },
    { wrong: '中国人民银行令[2021]第3号', right: '中国人民银行令〔2021〕第3号' },
  ],
  silent: [
    '京办发〔2021〕21号',
    '（2021）京01民初21号',
    '2021年第5号公告',
    '（2021）3号楼',
    '地块编号2021-35号',
    '中国人民银行令〔2021〕第3号、公告〔2020〕第27号',
    '石劳人仲案字〔2026〕第87号、云公（治）行罚决字〔2026〕01234号',
  ],
  check: (text) =>
    swaps(text, {
      pattern: numbers,
      right: ({ index, 1: year = '', 2: typed = '', 3: number = '' }, { prose }) =>
        `〔${year}〕${givenElsewhere.test(prose.slice(0, index)) ? typed : number}`,
      view: 'prose',
      text: { zh: '发文字号的写法不对', en: 'This is not the right form of a document number' },
    }),
};

const numbers =
  /[[［(（【〔〖「]([12]\d{3})[\]］)）】〕〗」]( ?第? ?0*([1-9]\d*))(?= ?号(?![楼线院门机井桥]))/g;

/** These are cited by the number on them: 行罚决字〔2026〕第0123号. */
const givenElsewhere = /(?:令|公告|通告|[案决罚裁证复诉鉴认刑民]字)$/;
