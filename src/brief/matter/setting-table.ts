import type { LayoutSettings } from '../fields.ts';
import type {
  AddressField,
  FoldersField,
  LinesField,
  RulesField,
  SettingField,
} from './field-kinds.ts';

/** House style where neither the office nor the issue says otherwise. */
export const layoutDefaults: LayoutSettings = {
  headings: 'typed',
  colophon: 'last',
  number: ['第{issue}期', '（总第{total}期）'],
  spaces: 'trim',
};

/** How a bulletin is laid out; stated by the office, or by an issue for itself. */
export const settingFields: (SettingField | LinesField)[] = [
  {
    kind: 'lines',
    name: 'number',
    zh: '期号样式',
    about: {
      zh: '期号的一行或几行，`{期号}`、`{总期号}`、`{年份}`、`{刊别}` 处填数',
      en: 'The line or lines of the issue number; `{issue}`, `{total}`, `{year}`, `{series}` are filled in',
    },
    example: '〔{year}〕第{issue}期',
  },
  {
    kind: 'setting',
    name: 'headings',
    zh: '标题编号',
    choices: [
      {
        value: 'typed',
        zh: '按稿',
        about: { zh: '照稿件写的印', en: 'as typed' },
        sets: { headings: 'typed' },
      },
      {
        value: 'numbered',
        zh: '自动',
        about: { zh: '自动编“一、（一）1.（1）”', en: 'numbered automatically 一、（一）1.（1）' },
        sets: { headings: 'numbered' },
      },
    ],
    about: {
      zh: '正文小标题的序号（GB/T 9704-2012 7.3.3）',
      en: 'Heading numbers (GB/T 9704-2012 7.3.3)',
    },
    example: '按稿',
  },
  {
    kind: 'setting',
    name: 'colophon',
    zh: '报尾',
    choices: [
      {
        value: 'last',
        zh: '末页',
        about: { zh: '印在最后一页', en: 'on the last page' },
        sets: { colophon: 'last' },
      },
      {
        value: 'even',
        zh: '双页',
        about: { zh: '总在双页，双面印刷时不落在正面', en: 'on an even page, for duplex printing' },
        sets: { colophon: 'even' },
      },
    ],
    about: { zh: '报尾印在哪一页', en: 'Which page the colophon is on' },
    example: '末页',
  },
  {
    kind: 'setting',
    name: 'spaces',
    zh: '空格',
    choices: [
      {
        value: 'trim',
        zh: '不印',
        about: { zh: '“第 52 期”印成“第52期”', en: '第 52 期 is printed as 第52期' },
        sets: { spaces: 'trim' },
      },
      {
        value: 'keep',
        zh: '保留',
        about: { zh: '照稿件印', en: 'as typed' },
        sets: { spaces: 'keep' },
      },
    ],
    about: {
      zh: '汉字与数字、字母之间键入的空格',
      en: 'Spaces typed between Han and digits or letters',
    },
    example: '不印',
  },
];

/** Folders of a workspace where its configuration does not say otherwise. */
export const folderDefaults = {
  briefs: 'briefs',
  fonts: 'fonts',
  templates: 'templates',
  out: 'out',
} as const;

export const addressField: AddressField = {
  kind: 'address',
  name: 'address',
  zh: '网址',
  alike: ['网站', '站点', 'url', 'site', 'website'],
  shape: {
    pattern: '^https?://[^\\s/?#]+(?:/[^\\s?#]*)?$',
    rule: {
      zh: '以 http:// 或 https:// 开头，不带“?”和“#”',
      en: 'start with http:// or https:// and have no “?” or “#”',
    },
  },
  about: {
    zh: '存档网站的网址，有了它才生成订阅源和网站地图；只能写在 brief.config.yaml 里',
    en: 'The web address of the archive, for its feed and sitemap; in brief.config.yaml only',
  },
  example: 'https://www.example.gov.cn/jianbao/',
};

export const rulesField: RulesField = {
  kind: 'rules',
  name: 'check',
  zh: '检查',
  alike: ['规则', '检查规则', 'rules', 'lint'],
  choices: [
    { value: 'off', zh: '不查', about: { zh: '不查这一条', en: 'the rule does not apply' } },
    { value: 'info', zh: '提示', about: { zh: '只提示', en: 'a note' } },
    { value: 'warning', zh: '警告', about: { zh: '算警告', en: 'a warning' } },
    { value: 'error', zh: '错误', about: { zh: '算错误', en: 'an error' } },
  ],
  series: ['正刊', '增刊', '专刊', '合刊'],
  about: {
    zh: '各条文字规则查不查、算不算错误；只能写在 brief.config.yaml 里',
    en: 'Which text rules apply, and how severe each is; in brief.config.yaml only',
  },
  example: '{ time-relative: 不查 }',
};

export const foldersField: FoldersField = {
  kind: 'folders',
  name: 'folders',
  zh: '文件夹',
  alike: ['目录', 'dirs', 'directories'],
  about: {
    zh: '各文件夹的名称；只能写在 brief.config.yaml 里',
    en: 'Folder names; in brief.config.yaml only',
  },
  example: '{ briefs: 稿件 }',
  parts: [
    {
      name: 'briefs',
      zh: '稿件',
      about: { zh: '稿件和图片', en: 'Manuscripts and their pictures' },
      example: '稿件',
    },
    {
      name: 'fonts',
      zh: '字体',
      alike: ['字库'],
      about: { zh: '字体文件', en: 'Font files' },
      example: '字体',
    },
    {
      name: 'templates',
      zh: '模板',
      alike: ['模版'],
      about: { zh: '本单位的模板', en: 'The office’s own templates' },
      example: '模板',
    },
    {
      name: 'out',
      zh: '输出',
      alike: ['成品', 'output', 'dist'],
      about: {
        zh: '生成的简报；可以在工作文件夹以外',
        en: 'Finished bulletins; may be outside the workspace',
      },
      example: '../成品',
    },
  ],
};
