import { describe, expect, test } from 'vitest';
import type { Build } from '../../src/build/outcome.ts';
import { type PrettyOptions, pretty, summary } from '../../src/report/pretty.ts';
import { buildOf, outcome, problem, within } from './sample.ts';

const plain: PrettyOptions = {
  language: 'zh',
  color: false,
  verbose: false,
  quiet: false,
  width: 60,
};

const paragraph =
  '自2018年全面启动全国文明城区创建以来，石景山区始终坚持“为民惠民靠民”创建思路，着力提升市民素质。';

const build: Build = buildOf(
  [
    outcome(
      'briefs/2161.md',
      `---\r\ndate: 2020-02-30\r\nnote:\t按语\r\n---\r\n\r\n${paragraph}\r\n`,
      [
        [problem('char-missing', 'warning'), within(6, 22, 25)],
        [problem('date-invalid'), within(2, 7, 17)],
        [problem('note-short', 'info'), within(3, 7, 9)],
        [problem('publisher-missing')],
      ],
      { status: 'failed' },
    ),
    outcome('briefs/2162.md', '好', [], {
      outputs: [
        { format: 'pdf', path: 'out/2162.pdf', bytes: 120_000, pages: 5 },
        { format: 'html', path: 'out/2162.html', bytes: 20 },
      ],
      fonts: [
        { role: 'xiaobiaosong', family: 'FZXiaoBiaoSong', substitute: false },
        { role: 'fangsong', family: 'FandolFang', substitute: true },
      ],
    }),
  ],
  { notes: [problem('face-substitute', 'info')], ms: 3210 },
);

describe('a run with findings', () => {
  test('in Chinese', () => {
    expect(pretty(build, plain)).toBe(`briefs/2161.md 错误 publisher-missing不对
  [publisher-missing] 怎么办：改publisher-missing

briefs/2161.md:2:7 错误 date-invalid不对
  2 │ date: 2020-02-30
    │       ^^^^^^^^^^
  [date-invalid] 怎么办：改date-invalid

briefs/2161.md:6:22 警告 char-missing不对
  6 │ …动全国文明城区创建以来，石景山区始终坚持“为民惠民靠…
    │                          ^^^^^^
  [char-missing] 怎么办：改char-missing

提示 face-substitute不对
  [face-substitute] 怎么办：改face-substitute

已生成 out/2162.pdf（5页）
已生成 out/2162.html
未生成 briefs/2161.md：publisher-missing不对
已生成1期（共5页），未生成1期；2处错误，1处警告；用时3.2秒。
`);
  });

  test('in English, with all there is to say', () => {
    expect(pretty(build, { ...plain, language: 'en', verbose: true })).toBe(
      `briefs/2161.md error publisher-missing is wrong
  [publisher-missing] help: mend publisher-missing

briefs/2161.md:2:7 error date-invalid is wrong
  2 │ date: 2020-02-30
    │       ^^^^^^^^^^
  [date-invalid] help: mend date-invalid

briefs/2161.md:3:7 info note-short is wrong
  3 │ note:    按语
    │          ^^^^
  [note-short] help: mend note-short

briefs/2161.md:6:22 warning char-missing is wrong
  6 │ …动全国文明城区创建以来，石景山区始终坚持“为民惠民靠…
    │                          ^^^^^^
  [char-missing] help: mend char-missing

info face-substitute is wrong
  [face-substitute] help: mend face-substitute

built out/2162.pdf (5 pages, 117 KB)
built out/2162.html (1 KB)
  小标宋: FZXiaoBiaoSong
  仿宋: FandolFang (substitute)
not built briefs/2161.md: publisher-missing is wrong
1 issue built (5 pages), 1 issue not built; 2 errors, 1 warning; 3.2 s.
`,
    );
  });

  test('quiet: problems only', () => {
    const text = pretty(build, { ...plain, quiet: true });
    expect(text).toContain('date-invalid');
    expect(text).not.toMatch(/face-substitute|已生成|用时/);
    expect(text.endsWith('\n\n未生成 briefs/2161.md：publisher-missing不对\n')).toBe(true);
  });

  test('quiet keeps a warning on the run', () => {
    const warned = buildOf([], { notes: [problem('sandbox-off', 'warning', false)] });
    expect(pretty(warned, { ...plain, quiet: true })).toBe(
      '警告 sandbox-off不对\n  [sandbox-off]\n',
    );
  });

  test('quiet and nothing wrong: nothing', () => {
    const good = buildOf([outcome('a.md', '')]);
    expect(pretty(good, { ...plain, quiet: true })).toBe('');
  });

  test('verbose, in Chinese', () => {
    expect(pretty(build, { ...plain, verbose: true })).toContain(`
已生成 out/2162.pdf（5页，117 KB）
已生成 out/2162.html（1 KB）
  小标宋：FZXiaoBiaoSong
  仿宋：FandolFang（代用）
`);
  });

  test('in colour', () => {
    const one = buildOf(
      [
        outcome('a.md', '稿', [[problem('甲', 'warning'), { line: 1, column: 1 }]], {
          status: 'failed',
        }),
        outcome('b.md', '', [], { outputs: [{ format: 'html', path: 'b.html', bytes: 1 }] }),
      ],
      { ms: 0 },
    );
    expect(pretty(one, { ...plain, color: true })).toBe(
      [
        '\u001b[1ma.md:1:1\u001b[22m \u001b[33m警告\u001b[39m 甲不对',
        '\u001b[2m  1 │\u001b[22m 稿',
        '\u001b[2m    │\u001b[22m \u001b[33m^^\u001b[39m',
        '  \u001b[2m[甲]\u001b[22m \u001b[36m怎么办：\u001b[39m改甲',
        '',
        '\u001b[32m已生成\u001b[39m b.html',
        '\u001b[31m未生成\u001b[39m a.md',
        '已生成1期，未生成1期；1处警告；用时0.0秒。',
        '',
      ].join('\n'),
    );
  });
});

