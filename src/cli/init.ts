import type { Command } from 'commander';
import { ciNames } from '../desk/ci-names.ts';
import type { Language } from '../report/language.ts';
import type { Context } from './context.ts';
import { exitHelp } from './exit-texts.ts';
import type { InitFlags } from './init-action.ts';
import { choiceOf } from './values.ts';

/** `brief init [folder]`: an office's workspace, by a few questions. */
export function addInitCommand(program: Command, context: Context): void {
  const texts = helpTexts[context.settings.language];
  const [folder, aboutFolder] = texts.folder;
  const command = program
    .command('init')
    .summary(texts.summary)
    .usage(texts.usage)
    .description(texts.description)
    .argument(`[${folder}]`, aboutFolder)
    .option('-y, --yes', texts.yes);
  for (const option of texts.answers) command.option(...option);
  command
    .option(...texts.ci, choiceOf('--ci', ciNames))
    .addHelpText('after', texts.examples)
    .addHelpText('after', exitHelp('init', context.settings.language))
    .action(async (given: string | undefined, flags: InitFlags) => {
      const { runInit } = await import('./init-action.ts');
      context.process.exitCode = await runInit(given, flags, context);
    });
}

interface InitTexts {
  summary: string;
  usage: string;
  description: string;
  folder: [name: string, text: string];
  yes: string;
  /** In the order of the questions. */
  answers: readonly (readonly [string, string])[];
  ci: readonly [string, string];
  examples: string;
}

const helpTexts: Record<Language, InitTexts> = {
  zh: {
    summary: '建一个编简报的工作文件夹',
    usage: '[选项] [文件夹]',
    description: `回答几个问题，建好本单位编简报的工作文件夹：设置文件 brief.config.yaml、
一篇样稿、VS Code 的提示。已有的文件一个也不动。`,
    folder: ['文件夹', '建在哪里；不写就是当前文件夹'],
    yes: '不提问，没有写的照默认',
    answers: [
      ['--masthead <名称>', '简报名称（默认“工作简报”）'],
      ['--publisher <单位>', '编发单位（默认“办公室”）'],
      ['--editor <姓名>', '责编'],
      ['--reviewer <姓名>', '核稿'],
      ['--phone <号码>', '电话'],
      ['--fax <号码>', '传真'],
      ['--email <邮箱>', '邮箱'],
      ['--copies <份数>', '印数'],
      ['--report-to <单位>', '发送范围：报'],
      ['--send-to <单位>', '发送范围：送'],
      ['--distribute-to <单位>', '发送范围：发'],
      ['--template <模板>', '用哪种版式（默认 official）'],
      ['--issue <期号>', '从第几期开始（默认 1）'],
      ['--total <总期号>', '从总第几期开始'],
    ],
    ci: ['--ci <平台>', '另加自动生成的文件：github、gitlab 或 none（默认，不要）'],
    examples: `
例子：
  brief init 简报                     在“简报”文件夹里建，逐项提问
  brief init --yes --masthead 工作简报 --publisher 市政府办公室 --issue 52`,
  },
  en: {
    summary: 'create a workspace for bulletins',
    usage: '[options] [folder]',
    description: `Asks a few questions and creates an office’s workspace: brief.config.yaml, a
sample issue, settings for VS Code. Existing files are not changed.`,
    folder: ['folder', 'where to create it (default: here)'],
    yes: 'ask nothing; use defaults for what is not given',
    answers: [
      ['--masthead <name>', 'name of the bulletin (default: 工作简报)'],
      ['--publisher <office>', 'publishing office (default: 办公室)'],
      ['--editor <name>', 'responsible editor'],
      ['--reviewer <name>', 'who checks the text'],
      ['--phone <number>', 'telephone'],
      ['--fax <number>', 'fax'],
      ['--email <address>', 'e-mail address'],
      ['--copies <n>', 'copies printed'],
      ['--report-to <list>', 'distribution: 报, superiors'],
      ['--send-to <list>', 'distribution: 送, bodies at the same level'],
      ['--distribute-to <list>', 'distribution: 发, subordinates'],
      ['--template <name>', 'the layout (default: official)'],
      ['--issue <n>', 'number of the first issue (default: 1)'],
      ['--total <n>', 'total number of the first issue'],
    ],
    ci: ['--ci <service>', 'add a CI file: github, gitlab or none (default)'],
    examples: `
Examples:
  brief init bulletins                create it in the folder bulletins
  brief init --yes --masthead 工作简报 --publisher 市政府办公室 --issue 52`,
  },
};
