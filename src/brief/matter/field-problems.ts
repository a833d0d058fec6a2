import type { Problem } from '../../finding/finding.ts';
import type { DateFault } from '../date.ts';
import type { Choice, Shape } from './field-kinds.ts';
import { labelOf } from './key-problems.ts';
import type { Key } from './keys.ts';

/** What the value of a field can have wrong. */

export const fieldRequired = (key: Key, home: 'issue' | 'office'): Problem => ({
  rule: 'field-required',
  severity: 'error',
  text: { zh: `缺${labelOf(key).zh}`, en: `${labelOf(key).en} is missing` },
  advice:
    home === 'issue'
      ? {
          zh: `在稿件开头的两条“---”之间写一行“${key.zh}: ……”`,
          en: `Write a line “${key.name}: …” between the two “---” of the manuscript`,
        }
      : {
          zh: `在 brief.config.yaml 里写一行“${key.zh}: ……”，各期通用；也可以写在稿件开头的两条“---”之间`,
          en: `Write a line “${key.name}: …” in brief.config.yaml for every issue, or in the manuscript between the two “---”`,
        },
});

/** @param suggestion what was probably meant, in the right shape */
export const fieldShape = (key: Key, text: string, shape: Shape, suggestion?: string): Problem => ({
  rule: 'field-shape',
  severity: shape.lenient === true ? 'warning' : 'error',
  text: {
    zh: `${labelOf(key).zh}要${shape.rule.zh}，这里是“${text}”`,
    en: `${labelOf(key).en} must ${shape.rule.en}, but is “${text}”`,
  },
  advice:
    suggestion === undefined
      ? { zh: '改正或删去这一项', en: 'Correct or delete it' }
      : { zh: `写成“${key.zh}: ${suggestion}”`, en: `Write “${key.name}: ${suggestion}”` },
});

export const fieldChoice = (
  key: Key,
  text: string,
  choices: readonly Pick<Choice, 'value' | 'zh'>[],
): Problem => ({
  rule: 'field-choice',
  severity: 'error',
  text: {
    zh: `${labelOf(key).zh}不能是“${text}”`,
    en: `${labelOf(key).en} cannot be “${text}”`,
  },
  advice: {
    zh: `可以写：${choices.map(({ zh }) => zh).join('、')}`,
    en: `It can be: ${choices.map(({ value }) => value).join(', ')}`,
  },
});

export const dateInvalid = (key: Key, text: string, fault: DateFault): Problem => ({
  rule: 'date-invalid',
  severity: 'error',
  text: {
    zh: `${labelOf(key).zh}“${text}”${dateFaults[fault].zh}`,
    en: `${labelOf(key).en}: “${text}” ${dateFaults[fault].en}`,
  },
  advice:
    fault === 'no-such-day'
      ? { zh: '核对年、月、日', en: 'Check the year, the month and the day' }
      : {
          zh: '按年、月、日写全，如 2020-11-05 或 2020年11月5日',
          en: 'Give year, month and day, as in 2020-11-05 or 2020年11月5日',
        },
});

const dateFaults: Record<DateFault, { zh: string; en: string }> = {
  shape: { zh: '不是一个日期', en: 'is not a date' },
  order: { zh: '的次序不对，年份要写在前面', en: 'must start with the year' },
  year: { zh: '的年份要写全四位', en: 'must have a year of four digits' },
  'day-missing': { zh: '没有写到日', en: 'has no day' },
  'no-such-day': { zh: '这一天不存在', en: 'is a day that does not exist' },
};

export const issueOrder = (key: Key, text: string): Problem => ({
  rule: 'issue-order',
  severity: 'error',
  text: {
    zh: `合刊的${labelOf(key).zh}“${text}”要从小到大`,
    en: `The numbers of a combined ${labelOf(key).en}, “${text}”, must ascend`,
  },
  advice: { zh: '写成 7-8 或 7、8 这样', en: 'Write it like 7-8 or 7、8' },
});

export const numberPlaceholder = (
  placeholder: string,
  known: readonly Pick<Key, 'name' | 'zh'>[],
): Problem => ({
  rule: 'number-placeholder',
  severity: 'error',
  text: {
    zh: `期号样式里的“${placeholder}”不知道填什么`,
    en: `The form of the number has “${placeholder}”, which is not a placeholder`,
  },
  advice: {
    zh: `可以写：${known.map(({ zh }) => `{${zh}}`).join('、')}`,
    en: `The placeholders are ${known.map(({ name }) => `{${name}}`).join(', ')}`,
  },
});

export const numberFixed = (key: Key): Problem => ({
  rule: 'number-placeholder',
  severity: 'error',
  text: {
    zh: `${labelOf(key).zh}里没有填期号的地方`,
    en: `${labelOf(key).en} has no placeholder for the number`,
  },
  advice: {
    zh: '写成“第{期号}期”这样；本期是第几期写在“期号”里',
    en: 'Write it like “第{issue}期”; the number itself goes under “issue”',
  },
});

/** The star joins a degree of secrecy and its term, and nothing else (GB/T 9704-2012 7.2.2). */
export const starInner = (text: string): Problem => ({
  rule: 'secrecy-star',
  severity: 'error',
  text: {
    zh: `“${text}”不能带“★”：“★”只用于国家秘密（绝密、机密、秘密）`,
    en: `“${text}” cannot have a ★, which is only for state secrets (绝密, 机密, 秘密)`,
  },
  advice: {
    zh: '删去“★”和期限，写在“标识”里，如“标识: 内部资料 注意保存”',
    en: 'Remove the ★ and the term, and write it as “marking: 内部资料 注意保存”',
  },
});

export const secrecyInner = (text: string): Problem => ({
  rule: 'secrecy-kind',
  severity: 'error',
  text: {
    zh: `“${text}”不是密级（密级只有绝密、机密、秘密）`,
    en: `“${text}” is not a degree of secrecy (绝密, 机密, 秘密)`,
  },
  advice: { zh: `写成“标识: ${text}”`, en: `Write “marking: ${text}”` },
});

export const markingSecret = (text: string): Problem => ({
  rule: 'secrecy-kind',
  severity: 'error',
  text: {
    zh: `“${text}”是密级，不能当作内部标识`,
    en: `“${text}” is a degree of secrecy, not an internal mark`,
  },
  advice: { zh: `写成“密级: ${text}”`, en: `Write “secrecy: ${text}”` },
});

/** @param years the longest term that the law allows this degree */
export const secrecyLong = (degree: string, years: number): Problem => ({
  rule: 'secrecy-term',
  severity: 'error',
  text: {
    zh: `${degree}的保密期限不超过${years}年`,
    en: `The longest term for ${degree} is ${years} years`,
  },
  advice: {
    zh: `改为${degree}★${years}年以内的期限（保守国家秘密法第二十条）`,
    en: `Write ${degree}★${years}年 or less (Law on Guarding State Secrets, art. 20)`,
  },
});

export const secrecyUnit = (degree: string): Problem => ({
  rule: 'secrecy-term',
  severity: 'error',
  text: {
    zh: '保密期限满一年的按年计，不满一年的按月计',
    en: 'A term of a year or more is given in years, a shorter one in months',
  },
  advice: {
    zh: `写成“${degree}★1年”或“${degree}★6个月”这样`,
    en: `Write it like “${degree}★1年” or “${degree}★6个月”`,
  },
});
