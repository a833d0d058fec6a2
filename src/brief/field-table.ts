import { colophonFields } from './matter/colophon-table.ts';
import type { Field, TextField } from './matter/field-kinds.ts';
import { headFields } from './matter/head-table.ts';
import { addressField, foldersField, rulesField, settingFields } from './matter/setting-table.ts';

const textFields: TextField[] = [
  {
    kind: 'text',
    name: 'column',
    zh: '栏目',
    alike: ['专栏', '版块', 'category', 'section'],
    brackets: '^【([^【】]+)】$',
    about: { zh: '印在标题前的【】里', en: 'Printed in 【】 before the title' },
    example: '文明创建',
  },
  {
    kind: 'text',
    name: 'note',
    zh: '按语',
    aliases: ['编者按'],
    alike: ['按', '编者的话', '导语'],
    paragraphs: true,
    about: {
      zh: '标题前的编者按；分几段时先写 `|`，以下各行缩进两格',
      en: 'The editor’s note before the title; for several paragraphs write `|` and indent the lines below',
    },
    example: '现将石景山区的做法刊发，供各区学习借鉴。',
  },
  {
    kind: 'text',
    name: 'source',
    zh: '供稿',
    aliases: ['供稿单位'],
    alike: ['来源', '稿源', '作者', 'author'],
    brackets: '^[（(]([^（）()]+)[）)]$',
    about: { zh: '印在文末的（）里', en: 'Printed in （） after the text' },
    example: '石景山区文明办',
  },
];

const template: TextField = {
  kind: 'text',
  name: 'template',
  zh: '模板',
  alike: ['模版', '样式', 'theme'],
  shape: {
    pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*$',
    rule: {
      zh: '写模板的名称（文字、数字、“-”“_”），不写路径',
      en: 'be a template name (letters, digits, “-”, “_”), not a path',
    },
  },
  about: { zh: '用哪个模板', en: 'Which template to use' },
  example: 'official',
};

/**
 * Every key of front matter and of brief.config.yaml, in the order of the reference. Both files are
 * read by this one table: the configuration's values are defaults, and only it may state `address`,
 * `check` and `folders`.
 */
export const fieldTable: readonly Field[] = [
  ...headFields,
  ...textFields,
  ...colophonFields,
  template,
  ...settingFields,
  addressField,
  rulesField,
  foldersField,
];

/** Whether a key is stated once for the office, never by an issue. */
export function isOffices({ kind }: Field): boolean {
  return kind === 'folders' || kind === 'address' || kind === 'rules';
}
