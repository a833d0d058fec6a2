import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { usageFailure } from '../../src/cli/usage.ts';
import { fakeProcess } from './fake-process.ts';

async function complaintOf(argv: string[], lang: string): Promise<[string, unknown]> {
  const fake = fakeProcess(argv, { env: { LANG: lang } });
  await run(fake, { build: () => Promise.reject(new Error('built')) });
  expect(fake.wrote.stdout).toBe('');
  return [fake.wrote.stderr, fake.exitCode];
}

describe('what an editor may mistype', () => {
  test.each<[string[], string, string]>([
    [
      ['build', '--formt', 'pdf'],
      '错误：没有“--formt”这个选项。是不是要写 --format？\n用法见 brief build --help\n',
      'error: There is no option “--formt”. Did you mean --format?\nSee brief build --help\n',
    ],
    [
      ['build', '--ot=dir'],
      '错误：没有“--ot=dir”这个选项。是不是要写 --out？\n用法见 brief build --help\n',
      'error: There is no option “--ot=dir”. Did you mean --out?\nSee brief build --help\n',
    ],
    [
      ['--language', 'en'],
      '错误：没有“--language”这个选项。是不是要写 --lang？\n用法见 brief --help\n',
      'error: There is no option “--language”. Did you mean --lang?\nSee brief --help\n',
    ],
    [
      ['--nocolor'],
      '错误：没有“--nocolor”这个选项。是不是要写 --no-color？\n用法见 brief --help\n',
      'error: There is no option “--nocolor”. Did you mean --no-color?\nSee brief --help\n',
    ],
    [
      ['build', '--watermark'],
      '错误：没有“--watermark”这个选项。\n用法见 brief build --help\n',
      'error: There is no option “--watermark”.\nSee brief build --help\n',
    ],
    [
      ['archive', '--shard', '1/3'],
      '错误：“--shard”是 brief build 的选项，不能用在这里。\n用法见 brief archive --help\n',
      'error: “--shard” is an option of brief build; it cannot be used here.\nSee brief archive --help\n',
    ],
    [
      ['--jobs=2'],
      '错误：“--jobs”是 brief build、brief archive 的选项，不能用在这里。\n用法见 brief --help\n',
      'error: “--jobs” is an option of brief build, brief archive; it cannot be used here.\nSee brief --help\n',
    ],
    [
      ['archive', '--sharp'],
      '错误：没有“--sharp”这个选项。\n用法见 brief archive --help\n',
      'error: There is no option “--sharp”.\nSee brief archive --help\n',
    ],
    [
      ['biuld'],
      '错误：没有“biuld”这个命令。是不是要写 brief build？\n用法见 brief --help\n',
      'error: There is no command “biuld”. Did you mean brief build?\nSee brief --help\n',
    ],
    [
      ['briefs/2161.MD'],
      '错误：没有“briefs/2161.MD”这个命令。是不是要写 brief build briefs/2161.MD？\n用法见 brief --help\n',
      'error: There is no command “briefs/2161.MD”. Did you mean brief build briefs/2161.MD?\nSee brief --help\n',
    ],
    [
      ['publish'],
      '错误：没有“publish”这个命令。\n用法见 brief --help\n',
      'error: There is no command “publish”.\nSee brief --help\n',
    ],
    [
      ['build', '--quiet', '--verbose'],
      '错误：“-q, --quiet”和“--verbose”不能同时用。\n用法见 brief build --help\n',
      'error: “-q, --quiet” and “--verbose” cannot be used together.\nSee brief build --help\n',
    ],
    [
      ['help', 'biuld'],
      '错误：没有“biuld”这个命令。是不是要写 brief build？\n用法见 brief --help\n',
      'error: There is no command “biuld”. Did you mean brief build?\nSee brief --help\n',
    ],
    [
      ['--no-color', 'help', 'publish'],
      '错误：没有“publish”这个命令。\n用法见 brief --help\n',
      'error: There is no command “publish”.\nSee brief --help\n',
    ],
    [
      ['new', '--edit=vim'],
      '错误：“--edit”后面不写“=”和内容，只写 --edit。\n用法见 brief new --help\n',
      'error: “--edit” takes no value. Type --edit alone.\nSee brief new --help\n',
    ],
    [
      ['--color=always', 'build'],
      '错误：“--color”后面不写“=”和内容，只写 --color。\n用法见 brief --help\n',
      'error: “--color” takes no value. Type --color alone.\nSee brief --help\n',
    ],
    [
      ['new', '永葆为民情怀', '厚植', '文明沃土', '--edit'],
      '错误：多写了内容：厚植 文明沃土。本是一项、里面有空格的，前后加引号：brief new "永葆为民情怀 厚植 文明沃土"\n用法见 brief new --help\n',
      'error: Too many arguments: 厚植 文明沃土. If it is a single value with spaces, put it in quotes: brief new "永葆为民情怀 厚植 文明沃土"\nSee brief new --help\n',
    ],
    [
      ['archive', '-q', '存档'],
      '错误：多写了内容：存档。\n用法见 brief archive --help\n',
      'error: Too many arguments: 存档.\nSee brief archive --help\n',
    ],
    [
      ['build', '—out', 'dir'],
      '错误：“—out”前面的横线不是半角减号，请改成：--out\n',
      'error: “—out” begins with a dash instead of hyphens. Type --out\n',
    ],
    [
      ['build', 'a.md', '–－format=pdf'],
      '错误：“–－format=pdf”前面的横线不是半角减号，请改成：--format=pdf\n',
      'error: “–－format=pdf” begins with a dash instead of hyphens. Type --format=pdf\n',
    ],
    [
      ['—help'],
      '错误：“—help”前面的横线不是半角减号，请改成：--help\n',
      'error: “—help” begins with a dash instead of hyphens. Type --help\n',
    ],
    [
      ['build', '--lang', 'de'],
      '错误：--lang 只能是 zh、en；现在写的是“de”。\n',
      'error: --lang takes zh, en; got “de”.\n',
    ],
    [
      ['build', '--report', 'xml'],
      '错误：--report 只能是 pretty、json、github；现在写的是“xml”。\n',
      'error: --report takes pretty, json, github; got “xml”.\n',
    ],
  ])('%j', async (argv, zh, en) => {
    expect(await complaintOf(argv, 'zh_CN')).toEqual([zh, 2]);
    expect(await complaintOf(argv, 'en_US')).toEqual([en, 2]);
  });

  test('an option without its value, named as in the help of that language', async () => {
    expect(await complaintOf(['build', '--out'], 'zh_CN')).toEqual([
      '错误：选项“-o, --out <文件夹>”后面少了内容。\n用法见 brief build --help\n',
      2,
    ]);
    expect(await complaintOf(['build', '--out'], 'en_US')).toEqual([
      'error: Option “-o, --out <dir>” needs a value.\nSee brief build --help\n',
      2,
    ]);
  });

  test('a manuscript whose name begins with a dash is a manuscript', async () => {
    const fake = fakeProcess(['build', '——专刊.md']);
    const files: string[] = [];
    await run(fake, {
      build: async (options) => {
        files.push(...options.files);
        return { outcomes: [], notes: [], ms: 0 };
      },
    });
    expect(files).toEqual(['——专刊.md']);
  });
});

