import type { Command } from 'commander';
import { Failure } from '../finding/failure.ts';
import { type Role, roleNames, roles } from '../fonts/roles.ts';
import type { Language } from '../report/language.ts';
import type { Context } from './context.ts';
import { exitHelp } from './exit-texts.ts';
import type { FontsFlags } from './fonts-action.ts';
import { choiceOf } from './values.ts';

const plainForms = ['pretty', 'json'] as const;

/** `brief fonts`: which faces there are for which role, and which is used. */
export function addFontsCommand(program: Command, context: Context): void {
  const { language } = context.settings;
  const texts = helpTexts[language];
  program
    .command('fonts')
    .summary(texts.summary)
    .usage(texts.usage)
    .description(texts.description)
    .option(...texts.role, Object.assign(parseRole, { choices: roleWords }))
    .option(...texts.report, choiceOf('--report', plainForms))
    .addHelpText('after', texts.examples)
    .addHelpText('after', exitHelp('fonts', language))
    .action(async (flags: FontsFlags) => {
      const { runFonts } = await import('./fonts-action.ts');
      context.process.exitCode = await runFonts(flags, context);
    });
}

/** What may stand for a role. */
const roleWords = roles.flatMap((role) => [roleNames[role], role]);

/** A role by its Chinese name or its name in files; throws a `usage` Failure on any other word. */
function parseRole(value: string): Role {
  const role = roles.find((each) => each === value.toLowerCase() || roleNames[each] === value);
  if (role !== undefined) return role;
  throw new Failure('usage', {
    zh: `--role 只能是 ${Object.values(roleNames).join('、')}；现在写的是“${value}”。`,
    en: `--role takes ${roles.join(', ')}; got “${value}”.`,
  });
}

interface FontsTexts {
  summary: string;
  usage: string;
  description: string;
  role: readonly [string, string];
  report: readonly [string, string];
  examples: string;
}

const helpTexts: Record<Language, FontsTexts> = {
  zh: {
    summary: '看每种字体用的是哪一个文件，还有哪些可用',
    usage: '[选项]',
    description: `小标宋、仿宋、楷体、黑体、宋体各用哪个字体，为什么；能不能嵌入，有多少字；
还有哪些可用，哪些不能用。怎样换成正式字体见 docs/fonts.md。`,
    role: ['--role <字体>', '只看一种，列出全部：小标宋、仿宋、楷体、黑体、宋体'],
    report: ['--report <样式>', '结果给谁看：pretty 给人（默认），json 给程序'],
    examples: `
例子：
  brief fonts                    五种字体各用哪一个
  brief fonts --role 仿宋        找到的仿宋全部列出来`,
  },
  en: {
    summary: 'show which font is used for which role',
    usage: '[options]',
    description: `Shows which font is used for 小标宋, 仿宋, 楷体, 黑体 and 宋体, and why; whether
it may be embedded and how many characters it has; which other fonts there are,
and which cannot be used. To change to the official fonts, see docs/fonts.md.`,
    role: ['--role <role>', 'one role, in full: xiaobiaosong, fangsong, kaiti, heiti or songti'],
    report: ['--report <form>', 'pretty for people (default), json for programs'],
    examples: `
Examples:
  brief fonts                    the font for every role
  brief fonts --role fangsong    every font found for 仿宋`,
  },
};
