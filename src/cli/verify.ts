import { type Command, Option } from 'commander';
import { verifyForms } from '../archive/report/verify-forms.ts';
import type { Language } from '../report/language.ts';
import type { Context } from './context.ts';
import { exitHelp } from './exit-texts.ts';
import { choiceOf } from './values.ts';
import type { VerifyFlags } from './verify-action.ts';

/** `brief verify [dir]`: whether an archive is what was published. */
export function addVerifyCommand(program: Command, context: Context): void {
  const texts = helpTexts[context.settings.language];
  const [folder, aboutFolder] = texts.folder;
  program
    .command('verify')
    .summary(texts.summary)
    .usage(texts.usage)
    .description(texts.description)
    .argument(`[${folder}]`, aboutFolder)
    .option(...texts.report, choiceOf('--report', verifyForms))
    .addOption(new Option('-q, --quiet', texts.quiet))
    .addHelpText('after', texts.examples)
    .addHelpText('after', exitHelp('verify', context.settings.language))
    .action(async (given: string | undefined, flags: VerifyFlags) => {
      const { runVerify } = await import('./verify-action.ts');
      context.process.exitCode = await runVerify(given, flags, context);
    });
}

interface VerifyTexts {
  summary: string;
  usage: string;
  description: string;
  folder: [name: string, text: string];
  report: readonly [string, string];
  quiet: string;
  examples: string;
}

const helpTexts: Record<Language, VerifyTexts> = {
  zh: {
    summary: '检查存档有没有损坏',
    usage: '[选项] [文件夹]',
    description: `逐个检查存档里的文件：在不在，内容和发布时是否一致，PDF 是否完整、页数对不对，
有没有多出来的文件。只读不写；不需要浏览器，也不需要稿件。`,
    folder: ['文件夹', '存档的文件夹（默认工作文件夹里的 archive）'],
    report: ['--report <样式>', '结果给谁看：pretty 给人（默认），json 给程序'],
    quiet: '只说问题',
    examples: `
例子：
  brief verify                   检查 archive 文件夹
  brief verify E:\\存档           检查光盘、移动硬盘上的存档`,
  },
  en: {
    summary: 'check an archive for damage',
    usage: '[options] [dir]',
    description: `Checks every file in an archive: that it is there, that its bytes are those that
were published, that PDFs are undamaged and have the right number of pages. It
also lists files that were not published. It only reads, and needs no browser or
manuscripts.`,
    folder: ['dir', 'the archive (default: archive in the workspace)'],
    report: ['--report <form>', 'pretty for people (default), json for programs'],
    quiet: 'report problems only',
    examples: `
Examples:
  brief verify                   the archive folder
  brief verify /mnt/archive      an archive on a disc or other drive`,
  },
};