describe('texts from elsewhere', () => {
  test('a message of another tool has neither rule nor advice', () => {
    const issue = outcome('-', '一\n二');
    issue.file.message('Odd', { line: 2, column: 1 });
    expect(pretty(buildOf([issue]), plain)).toContain(
      '标准输入:2:1 警告 Odd\n  2 │ 二\n    │ ^^\n\n',
    );
    expect(pretty(buildOf([issue]), { ...plain, language: 'en' })).toContain(
      'standard input:2:1 warning Odd\n',
    );
  });

  test('more than one line is indented; nothing steers the terminal', () => {
    const found = {
      rule: 'x\u001b',
      severity: 'error',
      text: { zh: '甲\n乙\u001b[2J', en: '' },
      advice: { zh: '丙\n丁', en: '' },
    } as const;
    const issue = outcome('a\n\u001b.md', '', [[found]], {
      outputs: [{ format: 'html', path: 'b\n\u001b.html', bytes: 1 }],
      fonts: [{ role: 'songti', family: 'F\u001b', substitute: false }],
    });
    expect(pretty(buildOf([issue]), { ...plain, verbose: true })).toBe(
      `a␊␛.md 错误 甲
  乙␛[2J
  [x␛] 怎么办：丙
  丁

已生成 b␊␛.html（1 KB）
  宋体：F␛
已生成1期；1处错误；用时1.2秒。
`,
    );
  });
});

test('a configuration that keeps everything from coming out', () => {
  const configurations = [outcome('brief.yml', '期号: x', [[problem('key'), within(1, 1, 3)]])];
  const broken = buildOf([], { configurations });
  expect(pretty(broken, plain)).toBe(`brief.yml:1:1 错误 key不对
  1 │ 期号: x
    │ ^^^^
  [key] 怎么办：改key

一期也没有生成；1处错误；用时1.2秒。
`);
  expect(pretty(broken, { ...plain, language: 'en' })).toContain('nothing built; 1 error; 1.2 s.');
});

