import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { Command, Option } from 'commander';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { type Grammar, grammarOf } from '../../src/cli/completion/grammar.ts';
import { completionScript } from '../../src/cli/completion/script.ts';
import { shells } from '../../src/cli/completion/shells.ts';
import { createProgram } from '../../src/cli/program.ts';
import { run } from '../../src/cli/run.ts';
import { readSettings } from '../../src/cli/settings.ts';
import { openStreams } from '../../src/cli/streams.ts';
import { choiceOf } from '../../src/cli/values.ts';
import { openFolder } from '../desk/folder.ts';
import { fakeProcess } from './fake-process.ts';

function ownProgram(lang: string): Command {
  const process = fakeProcess(['--lang', lang]);
  const settings = readSettings(process);
  return createProgram({ process, settings, streams: openStreams(process), tools: {} });
}

/** A program with every kind of thing that is completed, and with words that shells could trip over. */
function oddProgram(): Command {
  const program = new Command('brief')
    .option('--lang <zh|en>', "it's [a] lang: uage")
    .helpCommand('help [command]', 'help');
  program
    .command('build')
    .description('build')
    .argument('[文件...]', '稿件')
    .option('-o, --out <文件夹>', '存在哪里')
    .option('--browser <路径>', '浏览器')
    .option('--jobs <数目>', '数目')
    .option('--rule <id...>', 'rules', choiceOf('--rule', ['mark-width', 'mark-pair']))
    .addOption(new Option('--hidden').hideHelp());
  program.command('inspect').argument('<文件>', '要看的 PDF');
  program.command('schema').argument('[which]', '哪一种', choiceOf('which', ['issue', 'config']));
  program.command('secret', { hidden: true });
  return program;
}

describe('the grammar', () => {
  test('says what follows each word', () => {
    const { flags, verbs } = grammarOf(oddProgram());
    expect(flags.map(({ names }) => names.join())).toEqual(['--lang', '-h,--help']);
    expect(flags[0]?.takes).toEqual({
      label: 'zh|en',
      offer: { kind: 'words', words: ['zh', 'en'] },
    });
    expect(verbs.map(({ name }) => name)).toEqual(['build', 'inspect', 'schema', 'help']);
    const offers = Object.fromEntries(verbs.map(({ name, takes }) => [name, takes?.offer]));
    expect(offers).toEqual({
      build: { kind: 'files', extension: 'md' },
      inspect: { kind: 'files', extension: 'pdf' },
      schema: { kind: 'words', words: ['issue', 'config'] },
      help: { kind: 'words', words: ['build', 'inspect', 'schema', 'help'] },
    });
    const ofBuild = verbs[0]?.flags.map(({ names, takes, repeats }) => [
      names.join(),
      takes?.offer.kind,
      repeats,
    ]);
    expect(ofBuild).toEqual([
      ['-o,--out', 'folders', false],
      ['--browser', 'files', false],
      ['--jobs', 'nothing', false],
      ['--rule', 'words', true],
      ['-h,--help', undefined, false],
    ]);
  });

  test.each(['zh', 'en'])('of brief offers the same in %s', (lang) => {
    const shape = ({ flags, verbs }: Grammar) => [
      ...flags.map(({ names, takes }) => [...names, takes?.offer]),
      ...verbs.map(({ name, flags, takes }) => [
        name,
        takes?.offer,
        ...flags.map(({ names, takes }) => [...names, takes?.offer]),
      ]),
    ];
    const { verbs } = grammarOf(ownProgram(lang));
    expect(shape(grammarOf(ownProgram(lang)))).toEqual(shape(grammarOf(ownProgram('zh'))));
    const offer = (verb: string, flag?: string) => {
      const found = verbs.find(({ name }) => name === verb);
      const one = found?.flags.find(({ names }) => names.includes(flag ?? ''));
      return flag === undefined ? found?.takes?.offer : one?.takes?.offer;
    };
    expect(offer('build')).toEqual({ kind: 'files', extension: 'md' });
    expect(offer('build', '--out')).toEqual({ kind: 'folders' });
    expect(offer('init')).toEqual({ kind: 'folders' });
    expect(offer('init', '--ci')).toEqual({ kind: 'words', words: ['github', 'gitlab', 'none'] });
    expect(offer('new', '--series')).toMatchObject({ words: expect.arrayContaining(['增刊']) });
    expect(offer('new')).toEqual({ kind: 'nothing' });
    expect(offer('verify')).toEqual({ kind: 'folders' });
    expect(offer('completion')).toEqual({ kind: 'words', words: [...shells] });
  });
});

