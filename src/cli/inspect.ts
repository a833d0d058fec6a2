import { type Command, Option } from 'commander';
import { inspectForms } from '../inspect/report/forms.ts';
import type { Language } from '../report/language.ts';
import type { Context } from './context.ts';
import { exitHelp } from './exit-texts.ts';
import type { InspectFlags } from './inspect-action.ts';
import { choiceOf } from './values.ts';

/** `brief inspect FILE.pdf…`: a finished bulletin, brief's or anyone's, against the layout. */
export function addInspectCommand(program: Command, context: Context): void {
  const texts = helpTexts[context.settings.language];
  const [file, aboutFiles] = texts.files;
  program
    .command('inspect')
    .summary(texts.summary)
    .usage(texts.usage)
    .description(texts.description)
    .argument(`<${file}...>`, aboutFiles)
    .option(...texts.png)
    .option(...texts.report, choiceOf('--report', inspectForms))
    .addOption(new Option('-q, --quiet', texts.quiet))
    .addHelpText('after', texts.examples)
    .addHelpText('after', exitHelp('inspect', context.settings.language))
    .action(async (files: string[], flags: InspectFlags) => {
      const { runInspect } = await import('./inspect-action.ts');
      context.process.exitCode = await runInspect(files, flags, context);
    });
}

interface InspectTexts {
  summary: string;
  usage: string;
  description: string;
  files: [name: string, text: string];
  png: readonly [string, string];
  report: readonly [string, string];
  quiet: string;
  examples: string;
}

const helpTexts: Record<Language, InspectTexts> = {
  zh: {
    summary: '量一量 PDF 的版式合不合标准',
    usage: '[选项] <文件.pdf…>',
    description: `量 PDF 的纸张、页边距、字体字号、行数字数、红线、页码、报尾，与 GB/T 9704-2012
和简报的惯例对照。哪个软件做的 PDF 都可以；只读不改，不需要浏览器。`,
    files: ['文件', '要检查的 PDF；- 从标准输入读'],
    png: ['--png <文件夹>', '每页画一张图存到这个文件夹，标出版心、网格和偏差'],
    report: ['--report <样式>', '结果给谁看：pretty 给人（默认），json 给程序'],
    quiet: '只列偏差',
    examples: `
例子：
  brief inspect out/2161.pdf             量这一期
  brief inspect 别处的简报.pdf --png 图  量，并把偏差画出来`,
  },
  en: {
    summary: 'measure the layout of a finished PDF',
    usage: '[options] <file.pdf…>',
    description: `Measures paper, margins, fonts, lines and characters, rules, page numbers and
colophon of PDFs made by any program, and compares them with GB/T 9704-2012 and
common practice for bulletins. It only reads, and needs no browser.`,
    files: ['file', 'PDFs to inspect; - reads standard input'],
    png: ['--png <dir>', 'draw each page there, marking type area, grid and deviations'],
    report: ['--report <form>', 'pretty for people (default), json for programs'],
    quiet: 'deviations only',
    examples: `
Examples:
  brief inspect out/2161.pdf             measure this issue
  brief inspect other.pdf --png marked   measure, and mark the deviations`,
  },
};