describe('what later commands may bring', () => {
  function failureOf(build: (program: Command) => void, argv: string[]) {
    const program = new Command('brief').exitOverride().configureOutput({ writeErr: () => {} });
    build(program);
    try {
      program.parse(argv, { from: 'user' });
    } catch (error) {
      if (error instanceof Error && 'code' in error && 'exitCode' in error) {
        return usageFailure(
          Object.assign(error, { code: String(error.code), exitCode: 1 }),
          program,
        ).text;
      }
    }
    return undefined;
  }

  test('an argument left out', () => {
    expect(failureOf((program) => program.argument('<稿件>').action(() => {}), [])).toEqual({
      zh: '少写了“稿件”。\n用法见 brief --help',
      en: '“稿件” is missing.\nSee brief --help',
    });
  });

  test('too many arguments', () => {
    expect(failureOf((program) => program.action(() => {}), ['a', 'b'])).toEqual({
      zh: '多写了内容：a b。\n用法见 brief --help',
      en: 'Too many arguments: a b.\nSee brief --help',
    });
  });

  test('a complaint nobody has put into words yet', () => {
    expect(failureOf((program) => program.requiredOption('--to <x>').action(() => {}), [])).toEqual(
      {
        zh: "命令写得不对：required option '--to <x>' not specified\n用法见 brief --help",
        en: "required option '--to <x>' not specified\nSee brief --help",
      },
    );
  });
});
