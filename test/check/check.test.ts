import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkIssues } from '../../src/check/check.ts';
import { renderCheck, tallyOf } from '../../src/check/render.ts';
import { run } from '../../src/cli/run.ts';
import { ownFile } from '../../src/own-files.ts';
import { fakeProcess } from '../cli/fake-process.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-check-'));
});

afterEach(() => rm(folder, { recursive: true }));

const head =
  '---\n# 注释,不动\nmasthead:   简报\nissue: 1\npublisher: 某办\ndate: 2026-01-05\n---\n\n';
const wrong = `${head}# 题\n\n自 2018 年以来,全市推进。\n`;
const right = `${head}# 题\n\n自2018年以来，全市推进。\n`;

const put = async (name: string, text: string | Uint8Array) => {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
};
const get = (name: string) => readFile(join(folder, name), 'utf8');
const options = (more: object = {}) => ({ cwd: folder, env: {}, files: ['a.md'], ...more });

describe('brief check', () => {
  test('finds, at the place', async () => {
    await put('a.md', wrong);
    const { issues } = await checkIssues(options());
    const found = issues[0]?.file.messages.map(({ ruleId, line, column }) => [
      ruleId,
      line,
      column,
    ]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['space-digit', 11, 2],
        ['mark-width', 11, 11],
      ]),
    );
  });

  test.each([
    [[], '稿件文件夹里有1个文件没有读，稿件只认 .md：briefs/2.docx。'],
    [['briefs/1.md'], undefined],
  ])('names what was not read, where all is asked for: %j', async (files, told) => {
    await put('brief.config.yaml', 'masthead: 简报\n');
    await put('briefs/1.md', right);
    await put('briefs/2.docx', '');
    const checked = await checkIssues(options({ files }));
    const report = {
      language: 'zh',
      color: false,
      verbose: true,
      quiet: false,
      width: 80,
    } as const;
    const { err } = renderCheck(checked, 'pretty', { ...report, fix: false, dryRun: false });
    expect(err.split('\n').find((line) => line.includes('没有读'))).toBe(told);
  });

  test('is silent on what is right', async () => {
    await put('a.md', right);
    const { issues } = await checkIssues(options());
    expect(issues[0]?.file.messages.map(String)).toEqual([]);
  });

  test('without manuscripts or a workspace tells of no other command that would do', async () => {
    const error = await checkIssues({ ...options({}), files: [] }).catch((thrown) => thrown);
    expect(error.text.zh).toContain('brief init');
    expect(error.text.zh).not.toContain('brief build');
    expect(error.text.en).not.toContain('brief build');
  });

  test('a rule that is none is no pass', async () => {
    await put('brief.config.yaml', '');
    await put('briefs/52.md', wrong);
    await expect(checkIssues(options({ rules: ['mark-widht'] }))).rejects.toThrow(/mark-width/);
  });

  test('nor is a severity that is none', async () => {
    await put('a.md', wrong);
    const error = await checkIssues(options({ severity: 'warn' })).catch((thrown) => thrown);
    expect(error).toMatchObject({ name: 'Failure', code: 'usage' });
    expect(error.text.zh).toContain('“warn”');
  });

  test('keeps to the rules and severities asked for', async () => {
    await put('a.md', wrong);
    const rules = await checkIssues(options({ rules: ['mark-width'] }));
    expect(new Set(rules.issues[0]?.file.messages.map(({ ruleId }) => ruleId))).toEqual(
      new Set(['mark-width']),
    );
    const errors = await checkIssues(options({ severity: 'error' }));
    expect(tallyOf(errors)).toMatchObject({ warnings: 0, infos: 0 });
    expect(tallyOf(errors).errors).toBeGreaterThan(0);
  });

  test('says what is wrong with the front matter too', async () => {
    await put('a.md', right.replace('issue:', 'isue:'));
    const { issues } = await checkIssues(options());
    expect(issues[0]?.file.messages.map(({ ruleId }) => ruleId)).toContain('key-unknown');
  });

  test('a manuscript that is not there is a finding', async () => {
    const { issues } = await checkIssues(options({ files: ['no.md'] }));
    expect(issues[0]?.file.messages.map(({ ruleId }) => ruleId)).toEqual(['manuscript-unreadable']);
    // Under the name that pages use for it, of one that lies deeper.
    const advice = issues[0]?.file.messages[0]?.problem?.advice;
    expect(advice?.zh).toContain('从现在所在的文件夹写起');
    expect(advice?.en).toContain('such as briefs/2026/52.md');
  });

  test('of bytes that are no text nothing else is said; an empty text is empty', async () => {
    await put('a.md', new Uint8Array([0xff, 0xfe, 0x00]));
    await put('b.md', new Uint8Array([0xff, 0xfe]));
    const both = options({ files: ['a.md', 'b.md'] });
    const { issues } = await checkIssues(both);
    const [none, empty] = issues.map(({ file }) => file.messages.map(({ ruleId }) => ruleId));
    expect(none).toEqual(['file-encoding']);
    expect(empty).toContain('manuscript-empty');
    const asked = await checkIssues({ ...both, rules: ['mark-width'] });
    expect(asked.issues.map(({ file }) => file.messages.map(({ ruleId }) => ruleId))).toEqual([
      ['file-encoding'],
      [],
    ]);
  });

  test('a name that a shell has left with its wildcards: the way out is to name the folder', async () => {
    await put('2026/a.md', right);
    const { issues } = await checkIssues(options({ files: ['2026/*.md', '2026/b.md'] }));
    expect(issues.map(({ file }) => file.messages[0]?.problem?.advice?.zh)).toEqual([
      expect.stringContaining('写文件夹的名字'),
      expect.stringContaining('检查文件名'),
    ]);
  });

  test('a folder without manuscripts is one, and says so; what is named beside it is checked', async () => {
    await put('空/a.txt', '');
    await put('b/a.md', right);
    const { issues } = await checkIssues(options({ files: ['空', 'b'] }));
    expect(issues.map(({ source, file }) => [source, file.messages.map(String)])).toEqual([
      ['空', [expect.stringContaining('这个文件夹里没有稿件（.md 文件）')]],
      [join('b', 'a.md'), []],
    ]);
  });

  test('what the configuration says wrong is said once, however many folders are named', async () => {
    await put('brief.config.yaml', 'masthead: 云岭简报\nisue: 1\n');
    for (const name of ['a/a.md', 'b/b.md', 'b/下/c.md']) await put(name, right);
    const { configurations } = await checkIssues(options({ files: ['a', 'b'] }));
    expect(configurations.map(({ source }) => source)).toEqual(['brief.config.yaml']);
  });
});

