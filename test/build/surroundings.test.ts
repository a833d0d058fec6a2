import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { VFile } from 'vfile';
import { expect, onTestFinished, test } from 'vitest';
import { openCache } from '../../src/build/cache/cache.ts';
import { digestManuscript, digestTemplate } from '../../src/build/cache/digest.ts';
import type { Result } from '../../src/build/issue.ts';
import type { BuildOptions } from '../../src/build/outcome.ts';
import { type Job, planJobs } from '../../src/build/plan.ts';
import { openTools, type Tools } from '../../src/build/tools.ts';
import type { Press } from '../../src/press/press.ts';
import { readMachine } from '../../src/workspace/machine.ts';
import { officeOf } from './office.ts';

test.each<[string, (folder: string) => void, string]>([
  [
    'a font',
    (folder) => {
      const file = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf';
      mkdirSync(join(folder, 'fonts'));
      copyFileSync(createRequire(import.meta.url).resolve(file), join(folder, 'fonts/仿宋.ttf'));
    },
    'font',
  ],
  ['a browser', (folder) => writeFileSync(join(folder, 'chromium'), 'its successor'), 'browser'],
])(
  '%s that changes while the first issue is made: the next run makes it again',
  async (_, change, reason) => {
    const { folder } = officeOf(1);
    writeFileSync(join(folder, 'chromium'), '');
    const options: BuildOptions = {
      cwd: folder,
      env: process.env,
      files: [],
      formats: [],
      browser: join(folder, 'chromium'),
      timeout: 60_000,
    };
    const [job] = await planJobs(options);
    if (job === undefined) throw new Error('the office has an issue');
    const before = openCache(toolsWith('1'), options);
    expect(await before.look(job)).toBe('new');
    change(folder);
    await before.keep(job, await madeOf(job));
    const after = openCache(toolsWith('2'), options);
    expect(await after.look(job)).toBe(reason);
  },
);

/** With a press of that version that prints nothing. */
function toolsWith(version: string): Tools {
  const tools = openTools(readMachine(process.env), { timeout: 60_000, pages: 1 });
  onTestFinished(() => tools[Symbol.asyncDispose]());
  const press: Press = {
    version,
    notes: [],
    print: () => Promise.reject(new Error('nothing is printed')),
    kill: () => undefined,
    [Symbol.asyncDispose]: async () => undefined,
  };
  return { ...tools, press: async () => press };
}

/** As if it had come out in a format that nobody asks for. */
async function madeOf({ path, source, office }: Job): Promise<Result> {
  const template = await toolsWith('1').template('official', office);
  const file = new VFile({ path: source });
  return {
    outcome: { source, file, status: 'built', outputs: [], fonts: [] },
    made: {
      manuscript: digestManuscript(readFileSync(path), path),
      template: { own: 'official', sha256: digestTemplate(template) },
      pictures: [],
      outputs: [],
      pages: 1,
      verdict: { errors: 0, warnings: 0, infos: 0 },
      configuration: '',
      faces: 'of the fonts before',
    },
  };
}
