import type { Language } from '../report/language.ts';

/** Every text of `--help`, at most 80 columns wide. */
export interface HelpTexts {
  /** Commander's own headings. */
  titles: Record<string, string>;
  program: { description: string; usage: string; examples: string };
  lang: string;
  color: string;
  noColor: string;
  version: string;
  help: string;
  helpCommand: string;
  build: BuildTexts;
}

interface BuildTexts {
  summary: string;
  usage: string;
  description: string;
  files: [name: string, text: string];
  out: [value: string, text: string];
  format: [value: string, text: string];
  template: [value: string, text: string];
  pdfProfile: [value: string, text: string];
  jobs: [value: string, text: string];
  force: string;
  dryRun: string;
  failFast: string;
  strict: string;
  shard: [value: string, text: string];
  report: [value: string, text: string];
  quiet: string;
  verbose: string;
  timeout: [value: string, text: string];
  browser: [value: string, text: string];
  examples: string;
}

export const helpTexts: Record<Language, HelpTexts> = {
  zh: {
    titles: {
      'Usage:': '用法：',
      'Arguments:': '参数：',
      'Options:': '选项：',
      'Global Options:': '通用选项：',
      'Commands:': '命令：',
    },
    program: {
      description: '把 Markdown 稿件排成简报，生成 PDF 和 HTML。',
      usage: '[选项] <命令>',
      examples: `
例子：
  brief build                    生成 briefs 文件夹里的每一期
  brief build briefs/2161.md     只生成这一期
  brief build --help             看 build 的全部选项`,
    },
    lang: '用中文（zh）还是英文（en）；默认随系统，否则用中文',
    color: '一律用颜色（默认只在终端里用）',
    noColor: '不用颜色',
    version: '显示版本号',
    help: '显示帮助',
    helpCommand: '显示某个命令的帮助',
    build: {
      summary: '生成简报',
      usage: '[选项] [文件…]',
      description: `把稿件排成简报，存到 out 文件夹：briefs/2161.md 生成 out/2161.pdf 和
out/2161.html。不写文件名，就生成 briefs 文件夹里的每一期。
一期有错，不影响其他各期。稿件、图片、模板、设置、字体都没有变的，不重做。`,
      files: ['文件', '稿件，或放稿件的文件夹，可以写多个；写 - 则从标准输入读'],
      out: ['文件夹', '成品存在哪里（默认 out）'],
      format: ['格式', 'html、pdf，或两种都要：html,pdf（默认）'],
      template: ['模板', '用哪种版式（默认由稿件或设置决定）'],
      pdfProfile: ['标准', 'PDF 符合的长期保存标准：2a（默认）、2u 或 none（不要）'],
      jobs: ['数目', '同时排几期（默认由电脑的能力决定）'],
      force: '没有变化的也重做',
      dryRun: '只说要生成哪几期、为什么，什么也不做',
      failFast: '有一期没有生成，就不再开始下一期',
      strict: 'brief check 查出错误的，不生成',
      shard: ['份', '只做其中一份：2/5 是五份里的第二份（多台机器分着做）'],
      report: ['样式', '结果给谁看：pretty 给人（默认），json 和 github 给程序'],
      quiet: '只说问题',
      verbose: '多说细节',
      timeout: ['秒', '每期最多等几秒（默认 60；0 表示不限）'],
      browser: ['路径', '用哪个浏览器（Chrome、Edge 或 Chromium）生成 PDF'],
      examples: `
例子：
  brief build briefs/2161.md              生成 PDF 和 HTML
  brief build briefs/2161.md -f html      只生成 HTML
  brief build briefs/2026                 生成这个文件夹里的每一期
  brief build -o D:\\简报                  成品存到别处
  brief build - < 2161.md                 从标准输入读稿件
  brief build --report json > 结果.json   结果交给程序`,
    },
  },
  en: {
    titles: {},
    program: {
      description: 'Turns Markdown manuscripts into official bulletins (简报), in PDF and HTML.',
      usage: '[options] <command>',
      examples: `
Examples:
  brief build                    every issue in the briefs folder
  brief build briefs/2161.md     this issue only
  brief build --help             all options of build`,
    },
    lang: 'Chinese (zh) or English (en); default: from the locale, else Chinese',
    color: 'always use colours (default: on a terminal only)',
    noColor: 'never use colours',
    version: 'show the version',
    help: 'show this help',
    helpCommand: 'show the help of a command',
    build: {
      summary: 'build bulletins',
      usage: '[options] [file…]',
      description: `Builds bulletins into the out folder: briefs/2161.md gives out/2161.pdf and
out/2161.html. Without a file, every issue in the briefs folder is built.
An issue with errors does not stop the others. Issues that have not changed are
not built again.`,
      files: ['file', 'manuscripts or folders; - reads standard input'],
      out: ['dir', 'where the bulletins go (default: out)'],
      format: ['list', 'html, pdf, or both: html,pdf (default)'],
      template: ['name', 'the layout (default: from manuscript or configuration)'],
      pdfProfile: ['level', 'archival standard of the PDF: 2a (default), 2u or none'],
      jobs: ['n', 'issues built at the same time (default: depends on the machine)'],
      force: 'also build what has not changed',
      dryRun: 'only show what would be built, and why',
      failFast: 'start no further issue once one has failed',
      strict: 'do not build issues in which brief check finds errors',
      shard: ['i/n', 'build one part: 2/5 is the second of five (for several machines)'],
      report: ['form', 'pretty for people (default), json or github for programs'],
      quiet: 'report problems only',
      verbose: 'report more details',
      timeout: ['seconds', 'time limit for one issue (default: 60; 0: none)'],
      browser: ['path', 'the Chrome, Edge or Chromium to make the PDF with'],
      examples: `
Examples:
  brief build briefs/2161.md              PDF and HTML
  brief build briefs/2161.md -f html      HTML only
  brief build briefs/2026                 every issue in this folder
  brief build -o ~/bulletins              to another folder
  brief build - < 2161.md                 from standard input
  brief build --report json > out.json    for a program`,
    },
  },
};
