import { type Command, Option } from 'commander';
import { checkForms } from '../check/forms.ts';
import { severities } from '../finding/finding.ts';
import type { Language } from '../report/language.ts';
import type { CheckFlags } from './check-action.ts';
import type { Context } from './context.ts';
import { exitHelp } from './exit-texts.ts';
import { choiceOf } from './values.ts';

/** `brief check [file…]`: the text against the rules of language and form, without printing. */
export function addCheckCommand(program: Command, context: Context): void {
  const texts = helpTexts[context.settings.language];
  const [file, aboutFiles] = texts.files;
  program
    .command('check')
    .summary(texts.summary)
    .usage(texts.usage)
    .description(texts.description)
    .argument(`[${file}...]`, aboutFiles)
    .option('--fix', texts.fix)
    .option('--dry-run', texts.dryRun)
    .option(...texts.rule)
    .option(...texts.severity, choiceOf('--severity', severities))
    .option('--strict', texts.strict)
    .option(...texts.report, choiceOf('--report', checkForms))
    .addOption(new Option('-q, --quiet', texts.quiet))
    .addHelpText('after', texts.examples)
    .addHelpText('after', exitHelp('check', context.settings.language))
    .action(async (files: string[], flags: CheckFlags) => {
      const { runCheck } = await import('./check-action.ts');
      context.process.exitCode = await runCheck(files, flags, context);
    });
}

interface CheckTexts {
  summary: string;
  usage: string;
  description: string;
  files: [name: string, text: string];
  fix: string;
  dryRun: string;
  rule: readonly [string, string];
  severity: readonly [string, string];
  strict: string;
  report: readonly [string, string];
  quiet: string;
  examples: string;
}

const helpTexts: Record<Language, CheckTexts> = {
  zh: {
    summary: '检查稿件的标点、数字、层次和格式',
    usage: '[选项] [稿件…]',
    description: `按 GB/T 15834、GB/T 15835、GB/T 9704 和公文习惯检查稿件，并与其余各期核对
期号和日期；不排版，不需要浏览器。规则见 docs/rules.md。
稿件里写 <!-- brief-disable 规则 --> 可以免去一条规则。`,
    files: ['稿件', '稿件或放稿件的文件夹；不写就检查每一期；- 从标准输入读'],
    fix: '能改的直接改在稿件里，其余一个字不动',
    dryRun: '和 --fix 一起用：只看会怎么改，不改',
    rule: ['--rule <id...>', '只查这几条规则；写在稿件后面，用空格隔开'],
    severity: ['--severity <级别>', '只查、只改这一级及更重的：error、warning、info'],
    strict: '有警告也算不通过（退出码 1）',
    report: ['--report <样式>', 'pretty 给人（默认），json、sarif 给程序，github 注在行上'],
    quiet: '只说问题，不说总数',
    examples: `
例子：
  brief check                        检查每一期
  brief check briefs/2026            检查这个文件夹里的
  brief check 52.md --fix --dry-run  先看会改什么
  brief check 52.md --fix            改`,
  },
  en: {
    summary: 'check punctuation, numbers, headings and form',
    usage: '[options] [file…]',
    description: `Checks manuscripts against GB/T 15834, 15835, 9704 and office practice, and
their numbers and dates against the other issues. It builds nothing and needs no
browser. The rules are in docs/rules.md; <!-- brief-disable rule --> in a
manuscript turns one off.`,
    files: [
      'file',
      'manuscripts or folders (default: every issue in the workspace); - reads standard input',
    ],
    fix: 'fix in the files what can be fixed; change nothing else',
    dryRun: 'with --fix: show what would change, change nothing',
    rule: ['--rule <id...>', 'only these rules; after the files, separated by spaces'],
    severity: ['--severity <level>', 'only findings at least this severe: error, warning or info'],
    strict: 'fail on warnings too (exit code 1)',
    report: ['--report <form>', 'pretty for people (default), json, sarif, github'],
    quiet: 'findings only, no summary',
    examples: `
Examples:
  brief check                        every issue
  brief check briefs/2026            every issue in this folder
  brief check 52.md --fix --dry-run  see what would change
  brief check 52.md --fix            change the file`,
  },
};
