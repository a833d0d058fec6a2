import type { Command } from 'commander';
import { allSeries } from '../desk/series.ts';
import type { Language } from '../report/language.ts';
import type { Context } from './context.ts';
import { exitHelp } from './exit-texts.ts';
import type { NewFlags } from './new-action.ts';
import { choiceOf } from './values.ts';

/** `brief new [title]`: the next issue, its numbers told from those that are there. */
export function addNewCommand(program: Command, context: Context): void {
  const texts = helpTexts[context.settings.language];
  const [title, aboutTitle] = texts.title;
  program
    .command('new')
    .summary(texts.summary)
    .usage(texts.usage)
    .description(texts.description)
    .argument(`[${title}]`, aboutTitle)
    .option(...texts.series, choiceOf('--series', allSeries))
    .option(...texts.date)
    .option(...texts.column)
    .option(...texts.masthead)
    .option(...texts.issue)
    .option(...texts.total)
    .option('-e, --edit', texts.edit)
    .option('--dry-run', texts.dryRun)
    .addHelpText('after', texts.examples)
    .addHelpText('after', exitHelp('new', context.settings.language))
    .action(async (given: string | undefined, flags: NewFlags) => {
      const { runNew } = await import('./new-action.ts');
      context.process.exitCode = await runNew(given, flags, context);
    });
}

interface NewTexts {
  summary: string;
  usage: string;
  description: string;
  title: [name: string, text: string];
  series: readonly [string, string];
  date: readonly [string, string];
  column: readonly [string, string];
  masthead: readonly [string, string];
  issue: readonly [string, string];
  total: readonly [string, string];
  edit: string;
  dryRun: string;
  examples: string;
}

const helpTexts: Record<Language, NewTexts> = {
  zh: {
    summary: '写下一期：期号、日期自动接上',
    usage: '[选项] [题目]',
    description: `建好下一期的稿件，期号、总期号接着已有的各期往下排，日期是今天（北京时间）。
文件夹和文件名照已有稿件的样子。每期不变的内容仍写在 brief.config.yaml 里。
已有的期号对不上，就不猜：指出是哪个文件、哪一行，请您定。`,
    title: ['题目', '写在稿件里的题目；不写就留空'],
    series: ['--series <刊别>', '正刊（默认）、增刊、专刊或合刊'],
    date: ['--date <日期>', '不是今天的，如 2026-11-30'],
    column: ['--column <栏目>', '题目前【】里的栏目'],
    masthead: ['--masthead <名称>', '有几种简报时，写明是哪一种'],
    issue: ['--issue <期号>', '自己定期号'],
    total: ['--total <总期号>', '自己定总期号'],
    edit: '建好就打开（用环境变量 VISUAL、EDITOR 指定的编辑器）',
    dryRun: '只看会建成什么样，不建',
    examples: `
例子：
  brief new "全市文明创建工作推进会召开" --edit
  brief new --series 增刊 --date 2026-11-30`,
  },
  en: {
    summary: 'start the next issue, numbered and dated',
    usage: '[options] [title]',
    description: `Creates the manuscript of the next issue. Its numbers continue those of the
existing issues, its date is today’s in Beijing, and its file is named like the
others. What every issue shares stays in brief.config.yaml. If the existing
numbers do not add up, brief does not guess: it shows file and line.`,
    title: ['title', 'the title (default: left blank)'],
    series: ['--series <kind>', '正刊 (default), 增刊, 专刊 or 合刊'],
    date: ['--date <day>', 'date other than today, such as 2026-11-30'],
    column: ['--column <name>', 'the column in 【】 before the title'],
    masthead: ['--masthead <name>', 'which bulletin, if there are several'],
    issue: ['--issue <n>', 'set the issue number yourself'],
    total: ['--total <n>', 'set the total number yourself'],
    edit: 'open it in the editor set in VISUAL or EDITOR',
    dryRun: 'show what would be created, create nothing',
    examples: `
Examples:
  brief new "全市文明创建工作推进会召开" --edit
  brief new --series 增刊 --date 2026-11-30`,
  },
};
