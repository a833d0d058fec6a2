import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownFile } from '../../src/own-files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-verapdf-'));
  await mkdir(join(folder, 'out', '2026'), { recursive: true });
  await writeFile(join(folder, 'out', '2026', '1.pdf'), '');
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs the script with a veraPDF that says and does as told. */
async function judge(answer: string, args: string[] = []) {
  const verapdf = join(folder, 'verapdf');
  await writeFile(verapdf, `#!/bin/sh\necho "$@"\n${answer}\n`);
  await chmod(verapdf, 0o755);
  return run({ VERAPDF: verapdf }, args);
}

function run(env: Record<string, string>, args: string[]) {
  const script = ownFile('scripts/verapdf.sh');
  const { status, stdout, stderr } = spawnSync('sh', [script, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe.skipIf(process.platform === 'win32')('the script for veraPDF', () => {
  test('asks for both standards', async () => {
    const { status, stdout } = await judge('echo PASS out/2026/1.pdf');
    expect(stdout).toContain('--flavour 2a --format text --recurse out\n');
    expect(stdout).toContain('--flavour ua1 --format text --recurse out\n');
    expect(status).toBe(0);
  });

  test.each([
    ['says so', 'echo PASS a; echo FAIL b'],
    ['ends so', 'echo PASS a; exit 1'],
    ['says nothing', 'true'],
  ])('fails when veraPDF %s', async (_, answer) => {
    expect((await judge(answer)).status).toBe(1);
  });

  test('does not pass over what it cannot do', async () => {
    expect(run({ VERAPDF: join(folder, 'none') }, [])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not installed'),
    });
    expect(await judge('echo PASS', ['elsewhere'])).toMatchObject({ status: 2 });
  });
});
