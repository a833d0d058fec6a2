import { type Command, Option } from 'commander';
import { forms } from '../report/form.ts';
import type { Language } from '../report/language.ts';
import type { ArchiveFlags } from './archive-action.ts';
import type { Context } from './context.ts';
import { exitHelp } from './exit-texts.ts';
import { choiceOf, parseJobs, parseTimeout } from './values.ts';

/** `brief archive`: every issue published as a site. The work itself is loaded only when asked for. */
export function addArchiveCommand(program: Command, context: Context): void {
  const texts = helpTexts[context.settings.language];
  program
    .command('archive')
    .summary(texts.summary)
    .usage(texts.usage)
    .description(texts.description)
    .option(...texts.out)
    .option('--check', texts.check)
    .option(...texts.jobs, parseJobs)
    .option(...texts.report, choiceOf('--report', forms))
    .addOption(new Option('-q, --quiet', texts.quiet).conflicts('verbose'))
    .option('--verbose', texts.verbose)
    .option(...texts.timeout, parseTimeout)
    .option(...texts.browser)
    .addHelpText('after', texts.examples)
    .addHelpText('after', exitHelp('archive', context.settings.language))
    .action(async (flags: ArchiveFlags) => {
      const { runArchive } = await import('./archive-action.ts');
      context.process.exitCode = await runArchive(flags, context);
    });
}

interface ArchiveTexts {
  summary: string;
  usage: string;
  description: string;
  out: readonly [string, string];
  check: string;
  jobs: readonly [string, string];
  report: readonly [string, string];
  quiet: string;
  verbose: string;
  timeout: readonly [string, string];
  browser: readonly [string, string];
  examples: string;
}

const helpTexts: Record<Language, ArchiveTexts> = {
  zh: {
    summary: '把全部简报发布成存档',
    usage: '[选项]',
    description: `生成还没有生成的各期，连同目录、检索、归档文件目录和校验和，发布到 archive
文件夹。打开里面的 index.html 就能看，也可以原样放到网站上。
发布前先核对期号和总期号：两期用了同一个号，就不发布。`,
    out: ['-o, --out <文件夹>', '发布到哪里（默认工作文件夹里的 archive）'],
    check: '只核对期号和总期号，不生成，不发布',
    jobs: ['--jobs <数目>', '同时排几期（默认由电脑的能力决定）'],
    report: ['--report <样式>', '结果给谁看：pretty 给人（默认），json 和 github 给程序'],
    quiet: '只说问题',
    verbose: '多说细节',
    timeout: ['--timeout <秒>', '每期最多等几秒（默认 60；0 表示不限）'],
    browser: ['--browser <路径>', '用哪个浏览器（Chrome、Edge 或 Chromium）生成 PDF'],
    examples: `
例子：
  brief archive                  发布到 archive 文件夹；有损坏的文件，重新写好
  brief archive -o D:\\存档       发布到别处
  brief archive --check          只看期号、总期号有没有错`,
  },
  en: {
    summary: 'publish all bulletins as an archive',
    usage: '[options]',
    description: `Builds the issues that are not built yet and publishes all issues into the
archive folder, with an index, search, the 归档文件目录 and checksums. Open its
index.html, or put the folder on a web server as it is. Issue numbers are
checked first: if two issues have the same number, nothing is published.`,
    out: ['-o, --out <dir>', 'where to publish (default: archive in the workspace)'],
    check: 'only check the numbers; build and publish nothing',
    jobs: ['--jobs <n>', 'issues built at the same time (default: depends on the machine)'],
    report: ['--report <form>', 'pretty for people (default), json or github for programs'],
    quiet: 'report problems only',
    verbose: 'report more details',
    timeout: ['--timeout <seconds>', 'time limit for one issue (default: 60; 0: none)'],
    browser: ['--browser <path>', 'the Chrome, Edge or Chromium to make the PDF with'],
    examples: `
Examples:
  brief archive                  publish, and repair damaged files
  brief archive -o ~/archive     to another folder
  brief archive --check          only check the numbers`,
  },
};
