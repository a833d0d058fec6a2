import { exitCodes } from '../finding/failure.ts';
import type { Bilingual } from '../finding/finding.ts';
import type { Language } from '../report/language.ts';
import { displayWidth } from './display-width.ts';

/** A way a command may end: its exit codes, and what they mean. */
export interface Exit extends Bilingual {
  codes: readonly number[];
}

/** The part of a command's help that explains its exit codes, for `addHelpText('after', …)`. */
export function exitHelp(command: keyof typeof exits, language: Language): string {
  const exitTexts = exits[command].map((exit) => `${codesOf(exit, language)} ${exit[language]}`);
  return `\n${titles[language]}\n${wrap(exitTexts)}`;
}

/** `129、130、143`, as each language writes a list. */
export function codesOf({ codes }: Exit, language: Language): string {
  return codes.join(language === 'zh' ? '、' : ', ');
}

const titles: Record<Language, string> = { zh: '退出码：', en: 'Exit codes:' };

/** As many to a line as 80 columns hold, four spaces apart. */
function wrap(texts: readonly string[]): string {
  const lines: string[] = [];
  for (const text of texts) {
    const longer = `${lines.at(-1)}    ${text}`;
    if (lines.length > 0 && displayWidth(longer) <= 80) lines.splice(-1, 1, longer);
    else lines.push(`  ${text}`);
  }
  return lines.join('\n');
}

function ends(code: number, zh: string, en: string): Exit {
  return { codes: [code], zh, en };
}

const problems = ends(1, '稿件有问题', 'problems in manuscripts');
const usage = ends(exitCodes.usage, '用法或设置不对', 'wrong usage or configuration');
const browser = ends(exitCodes.browser, '没有可用的浏览器', 'no usable browser');
const write = ends(exitCodes.write, '文件写不进去', 'a file could not be written');
const printed = ends(0, '已输出', 'printed');
const misused = ends(exitCodes.usage, '用法不对', 'wrong usage');
const unwritten = ends(exitCodes.write, '结果写不出去', 'the result could not be written');
const internal = ends(exitCodes.internal, '程序自身出错', 'internal error');
const interrupted: Exit = { codes: [129, 130, 143], zh: '中途停止', en: 'interrupted' };

/** How each command may end, in the order in which its help says so. */
export const exits = {
  init: [
    ends(0, '已建好', 'created'),
    ends(exitCodes.usage, '用法不对，或已经建过', 'wrong usage, or already created'),
    write,
    internal,
    interrupted,
  ],
  new: [
    ends(0, '已建好', 'created'),
    ends(1, '已有的期号对不上，没有建', 'the existing numbers do not add up'),
    ends(
      exitCodes.usage,
      '用法或设置不对，或文件已经有了',
      'wrong usage or configuration, or the file exists',
    ),
    write,
    internal,
    interrupted,
  ],
  check: [
    ends(0, '没有错误', 'no errors'),
    ends(1, '有错误（--strict 时包括警告）', 'errors (with --strict, warnings)'),
    usage,
    unwritten,
    internal,
    interrupted,
  ],
  preview: [ends(0, '按 Ctrl-C 结束', 'ended by Ctrl-C'), usage, browser, write, internal],
  build: [ends(0, '全部生成', 'all built'), problems, usage, browser, write, internal, interrupted],
  inspect: [
    ends(0, '符合标准', 'meets the standard'),
    ends(1, '与标准有偏差', 'deviates from the standard'),
    ends(
      exitCodes.usage,
      '用法不对，或有文件检查不了',
      'wrong usage, or a file cannot be inspected',
    ),
    ends(
      exitCodes.write,
      '图存不进去，或结果写不出去',
      'a drawing or the result could not be written',
    ),
    internal,
    interrupted,
  ],
  archive: [
    ends(0, '已发布，或核对无误', 'published, or the numbers are correct'),
    problems,
    usage,
    browser,
    write,
    internal,
    interrupted,
  ],
  verify: [
    ends(0, '全部一致', 'all as published'),
    ends(1, '有文件不对', 'some files are wrong'),
    ends(exitCodes.usage, '用法不对，或不是存档', 'wrong usage, or not an archive'),
    unwritten,
    internal,
    interrupted,
  ],
  fonts: [
    ends(0, '每种字体都有可用的', 'every role has a font'),
    ends(1, '有字体没有可用的', 'a role has no font'),
    usage,
    unwritten,
    internal,
    interrupted,
  ],
  doctor: [
    ends(0, '可以生成简报', 'bulletins can be built'),
    ends(1, '有问题，生成不了', 'bulletins cannot be built'),
    usage,
    unwritten,
    internal,
    interrupted,
  ],
  schema: [printed, misused, unwritten, internal],
  completion: [printed, misused, unwritten, internal],
} satisfies Record<string, readonly Exit[]>;