test('has nothing to say of the sample issues', async () => {
  const { issues } = await checkIssues({ cwd: ownFile('.'), env: {}, files: [] });
  expect(issues.length).toBeGreaterThanOrEqual(9);
  expect(issues.flatMap(({ file }) => file.messages.map(String))).toEqual([]);
});

describe('--fix', () => {
  test('changes what the rules propose and nothing else, front matter least of all', async () => {
    await put('a.md', wrong);
    const { issues } = await checkIssues(options({ fix: true }));
    expect(await get('a.md')).toBe(right);
    expect(issues[0]?.fixed).toBeGreaterThan(0);
    expect(issues[0]?.file.messages).toEqual([]);
  });

  test('keeps a byte order mark and CRLF', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    await put('a.md', windows(wrong));
    await checkIssues(options({ fix: true }));
    expect(await get('a.md')).toBe(windows(right));
  });

  test.each([
    [{ severity: 'error' }, wrong.replace(',全', '，全')],
    [{ rules: ['space-digit'] }, wrong.replace(/ (?=2018)|(?<=2018) /g, '')],
  ])('keeps to what is asked for: %j', async (asked, expected) => {
    await put('a.md', wrong);
    await checkIssues(options({ fix: true, ...asked }));
    expect(await get('a.md')).toBe(expected);
  });

  test('done twice changes nothing more', async () => {
    await put('a.md', wrong);
    await checkIssues(options({ fix: true }));
    const { issues } = await checkIssues(options({ fix: true }));
    expect(issues[0]).toMatchObject({ fixed: 0 });
    expect(issues[0]?.change).toBeUndefined();
  });

  test('in a dry run leaves the file and shows the change', async () => {
    await put('a.md', wrong);
    const checked = await checkIssues(options({ fix: true, dryRun: true }));
    expect(await get('a.md')).toBe(wrong);
    const look = {
      language: 'zh',
      color: false,
      width: 80,
      verbose: false,
      quiet: true,
      fix: true,
      dryRun: true,
    } as const;
    const { out } = renderCheck(checked, 'pretty', look);
    expect(out).toContain('a.md:11\n- 自 2018 年以来,全市推进。\n+ 自2018年以来，全市推进。\n');
  });

  test.each([
    ['zh', 'a.md:12\n+ （空行）\n- 　　乙,丙。\n+ 乙，丙。\n'],
    ['en', 'a.md:12\n+ (blank line)\n- 　　乙,丙。\n+ 乙，丙。\n'],
  ] as const)(
    'in a dry run shows what becomes of a line that is set apart (%s)',
    async (language, expected) => {
      await put('a.md', wrong.replace('自 2018 年以来,全市推进。', '甲。\n　　乙,丙。'));
      const checked = await checkIssues(options({ fix: true, dryRun: true }));
      const looks = { color: false, width: 80, verbose: false, quiet: true } as const;
      const { out } = renderCheck(checked, 'pretty', {
        ...looks,
        language,
        fix: true,
        dryRun: true,
      });
      expect(out).toBe(expected);
    },
  );

  test('leaves a manuscript that is not UTF-8, and says so', async () => {
    const bytes = Buffer.concat([
      Buffer.from(wrong.split('# 题')[0]?.replace(/[^\n -~]/g, '') ?? ''),
      Buffer.from([0xcc, 0xe2, 0x2c, 0xcc, 0xe2, 0x0a]),
    ]);
    await put('a.md', bytes);
    const { issues } = await checkIssues(options({ fix: true, rules: ['mark-width'] }));
    expect((await readFile(join(folder, 'a.md'))).equals(bytes)).toBe(true);
    expect(issues[0]?.file.messages.map(({ ruleId }) => ruleId)).toEqual([
      'fix-not-written',
      'mark-width',
    ]);
  });

  test('promises nothing of one, but once it is UTF-8', async () => {
    await put('a.md', Buffer.from(`\ufeff${wrong}`, 'utf16le'));
    const last = async (...flags: string[]) => (await shown('a.md', ...flags)).stderr;
    expect(await last()).toMatch(/提示。稿件另存为 UTF-8 以后，有3处加 --fix 能直接改。\n$/);
    expect(await last()).not.toContain('就能直接改');
    expect(await last('--fix', '--dry-run')).toContain('稿件不是UTF-8编码，没有改动');
    expect(await last('--fix', '--dry-run')).not.toContain('去掉 --dry-run 就改');
  });
});