describe('what was not built anew', () => {
  const kept = outcome('a.md', '', [], {
    status: 'cached',
    outputs: [{ format: 'pdf', path: 'out/a.pdf', bytes: 2048, pages: 5 }],
    fonts: [{ role: 'songti', family: 'F', substitute: false }],
  });
  const due = outcome('b.md', '', [], { status: 'due', reason: 'picture' });
  const built = outcome('c.md', '', [], {
    reason: 'output-changed',
    outputs: [{ format: 'pdf', path: 'out/c.pdf', bytes: 2048, pages: 5 }],
  });

  test.each<[string, Build, Partial<PrettyOptions>, string]>([
    ['is counted', buildOf([kept, kept]), {}, '2期没有变化；用时1.2秒。\n'],
    [
      'is named when it was all there is',
      buildOf([kept]),
      {},
      '没有变化 out/a.pdf（5页）\n1期没有变化；用时1.2秒。\n',
    ],
    [
      'is named by --verbose, with why the others were',
      buildOf([kept, built]),
      { verbose: true },
      '没有变化 out/a.pdf（5页，2 KB）\n已生成 out/c.pdf（5页，2 KB，成品被改动过）\n已生成1期（共5页），1期没有变化；用时1.2秒。\n',
    ],
    [
      'is named by a dry run',
      buildOf([kept, due]),
      { language: 'en' },
      'to be built b.md (picture changed)\n1 unchanged, 1 to be built; 1.2 s.\n',
    ],
    [
      'was not begun',
      buildOf([kept], { skipped: 3 }),
      { quiet: false, language: 'en' },
      'unchanged out/a.pdf (5 pages)\n1 unchanged, 3 not begun; 1.2 s.\n',
    ],
  ])('%s', (_, run, options, text) => {
    expect(pretty(run, { ...plain, ...options })).toBe(text);
  });
});

describe('summary', () => {
  const good = outcome('a.md', '');
  const failed = outcome('b.md', '', [[problem('x')]], { status: 'failed' });
  const warned = outcome('c.md', '', [[problem('x', 'warning')], [problem('y', 'warning')]]);

  test.each([
    ['nothing', [], '没有可以生成的稿件。', 'There are no issues to build.'],
    ['all well', [good, good], '已生成2期；用时1.2秒。', '2 issues built; 1.2 s.'],
    [
      'all failed',
      [failed, failed],
      '未生成2期；2处错误；用时1.2秒。',
      '2 issues not built; 2 errors; 1.2 s.',
    ],
    ['warnings', [warned], '已生成1期；2处警告；用时1.2秒。', '1 issue built; 2 warnings; 1.2 s.'],
  ])('%s', (_, outcomes, zh, en) => {
    expect(summary(buildOf(outcomes), 'zh')).toBe(zh);
    expect(summary(buildOf(outcomes), 'en')).toBe(en);
  });
});

describe('the last line says what check would', () => {
  const verdict = (errors: number, warnings: number) => ({
    verdict: { errors, warnings, infos: 1 },
  });
  const bad = outcome('briefs/52.md', '', [], verdict(1, 2));
  const spaced = outcome('briefs/第 53 期.md', '', [], verdict(0, 1));
  const clean = outcome('briefs/54.md', '', [], verdict(0, 0));

  test.each([
    [[clean], '文字检查没有发现问题。', 'The text check found nothing.'],
    [
      [bad, clean],
      '另有3处文字问题（1处错误、2处警告），详见 brief check briefs/52.md',
      'In the text: 1 error, 2 warnings; see brief check briefs/52.md',
    ],
    [
      [spaced],
      '另有1处文字问题（1处警告），详见 brief check "briefs/第 53 期.md"',
      'In the text: 1 warning; see brief check "briefs/第 53 期.md"',
    ],
    [
      [bad, spaced, bad, bad],
      '另有10处文字问题（3处错误、7处警告），详见 brief check',
      'In the text: 3 errors, 7 warnings; see brief check',
    ],
  ])('%#', (outcomes, zh, en) => {
    expect(summary(buildOf(outcomes), 'zh').split('\n')[1]).toBe(zh);
    expect(summary(buildOf(outcomes), 'en').split('\n')[1]).toBe(en);
  });

  test('and nothing where it was not asked', () => {
    expect(summary(buildOf([outcome('a.md', '')]), 'zh')).not.toContain('\n');
  });
});
