import type { Command } from 'commander';
import type { Language } from '../report/language.ts';
import type { Context } from './context.ts';
import { exitHelp } from './exit-texts.ts';
import type { PreviewFlags } from './preview-action.ts';
import { parsePort } from './preview-port.ts';

/** `brief preview [file…]`: the pages in a browser, following every save. */
export function addPreviewCommand(program: Command, context: Context): void {
  const texts = helpTexts[context.settings.language];
  const [file, aboutFiles] = texts.files;
  program
    .command('preview')
    .summary(texts.summary)
    .usage(texts.usage)
    .description(texts.description)
    .argument(`[${file}...]`, aboutFiles)
    .option(...texts.port, parsePort)
    .option('--open', texts.open)
    .option('--no-open', texts.noOpen)
    .option(...texts.template)
    .option(...texts.browser)
    .addHelpText('after', texts.examples)
    .addHelpText('after', exitHelp('preview', context.settings.language))
    .action(async (files: string[], flags: PreviewFlags) => {
      const { runPreview } = await import('./preview-action.ts');
      context.process.exitCode = await runPreview(files, flags, context);
    });
}

interface PreviewTexts {
  summary: string;
  usage: string;
  description: string;
  files: readonly [name: string, text: string];
  port: readonly [string, string];
  open: string;
  noOpen: string;
  template: readonly [string, string];
  browser: readonly [string, string];
  examples: string;
}

const helpTexts: Record<Language, PreviewTexts> = {
  zh: {
    summary: '在浏览器里看版面，边改边看',
    usage: '[选项] [稿件…]',
    description: `在浏览器里显示这一期印出来的样子和发现的问题；稿件、图片、模板、设置一保存，
版面就跟着变。点版面找到稿件的那一行，点问题找到版面上的位置。
只有本机能看，要用它显示的地址打开。按 Ctrl-C 结束。`,
    files: ['稿件', '先看哪一期，或哪个文件夹里的；不写就先看最近改过的一期'],
    port: ['--port <端口>', '用哪个端口（默认自动找一个空的）'],
    open: '打开系统的浏览器（默认；没有图形界面时只显示地址）',
    noOpen: '不打开浏览器，只显示地址',
    template: ['--template <模板>', '用哪种版式（默认由稿件或设置决定）'],
    browser: ['--browser <路径>', '用哪个浏览器（Chrome、Edge 或 Chromium）排版'],
    examples: `
例子：
  brief preview                      看工作区里的各期
  brief preview briefs/2161.md       先看这一期
  brief preview briefs/2026          先看这个文件夹里最近改过的
  brief preview --no-open --port 8021`,
  },
  en: {
    summary: 'show the pages in a browser, updated on every save',
    usage: '[options] [file…]',
    description: `Shows an issue as it will print, next to its findings, and updates whenever the
manuscript, a picture, the template or the configuration is saved. Click the
page to go to the line in the manuscript, or a finding to go to the page. It can
be seen only on this machine, at the address shown. Ctrl-C ends it.`,
    files: ['file', 'the issue to show first, or its folder (default: last one edited)'],
    port: ['--port <n>', 'the port (default: any free one)'],
    open: 'open the system’s browser (default, if there is a desktop)',
    noOpen: 'open no browser, only show the address',
    template: ['--template <name>', 'the layout (default: from manuscript or configuration)'],
    browser: ['--browser <path>', 'the Chrome, Edge or Chromium to make the pages with'],
    examples: `
Examples:
  brief preview                      the issues in the workspace
  brief preview briefs/2161.md       this one first
  brief preview briefs/2026          the last one edited in this folder first
  brief preview --no-open --port 8021`,
  },
};
