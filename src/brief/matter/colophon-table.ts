import type { DistributionField, Field, Shape, TextField } from './field-kinds.ts';

/**
 * What a number is for may stand behind it: 0871-55550126（兼传真）. No stretch can be read in two ways, or a long one
 * that fits in none would be tried in all.
 */
const telephone = (zh: string, en: string): Shape => ({
  pattern:
    '^(?:[-+()（）、，,;；/转 ]*\\d){3}(?:（[^（）\\d]{1,10}）|(?!（[^（）\\d]{1,10}）)[-+()（）、，,;；/转 \\d])*$',
  rule: { zh, en },
  lenient: true,
  digits: true,
});

const contact: TextField[] = [
  {
    kind: 'text',
    name: 'editor',
    zh: '责编',
    aliases: ['责任编辑'],
    alike: ['编辑', '编辑人'],
    about: { zh: '责任编辑姓名', en: 'The responsible editor' },
    example: '梅雪峰',
  },
  {
    kind: 'text',
    name: 'reviewer',
    zh: '核稿',
    aliases: ['核稿人'],
    alike: ['审核', '审核人', '审稿', '校对'],
    about: { zh: '核稿人姓名', en: 'Who checked the text' },
    example: '田文松',
  },
  {
    kind: 'text',
    name: 'phone',
    zh: '电话',
    aliases: ['联系电话'],
    alike: ['值班电话', 'tel', 'telephone'],
    shape: telephone(
      '像电话号码，如 010-55569506',
      'look like a telephone number, such as 010-55569506',
    ),
    about: { zh: '联系电话', en: 'Telephone' },
    example: '55569506',
  },
  {
    kind: 'text',
    name: 'fax',
    zh: '传真',
    shape: telephone('像传真号码，如 010-55569505', 'look like a fax number, such as 010-55569505'),
    about: { zh: '传真', en: 'Fax' },
    example: '55569505',
  },
  {
    kind: 'text',
    name: 'email',
    zh: '邮箱',
    aliases: ['电子邮箱'],
    alike: ['电子邮件', '邮件', 'mail', 'e-mail'],
    shape: {
      pattern: '^[^\\s@、，,;；]+@[^\\s@、，,;；]+\\.[A-Za-z]{2,}$',
      rule: {
        zh: '像邮箱地址，如 bgs@example.gov.cn',
        en: 'look like an address, such as bgs@example.gov.cn',
      },
      lenient: true,
    },
    about: { zh: '电子邮箱', en: 'E-mail address' },
    example: 'bgs@example.gov.cn',
  },
];

const distribution: DistributionField = {
  kind: 'distribution',
  name: 'distribution',
  zh: '发送范围',
  aliases: ['分送'],
  alike: ['抄送', '主送', '报送', '分发', 'cc', 'to'],
  about: {
    zh: '报尾的报、送、发，各占一行，缩进两格写在它下面',
    en: 'The lists of the colophon, each on a line of its own below it, indented by two spaces',
  },
  example: '{ report: 市委、市政府。 }',
  parts: [
    {
      name: 'report',
      zh: '报',
      alike: ['报送', '上报'],
      list: true,
      about: { zh: '上级', en: 'Superiors' },
      example: '中央文明办，市委、市政府。',
    },
    {
      name: 'send',
      zh: '送',
      alike: ['抄送', '主送', '分送'],
      list: true,
      about: { zh: '平级和不相隶属的单位', en: 'Bodies at the same level' },
      example: '首都文明委委员，市委、市政府各部委办局。',
    },
    {
      name: 'distribute',
      zh: '发',
      alike: ['分发', '下发', '印发'],
      list: true,
      about: { zh: '下级', en: 'Subordinates' },
      example: '各区文明办，有关新闻单位。',
    },
    {
      name: 'extra',
      zh: '增发',
      aliases: ['本期增发'],
      list: true,
      about: {
        zh: '只有本期增发的单位；可以写成一列',
        en: 'Recipients added for this issue only; may be a list',
      },
      example: '[石景山区委, 石景山区政府]',
    },
  ],
};

const copies: TextField = {
  kind: 'text',
  name: 'copies',
  zh: '印数',
  aliases: ['印发份数'],
  alike: ['份数', '共印', '印发数'],
  shape: { pattern: '^\\d+$', rule: { zh: '写数字', en: 'be digits only' }, digits: true },
  about: { zh: '印成“（共印150份）”', en: 'Printed as （共印150份）' },
  example: '150',
};

/** 报尾: the contact line, and 报, 送, 发 between the black rules. */
export const colophonFields: Field[] = [...contact, distribution, copies];