describe('every script', () => {
  test.each(shells)('for %s has every command and every option', (shell) => {
    const program = ownProgram('zh');
    const script = completionScript(shell, program);
    const help = program.createHelp();
    for (const command of help.visibleCommands(program)) {
      expect(script).toContain(command.name());
      for (const { long } of help.visibleOptions(command)) {
        expect(script).toContain(shell === 'fish' ? (long ?? '').slice(2) : long);
      }
    }
  });

  test.each(shells)('for %s is printed by brief', async (shell) => {
    const fake = fakeProcess(['completion', shell]);
    await run(fake);
    expect(fake.exitCode).toBe(0);
    expect(fake.wrote.stdout).toBe(completionScript(shell, ownProgram('zh')));
  });

  test.each([
    [['completion'], '少写了'],
    [['completion', 'tcsh'], 'bash、zsh、fish、powershell'],
  ])('brief %j is refused', async (argv, words) => {
    const fake = fakeProcess(argv);
    await run(fake);
    expect(fake.exitCode).toBe(2);
    expect(fake.wrote.stderr).toContain(words);
  });

  test('is explained within 80 columns', async () => {
    for (const lang of ['zh', 'en']) {
      const fake = fakeProcess(['completion', '--help', '--lang', lang]);
      await run(fake);
      for (const shell of shells) expect(fake.wrote.stdout).toContain(`brief completion ${shell}`);
      for (const line of fake.wrote.stdout.split('\n')) {
        expect(stringWidth(line)).toBeLessThanOrEqual(80);
      }
    }
  });
});

/** On Windows `bash` may be that of another system, which knows other paths. */
function isHere(program: string): boolean {
  return process.platform !== 'win32' && spawnSync(program, ['--version']).status === 0;
}

/** A folder to complete in. */
function folderWithFiles() {
  const folder = openFolder();
  for (const name of [
    'a.md',
    '第5期 测评.md',
    'notes.txt',
    'x.pdf',
    '我的 稿件/1.md',
    'out/y.pdf',
  ]) {
    folder.put(name, '');
  }
  return folder;
}

