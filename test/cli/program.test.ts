import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { version } from '../../src/own-files.ts';
import { fakeProcess } from './fake-process.ts';

async function shown(argv: string[]): Promise<string> {
  const fake = fakeProcess(argv);
  await run(fake);
  expect(fake.wrote.stderr).toBe('');
  expect(fake.exitCode).toBe(0);
  return fake.wrote.stdout;
}

const zh = `用法：brief [选项] <命令>

把 Markdown 稿件排成简报，生成 PDF 和 HTML。

选项：
  --lang <zh|en>  用中文（zh）还是英文（en）；默认随系统，否则用中文
  --color         一律用颜色（默认只在终端里用）
  --no-color      不用颜色
  -V, --version   显示版本号
  -h, --help      显示帮助

命令：
  init            建一个编简报的工作文件夹
  new             写下一期：期号、日期自动接上
  check           检查稿件的标点、数字、层次和格式
  preview         在浏览器里看版面，边改边看
  build           生成简报
  inspect         量一量 PDF 的版式合不合标准
  archive         把全部简报发布成存档
  verify          检查存档有没有损坏
  fonts           看每种字体用的是哪一个文件，还有哪些可用
  doctor          生成不了的时候，看问题出在哪里
  schema          给编辑器用的各项说明（JSON Schema）
  completion      让命令行按 Tab 键补全
  help            显示某个命令的帮助

例子：
  brief build                    生成 briefs 文件夹里的每一期
  brief build briefs/2161.md     只生成这一期
  brief build --help             看 build 的全部选项
`;

const en = `Usage: brief [options] <command>

Turns Markdown manuscripts into official bulletins (简报), in PDF and HTML.

Options:
  --lang <zh|en>  Chinese (zh) or English (en); default: from the locale, else
                  Chinese
  --color         always use colours (default: on a terminal only)
  --no-color      never use colours
  -V, --version   show the version
  -h, --help      show this help

Commands:
  init            create a workspace for bulletins
  new             start the next issue, numbered and dated
  check           check punctuation, numbers, headings and form
  preview         show the pages in a browser, updated on every save
  build           build bulletins
  inspect         measure the layout of a finished PDF
  archive         publish all bulletins as an archive
  verify          check an archive for damage
  fonts           show which font is used for which role
  doctor          find out why bulletins cannot be built
  schema          print the JSON Schema of the keys, for editors
  completion      set up completion with the Tab key
  help            show the help of a command

Examples:
  brief build                    every issue in the briefs folder
  brief build briefs/2161.md     this issue only
  brief build --help             all options of build
`;

describe('help', () => {
  test.each<[string[], string]>([
    [[], zh],
    [['--help'], zh],
    [['-h'], zh],
    [['help'], zh],
    [['--lang', 'en'], en],
    [['--lang=en', '--help'], en],
  ])('brief %j', async (argv, text) => {
    expect(await shown(argv)).toBe(text);
  });

  test.each([
    ['zh', '用法：brief build [选项] [文件…]', '通用选项：', '退出码：'],
    ['en', 'Usage: brief build [options] [file…]', 'Global Options:', 'Exit codes:'],
  ])('of build, in %s', async (lang, ...parts) => {
    const text = await shown(['build', '--help', '--lang', lang]);
    for (const part of parts) expect(text).toContain(part);
    for (const code of [0, 1, 2, 3, 4, 70, 129, 130, 143]) {
      expect(text).toMatch(new RegExp(`\\b${code}\\b`));
    }
    expect(await shown(['help', 'build', '--lang', lang])).toBe(text);
  });

  test.each([
    ['zh', []],
    ['zh', ['build']],
    ['en', []],
    ['en', ['build']],
  ])('fits 80 columns and is aligned: %s, %j', async (lang, argv) => {
    const text = await shown([...argv, '--help', '--lang', lang]);
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    const described = text.split('\n').filter((line) => /^ {2}-/.test(line));
    const columns = described.map((line) => {
      const [term = ''] = line.match(/^ {2}\S.*?\S {2,}/) ?? [];
      return stringWidth(term);
    });
    expect(described.length).toBeGreaterThan(4);
    expect(new Set(columns).size).toBe(1);
  });

  test('every option of build is explained in both languages', async () => {
    const options = [
      '-o, --out',
      '-f, --format',
      '--template',
      '--pdf-profile',
      '--jobs',
      '--report',
      '-q, --quiet',
    ];
    options.push('--verbose', '--timeout', '--browser', '--lang', '--color', '--no-color');
    for (const lang of ['zh', 'en']) {
      const text = await shown(['build', '--help', '--lang', lang]);
      for (const option of options) expect(text).toMatch(new RegExp(`^ {2}${option} .*\\S$`, 'm'));
    }
  });
});

test.each([[['--version']], [['-V']], [['build', '--version']]])('brief %j', async (argv) => {
  expect(await shown(argv)).toBe(`${version}\n`);
});
