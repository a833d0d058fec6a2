import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownFile } from '../../src/own-files.ts';
import { hanText } from '../layout/print.ts';
import { installInto } from './installed.ts';

/** brief as a package that another program imports. */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-library-'));
  await installInto(folder);
  const configuration = '简报名称: 云岭简报\n编发单位: 云岭市文明办\n电话: "55550001"\n';
  await writeFile(join(folder, 'brief.config.yaml'), configuration);
  const manuscript = `---\n期号: 52\n日期: 2020-11-05\n---\n\n# 题目\n\n自2018年以来,${hanText(60)}\n`;
  await writeFile(join(folder, '52.md'), manuscript);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function runScript(script: string): Promise<{ stdout: string; stderr: string }> {
  await writeFile(join(folder, 'script.mjs'), script);
  return promisify(execFile)(process.execPath, ['script.mjs'], { cwd: folder });
}

/** The documented example, on these files instead of a workspace. */
async function example(files: string): Promise<string> {
  const page = await readFile(ownFile('docs/library.md'), 'utf8');
  const [, code = ''] = /```js\n(.*?)```/s.exec(page) ?? [];
  return code.replaceAll('{ signal', `{ files: ${files}, signal`);
}

describe('the documented example', () => {
  test('checks, builds and measures', async () => {
    const { stdout, stderr } = await runScript(await example("['52.md']"));
    expect(stdout.split('\n')).toEqual([
      '52.md:8:9 汉字旁边的“,”应是全角“，” [mark-width]',
      '52.md built out/52.html 1、out/52.pdf 1',
      // Whether 仿宋 is there depends on the machine.
      expect.stringMatching(/^out\/52\.pdf (符合|有偏差) \d\d$/),
      '',
    ]);
    expect(stderr).toBe('');
  });

  test('says what is wrong with the set-up', async () => {
    const { stdout, stderr } = await runScript(await example('[]'));
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^usage .*里没有稿件/);
  });
});

test('brings the pages that its README and its messages send to', async () => {
  const own = join(folder, 'node_modules/brief');
  const pages = ['README.md', 'README.zh.md'].map((name) => readFile(join(own, name), 'utf8'));
  const links = (await Promise.all(pages)).flatMap(
    (page) => page.match(/(?<=[("])docs\/[^)"#]+/g) ?? [],
  );
  expect(links).toContain('docs/check.md');
  // The last is what `brief check` names.
  for (const link of [...links, 'docs/rules.md'])
    await expect(access(join(own, link)), link).resolves.toBe(undefined);
});

test('what is no archive is a failure of usage', async () => {
  const { stdout } = await runScript(`
    import { Failure, verify } from 'brief';
    await verify({ folder: '.' }).catch((error) => console.log(error instanceof Failure, error.code));
  `);
  expect(stdout).toBe('true usage\n');
});

test('takes what is undefined for left out', async () => {
  const { stdout } = await runScript(`
    import { archive, build, check, verify } from 'brief';
    const of = (...names) => Object.fromEntries(names.map((name) => [name, undefined]));
    const common = of('cwd', 'env', 'out', 'timeout', 'jobs', 'browser', 'signal');
    const { outcomes } = await build({ ...common, ...of('formats', 'template', 'pdfProfile', 'shard'), files: ['52.md'] });
    console.log(outcomes.map(({ status, outputs }) => status + outputs.length));
    const { issues } = await check({ ...common, ...of('rules', 'severity', 'fix', 'today'), files: ['52.md'] });
    console.log(issues.map(({ file }) => file.messages.length));
    for (const work of [() => build(of('files')), () => archive(common), () => verify({ ...of('cwd', 'folder') })]) {
      await work().catch((error) => console.log(error.code));
    }
  `);
  expect(stdout).toBe("[ 'cached2' ]\n[ 1 ]\nusage\nusage\nusage\n");
});

test('its types know all that is told of a finding', async () => {
  await writeFile(
    join(folder, 'types.mts'),
    `import { type CivilDate, check, type Edit } from 'brief';
    const today: CivilDate = { year: 2020, month: 11, day: 6 };
    const { issues } = await check({ files: ['52.md'], today });
    const edits: Edit[] = issues.flatMap(({ file }) => file.messages.flatMap(({ fix = [] }) => fix));
    const texts: string[] = issues.flatMap(({ file }) => file.messages.flatMap(({ problem }) => problem?.text.en ?? []));
    // @ts-expect-error: there is no such thing, and what is there is not simply anything
    issues.flatMap(({ file }) => file.messages.map(({ fixes }) => fixes));
    export { edits, texts };`,
  );
  const flags = '--strict --module nodenext --target es2022 --noEmit --skipLibCheck --types';
  const compiler = ownFile('node_modules/typescript/bin/tsc');
  const run = promisify(execFile)(
    process.execPath,
    [compiler, ...flags.split(' '), '', 'types.mts'],
    {
      cwd: folder,
    },
  );
  await expect(run.catch(({ stdout }) => stdout)).resolves.toEqual({ stdout: '', stderr: '' });
});

test('stops when it is told to', async () => {
  const { stdout } = await runScript(`
    import { build, check, inspect } from 'brief';
    const signal = AbortSignal.abort(new Error('enough'));
    for (const work of [() => build({ signal }), () => check({ signal }), () => inspect('x.pdf', { signal })]) {
      await work().catch((error) => console.log(error.message));
    }
  `);
  expect(stdout).toBe('enough\n'.repeat(3));
});
