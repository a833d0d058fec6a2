import type { DateField, Field, TextField } from './field-kinds.ts';

/** One number, or those of a 合刊. */
const combinable = '^\\d+(?:[-–—~～、]\\d+)*$';

const number: TextField[] = [
  {
    kind: 'text',
    name: 'masthead',
    zh: '简报名称',
    alike: ['名称', '刊名', '报头', '报名', '简报', 'name', 'banner'],
    required: 'office',
    about: { zh: '报头上的红色大字', en: 'The name printed large and red' },
    example: '首都精神文明建设情况简报',
  },
  {
    kind: 'text',
    name: 'issue',
    zh: '期号',
    alike: ['期数', '期次', '期', 'no'],
    required: 'issue',
    shape: {
      pattern: combinable,
      rule: {
        zh: '写数字，合刊写成 7-8 或 7、8',
        en: 'be digits, or 7-8 or 7、8 for a combined issue',
      },
      digits: true,
    },
    about: {
      zh: '年内的期号；合刊写 `7-8` 或 `7、8`；印成什么样由“期号样式”定',
      en: 'Number within the year; `7-8` or `7、8` for a combined issue; `number` says how it is printed',
    },
    example: '52',
  },
  {
    kind: 'text',
    name: 'total',
    zh: '总期号',
    alike: ['总期数', '总期', '总第', '累计期号', '累计期数'],
    shape: {
      pattern: combinable,
      rule: {
        zh: '写数字，合刊占几个的写成 2161-2162',
        en: 'be digits, or 2161-2162 for a combined issue with more than one',
      },
      digits: true,
    },
    about: {
      zh: '创刊以来累计的期号；合刊占几个的写 `2161-2162`',
      en: 'Number since the first issue; `2161-2162` for a combined issue with more than one',
    },
    example: '2161',
  },
  {
    kind: 'text',
    name: 'year',
    zh: '年份',
    alike: ['年度', '年'],
    shape: { pattern: '^\\d{4}$', rule: { zh: '写四位数字', en: 'be four digits' }, digits: true },
    about: { zh: '期号前要印年份时用', en: 'For issue number formats that print the year' },
    example: '2020',
  },
  {
    kind: 'text',
    name: 'series',
    zh: '刊别',
    alike: ['类别', '刊种', 'type'],
    choices: ['正刊', '增刊', '专刊', '合刊'],
    about: {
      zh: '正刊、增刊、专刊或合刊',
      en: 'Regular (正刊), supplement (增刊), special (专刊) or combined (合刊) issue',
    },
    example: '正刊',
  },
  {
    kind: 'text',
    name: 'publisher',
    zh: '编发单位',
    aliases: ['编印单位'],
    alike: ['主办单位', '编写单位', '印发单位', '发文机关', '印发机关', '单位', 'unit', 'office'],
    required: 'office',
    about: { zh: '红线上方左侧', en: 'Above the red rule, on the left' },
    example: '首都精神文明办',
  },
];

const date: DateField = {
  kind: 'date',
  name: 'date',
  zh: '日期',
  alike: ['成文日期', '印发日期', '编发日期', '发布日期', '时间', 'day'],
  required: 'issue',
  about: {
    zh: '红线上方右侧；`2020-11-05`、`2020/11/5`、`2020年11月5日` 都可以，印成“2020年11月5日”',
    en: 'Above the red rule, on the right; `2020-11-05`, `2020/11/5` and `2020年11月5日` all print as 2020年11月5日',
  },
  example: '2020-11-05',
};

const marks: TextField[] = [
  {
    kind: 'text',
    name: 'signer',
    zh: '签发',
    aliases: ['签发人'],
    about: { zh: '签发人姓名', en: 'Who signed the issue off' },
    example: '王建国',
  },
  {
    kind: 'text',
    name: 'secrecy',
    zh: '密级',
    alike: ['保密级别', '保密', '保密期限', '密级和保密期限'],
    shape: {
      pattern: '^(?:绝密|机密|秘密)(?:★\\d+(?:年|个月))?$',
      rule: {
        zh: '写成“秘密”或“秘密★1年”这样（绝密、机密、秘密）',
        en: 'be 绝密, 机密 or 秘密, with a term like 秘密★1年 (GB/T 9704-2012 7.2.2)',
      },
      digits: true,
    },
    about: {
      zh: '绝密、机密、秘密，可加期限，如 `秘密★1年`；只用于国家秘密',
      en: '绝密, 机密 or 秘密, with a term such as `秘密★1年`; for state secrets only (GB/T 9704-2012 7.2.2)',
    },
    example: '秘密★1年',
  },
  {
    kind: 'text',
    name: 'urgency',
    zh: '紧急程度',
    alike: ['缓急', '紧急', '缓急程度'],
    choices: ['特提', '特急', '加急', '平急'],
    about: { zh: '特提、特急、加急或平急', en: '特提, 特急, 加急 or 平急 (GB/T 9704-2012 7.2.3)' },
    example: '加急',
  },
  {
    kind: 'text',
    name: 'serial',
    zh: '份号',
    alike: ['编号', '份数序号'],
    shape: {
      pattern: '^\\d{6}$',
      rule: { zh: '写六位数字，如 000012', en: 'be six digits, such as 000012' },
      digits: true,
    },
    about: { zh: '六位数字', en: 'Copy number, six digits (GB/T 9704-2012 7.2.1)' },
    example: '000012',
  },
  {
    kind: 'text',
    name: 'marking',
    zh: '标识',
    aliases: ['标注'],
    alike: ['内部标识', '标记', 'mark'],
    about: {
      zh: '不属于国家秘密的内部标识，不带“★”',
      en: 'An internal mark, which is not a state secret and takes no ★',
    },
    example: '内部资料 注意保存',
  },
];

/** 报头 and what stands above it. */
export const headFields: Field[] = [...number, date, ...marks];
