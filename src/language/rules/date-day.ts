import { numerals } from '../chinese.ts';
import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** N5: 日, not 号. */
export const dateDay: Rule = {
  id: 'date-day',
  authority: 'practice',
  severity: 'error',
  about: {
    zh: '书面上写“8月1日”，不写“8月1号”。',
    en: 'In writing, a day is 8月1日, not 8月1号.',
  },
  examples: [
    { wrong: '8月1号开工', right: '8月1日开工' },
    { wrong: '八月一号开工', right: '八月一日开工' },
    { wrong: '10月1号至7号放假', right: '10月1日至7日放假' },
    { wrong: '11月1号公布，5月1号文艺晚会', right: '11月1日公布，5月1日文艺晚会' },
  ],
  silent: [
    '8月1日开工',
    '1号楼、2号线',
    '8月1号文件印发',
    '3月12号楼封顶',
    '3月10日至12号楼、6月1号公寓',
    '6月2号隧道贯通，9月3号高炉投产，7月1号泊位启用',
  ],
  check: (text) =>
    swaps(text, {
      pattern: days,
      right: () => '日',
      text: { zh: '日期里的“号”应是“日”', en: '号 in a date should be 日' },
    }),
};

/** What has a number of its own, in a month without its day: 6月2号隧道贯通. */
const numbered = [
  ...[
    '[楼线院门机井馆桥码台令洞库坝塔坑桩墩炉矿岛]',
    '隧道',
    '文(?![艺化])',
    '决(?!定)',
    '公(?![布开示])',
    '高[炉层]',
    '泊位',
    '泵[站房]',
  ],
  ...['船闸', '地块', '标段', '展[厅位]', '通道', '厂房', '主[变楼]', '变[电压]', '车间', '锅炉'],
  ...['平台', '航站', '竖井', '斜井', '大[楼院厅坝]', '综合楼', '仓', '生产线', '工作面'],
].join('|');

const days = new RegExp(
  `(?<=\\d月 ?(?:\\d{1,2}[日号](?:[至到～—~–-]|——))?\\d{1,2}|[${numerals}]月[${numerals}]{1,3})号(?!${numbered})`,
  'g',
);