async function shown(...argv: string[]) {
  const fake = { ...fakeProcess(['check', ...argv]), cwd: () => folder };
  await run(fake);
  return { code: fake.exitCode, ...fake.wrote };
}

describe('on the command line', () => {
  test.each([
    ['errors', wrong, [], 1],
    ['nothing', right, [], 0],
    ['warnings alone', wrong.replace(',全', '，全'), [], 0],
    ['warnings alone, --strict', wrong.replace(',全', '，全'), ['--strict'], 1],
    ['what --fix sets right', wrong, ['--fix'], 0],
  ])('%s: the exit code', async (_, text, flags, code) => {
    await put('a.md', text);
    expect((await shown('a.md', ...flags)).code).toBe(code);
  });

  test.each([
    ['nothing to set right', right, [], '检查了1期：0处错误，0处警告，0处提示。'],
    ['what could be', wrong, [], '1处错误，2处警告，0处提示。其中3处加 --fix 就能直接改。'],
    ['what was', wrong, ['--fix'], '0处错误，0处警告，0处提示。改了3处。'],
    [
      'what would be',
      wrong,
      ['--fix', '--dry-run'],
      '1处错误，2处警告，0处提示。能改3处，这次没有动稿件；去掉 --dry-run 就改。',
    ],
    [
      'what could be, in English',
      wrong,
      ['--lang', 'en'],
      'Errors: 1, warnings: 2, notes: 0. --fix can fix 3 of them.',
    ],
    ['what was, in English', wrong, ['--lang', 'en', '--fix'], 'notes: 0. Fixed: 3.'],
    [
      'what would be, in English',
      wrong,
      ['--lang', 'en', '--fix', '--dry-run'],
      'notes: 0. Would fix: 3; nothing was changed.',
    ],
  ])('the last line says %s', async (_, text, flags, line) => {
    await put('a.md', text);
    const { stderr } = await shown('a.md', ...flags);
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(line);
  });

  test.each([
    ['a rule that does not exist', ['--rule', 'no-such'], '规则列在 docs/rules.md'],
    ['one that nearly does', ['--rule', 'mark-widht'], '是不是“mark-width”？'],
    ['rules joined by a comma', ['--rule', 'mark-width,mark-pair'], '几条规则用空格隔开'],
    [
      'a manuscript behind the rules',
      ['--rule', 'mark-width', '稿 件/52.md'],
      '稿件写在它前面，如：brief check "稿 件/52.md" --rule mark-width',
    ],
    ['a dry run of nothing', ['--dry-run'], '--dry-run 要和 --fix 一起用'],
  ])('%s is a mistake of usage', async (_, flags, said) => {
    await put('a.md', right);
    const { code, stdout, stderr } = await shown('a.md', ...flags);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test.each<[string[], string[]]>([
    [[], ['rule-unknown', 'field-choice']],
    [['--severity', 'error'], ['field-choice']],
    [
      ['--rule', 'mark-width'],
      ['rule-unknown', 'field-choice'],
    ],
  ])('of the configuration too nothing less grave is said: %j', async (flags, expected) => {
    await put('brief.config.yaml', '检查:\n  no-such: 不查\n  mark-width: 大\n');
    await put('a.md', right);
    const { code, stdout } = await shown('a.md', ...flags, '--report', 'json');
    const rules = Array.from(stdout.matchAll(/"ruleId":"([\w-]+)"/g), ([, rule]) => rule);
    expect({ code, rules }).toEqual({ code: 2, rules: expected });
  });

  // Windows has neither such links for everybody nor such permissions.
  test.skipIf(process.platform === 'win32')(
    'what is set right stays open to whom it was, and is what a link leads to',
    async () => {
      await put('a.md', wrong);
      await chmod(join(folder, 'a.md'), 0o660);
      await symlink('a.md', join(folder, 'link.md'));
      await checkIssues(options({ files: ['link.md'], fix: true }));
      expect(await get('a.md')).toBe(right);
      expect((await stat(join(folder, 'a.md'))).mode & 0o777).toBe(0o660);
      expect((await lstat(join(folder, 'link.md'))).isSymbolicLink()).toBe(true);
    },
  );

  test('JSON has the findings with their fixes', async () => {
    await put('a.md', wrong);
    const { stdout } = await shown('a.md', '--report', 'json');
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      version: 1,
      issues: [{ source: 'a.md', fixed: 0 }],
      summary: { files: 1 },
    });
    const comma = wrong.indexOf(',全市');
    expect(stdout).toContain(`"fix":{"range":[${comma},${comma + 1}],"text":"，"}`);
  });

  test('SARIF names the tool, the rules and the places', async () => {
    await put('a.md', wrong);
    const { stdout } = await shown('a.md', '--report', 'sarif');
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'brief',
              rules: expect.arrayContaining([
                expect.objectContaining({ id: 'mark-width' }),
                expect.objectContaining({ id: 'ledger-issue-gap' }),
              ]),
            },
          },
          results: expect.arrayContaining([
            expect.objectContaining({ ruleId: 'mark-width', level: 'error' }),
          ]),
        },
      ],
    });
  });

  test('SARIF has the path of a manuscript as an address', async () => {
    await put('第3期#附 100%.md', wrong);
    const { stdout } = await shown('第3期#附 100%.md', '--report', 'sarif');
    expect(stdout).toContain(`"uri":"${encodeURIComponent('第3期#附 100%.md')}"`);
  });

  test('GitHub gets a line for each finding', async () => {
    await put('a.md', wrong);
    const { stdout } = await shown('a.md', '--report', 'github');
    expect(stdout).toMatch(/^::error file=a\.md,line=11,col=11,/m);
  });
});