describe.skipIf(!isHere('bash'))('bash', () => {
  test('takes the script for sound', () => {
    for (const program of [ownProgram('zh'), oddProgram()]) {
      execFileSync('bash', ['-n'], { input: completionScript('bash', program) });
    }
  });

  test.each<[string[], string[]]>([
    [[''], ['build', 'inspect', 'schema', 'help']],
    [['bu'], ['build']],
    [
      ['--lang', ''],
      ['zh', 'en'],
    ],
    [['--lang', '=', 'z'], ['zh']],
    [
      ['--lang', '='],
      ['zh', 'en'],
    ],
    [['--lang', 'zh', 'in'], ['inspect']],
    [['--lang', '=', 'zh', 'in'], ['inspect']],
    [['-'], ['--lang', '-h', '--help']],
    [['build', '--o'], ['--out']],
    [['build', '--l'], ['--lang']],
    [
      ['build', ''],
      ['我的 稿件', 'out', 'a.md', '第5期 测评.md'],
    ],
    [['build', 'a.md', '第'], ['第5期 测评.md']],
    [['build', '我的\\ 稿'], ['我的 稿件']],
    [['build', '"我的 '], ['我的 稿件']],
    [['build', '我的 稿件/'], ['我的 稿件/1.md']],
    [
      ['build', '-o', ''],
      ['我的 稿件', 'out'],
    ],
    [
      ['build', '--out', '='],
      ['我的 稿件', 'out'],
    ],
    [['build', '--browser', 'n'], ['notes.txt']],
    [['build', '--jobs', ''], []],
    [['build', '--rule', 'mark-p'], ['mark-pair']],
    [
      ['inspect', ''],
      ['我的 稿件', 'out', 'x.pdf'],
    ],
    [['schema', 'c'], ['config']],
    [['help', 's'], ['schema']],
  ])('completes brief %j', (words, expected) => {
    const folder = folderWithFiles();
    folder.put('brief.bash', completionScript('bash', oddProgram()));
    const script = `source "$1"; shift; COMP_WORDS=(brief "$@"); COMP_CWORD=$#
      complete -p brief | grep -q -- '-F _brief' && _brief && printf '%s\\n' "\${COMPREPLY[@]}"`;
    const said = execFileSync(
      'bash',
      ['-c', script, '-', join(folder.path, 'brief.bash'), ...words],
      {
        cwd: folder.path,
        encoding: 'utf8',
      },
    );
    const found = said.split('\n').filter((line) => line !== '');
    expect(found.sort()).toEqual([...expected].sort());
  });
});

describe.skipIf(!isHere('zsh'))('zsh', () => {
  test('takes the script for sound', () => {
    const folder = openFolder();
    for (const program of [ownProgram('zh'), oddProgram()]) {
      folder.put('_brief', completionScript('zsh', program));
      execFileSync('zsh', ['-n', join(folder.path, '_brief')]);
    }
  });
});

describe.skipIf(!isHere('fish'))('fish', () => {
  test.each<[string, string[]]>([
    ['brief bu', ['build']],
    ['brief --lang zh ins', ['inspect']],
    ['brief --lang ', ['en', 'zh']],
    ['brief schema ', ['config', 'issue']],
    ['brief build --rule mark-p', ['mark-pair']],
    ['brief build -o o', ['out/']],
    ['brief build a', ['a.md']],
  ])('completes %s', (typed, expected) => {
    const folder = folderWithFiles();
    folder.put('brief.fish', completionScript('fish', oddProgram()));
    const said = execFileSync('fish', ['-c', 'source brief.fish; complete -C $argv[1]', typed], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    const found = said.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]]));
    expect(found.sort()).toEqual(expected);
  });
});

describe('PowerShell', () => {
  test('gets a script in ASCII, with the grammar in it', () => {
    const program = ownProgram('zh');
    const script = completionScript('powershell', program);
    expect(script).toMatch(/^[\n -~]+$/);
    const [, json = ''] = /@'\n(.*)\n'@/s.exec(script) ?? [];
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(grammarOf(program))));
  });

  test.each([
    ['简报/52.md', false],
    ['第52期（增刊）.md', false],
    ['第52期 增刊.md', true],
    ['学习“两会”精神.md', true],
    ['‘五四’专刊.md', true],
    ['a&b.md', true],
    ['$52.md', true],
  ])('has %s put in quotation marks: %s', (name, isQuoted) => {
    const script = completionScript('powershell', ownProgram('zh'));
    const [, odd = '', marks = ''] =
      /-match '((?:[^']|'')+)'\) \{\s+"'" \+ \(\$path -replace '((?:[^']|'')+)'/.exec(script) ?? [];
    expect(new RegExp(odd.replaceAll("''", "'")).test(name)).toBe(isQuoted);
    // Within them each of their kind is doubled.
    expect(new RegExp(marks.replaceAll("''", "'"), 'g').source).toBe("['\\u2018-\\u201b]");
  });
});
