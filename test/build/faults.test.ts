import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test, vi } from 'vitest';
import { cacheName } from '../../src/build/cache/entry.ts';
import { namedIn, noneLeft, processesWith, scratch } from '../press/browser/scratch.ts';
import { issueText, type Office, officeOf, openOffice, plain, told } from './office.ts';

/** Each fault is brought about for real; what else there is must come out, whole, and nothing be left. */

test('a browser killed in the middle: another takes over and every issue comes out', async () => {
  const office = officeOf(8);
  const temporary = browsersIn();
  let killed = 0;
  const run = await office.run({
    onProgress: ({ done }) => {
      if (done !== 2) return;
      for (const id of processesWith(temporary)) killed += end(id, 'SIGKILL');
    },
  });
  if (process.platform === 'linux') expect(killed).toBeGreaterThan(0);
  expect(told(run)).toEqual(numbered(8, 'built new'));
  expectWhole(office, numbers(8));
  await noneLeft(temporary);
});

test.runIf(process.platform === 'linux')(
  'all its pages killed in the middle: what comes after is printed in the same browser',
  async () => {
    const office = officeOf(8);
    const temporary = browsersIn();
    const browsers = new Set<string>();
    const look = setInterval(() => {
      for (const id of namedIn(temporary, '--user-data-dir')) browsers.add(id);
    }, 20);
    onTestFinished(() => clearInterval(look));
    const run = await office.run({
      onProgress: ({ done }) => {
        if (done !== 2) return;
        const pages = namedIn(temporary, '--type=renderer');
        expect(pages.length).toBeGreaterThan(1);
        for (const id of pages) end(id, 'SIGKILL');
      },
    });
    expect(told(run)).toEqual(numbered(8, 'built new'));
    expectWhole(office, numbers(8));
    // And each issue whose page was killed has one of its own.
    expect(browsers.size).toBeLessThanOrEqual(3);
    await noneLeft(temporary);
  },
);

test.runIf(process.platform === 'linux')(
  'a browser that hangs is left alone after the time for one issue',
  async () => {
    const office = officeOf(6);
    const temporary = browsersIn();
    const run = await office.run({
      timeout: 4000,
      jobs: 1,
      onProgress: ({ done }) => {
        if (done === 2) for (const id of processesWith(temporary)) end(id, 'SIGSTOP');
      },
    });
    expect(told(run)).toEqual(numbered(6, 'built new'));
    expectWhole(office, numbers(6));
    await noneLeft(temporary);
  },
);

test('a manuscript that vanishes meanwhile takes down its own issue only', async () => {
  const office = officeOf(6);
  const run = await office.run({
    jobs: 1,
    onProgress: ({ done }) => {
      if (done === 1) rmSync(join(office.folder, 'briefs/6.md'));
    },
  });
  expect(told(run)).toEqual([...numbered(5, 'built new'), '6 failed new']);
  expect(rules(run)).toEqual(['manuscript-unreadable']);
  expectWhole(office, numbers(5));
});

test('a folder in the way of an output; mended, the next run does what is missing', async () => {
  const office = officeOf(3);
  mkdirSync(join(office.folder, 'out/2.pdf'), { recursive: true });
  const run = await office.run();
  expect(told(run)).toEqual(['1 built new', '2 failed new', '3 built new']);
  expect([rules(run), run.unwritten]).toEqual([['output-unwritable'], true]);
  expect(run.outcomes[1]?.file.messages.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('2.pdf'),
  ]);
  expect(office.list('out')).not.toContain('2.html');
  rmSync(join(office.folder, 'out/2.pdf'), { recursive: true });
  expect(told(await office.run())).toEqual(['1 cached', '2 built new', '3 cached']);
  expectWhole(office, numbers(3));
});

test.runIf(process.platform === 'linux')(
  'names as long as a disk allows; one that is longer takes down its own issue only',
  async () => {
    const office = officeOf(1);
    const [long, longer] = [83, 84].map((length) => '长'.repeat(length));
    office.put(`briefs/${long}.md`, issueText(2));
    office.put(`briefs/${longer}.md`, issueText(3));
    const run = await office.run();
    expect(told(run)).toEqual(['1 built new', `${long} built new`, `${longer} failed new`]);
    expect([rules(run), run.unwritten]).toEqual([['output-name-long'], undefined]);
    expect(String(run.outcomes[2]?.file.messages[0]?.problem?.advice?.zh)).toContain('文件名改短');
    expect(
      office.list('out').filter((name) => !/^(?:1|长+)\.(?:html|pdf|json)$/.test(name)),
    ).toEqual([]);
    expect(told(await office.run()).slice(0, 2)).toEqual(['1 cached', `${long} cached`]);
  },
);

test('a full disk: what finds no room is said, and is built when there is room', async ({
  skip,
}) => {
  const office = officeOf(4);
  const disk = mounted(['-t', 'tmpfs', '-o', 'size=150k', 'tmpfs']);
  if (disk === undefined) return skip('only root may mount a file system');
  const run = await office.run({ out: disk });
  const failed = run.outcomes.filter(({ status }) => status === 'failed');
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.length).toBeLessThan(4);
  expect(new Set(rules(run))).toEqual(new Set(['output-unwritable']));
  expect(run.unwritten).toBe(true);
  spawnSync('mount', ['-o', 'remount,size=20m', disk]);
  const again = await office.run({ out: disk });
  // What came out may be built again too: there may have been no room to remember it.
  for (const { status } of again.outcomes) expect(['built', 'cached']).toContain(status);
  for (const { source } of failed) {
    expect(again.outcomes).toContainEqual(expect.objectContaining({ source, status: 'built' }));
  }
  expect(told(await office.run({ out: disk }))).toEqual(numbered(4, 'cached'));
  expectWhole(office, numbers(4), disk);
});

test('a disk that takes nothing', async ({ skip }) => {
  const office = officeOf(2);
  const disk = mounted(['-t', 'tmpfs', '-o', 'ro', 'tmpfs']);
  if (disk === undefined) return skip('only root may mount a file system');
  const run = await office.run({ out: disk });
  expect(told(run)).toEqual(numbered(2, 'failed new'));
  expect(String(run.outcomes[0]?.file.messages[0])).toContain('磁盘是只读的');
});

test('a manuscript that asks for a template there is none of', async () => {
  const office = officeOf(3);
  office.put('briefs/2.md', issueText(2, 'template: 没有\n'));
  const run = await office.run();
  expect(told(run)).toEqual(['1 built new', '2 failed new', '3 built new']);
  expect(rules(run)).toEqual(['template-unusable']);
});

test('a manuscript that asks for a template that is at fault itself', async () => {
  const office = officeOf(2);
  office.put('templates/own/template.yaml', 'extends: official\nstyles: [own.css]\n');
  office.put('templates/own/own.css', '.title {\n');
  office.put('briefs/2.md', issueText(2, 'template: own\n'));
  const run = await office.run();
  expect(told(run)).toEqual(['1 built new', '2 failed new']);
  const [problem] = run.outcomes[1]?.file.messages ?? [];
  expect(problem?.reason).toContain('own.css：第1行的“{”');
  expect(problem?.problem?.advice?.zh).toContain('改模板');
});

test('--fail-fast begins nothing more', async () => {
  const office = officeOf(8);
  office.put('briefs/1.md', '---\nissue: 一\n');
  const run = await office.run({ failFast: true, jobs: 1 });
  expect(told(run)[0]).toBe('1 failed new');
  expect(run.skipped).toBeGreaterThan(0);
  expect(run.outcomes.length + (run.skipped ?? 0)).toBe(8);
  const whole = await office.run({ jobs: 1 });
  expect(whole.skipped).toBeUndefined();
  expect(told(whole).filter((line) => line.includes('failed'))).toEqual(['1 failed new']);
});

test('an interrupt ends the run within two seconds and leaves nothing behind', async () => {
  const office = officeOf(12);
  const temporary = browsersIn();
  const controller = new AbortController();
  let since = 0;
  const run = office.run({
    signal: controller.signal,
    onProgress: ({ done }) => {
      if (done !== 2) return;
      since = performance.now();
      controller.abort();
    },
  });
  await expect(run).rejects.toThrow('aborted');
  expect(performance.now() - since).toBeLessThan(2000);
  await noneLeft(temporary);
  expect(office.list('out').filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const next = told(await office.run());
  expect(next.filter((line) => line.endsWith('cached')).length).toBeGreaterThanOrEqual(2);
  expectWhole(office, numbers(12));
});

test('every issue comes out the same alone, among others, in any order, sharded, kept warm', async () => {
  const kinds = [
    '',
    '\n## 一、标题\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n',
    `\n${'长文。'.repeat(900)}\n`,
  ];
  const make = () => {
    const office = openOffice(plain);
    onTestFinished(office.remove);
    for (const number of [1, 2, 3, 4, 5, 6]) {
      office.put(`briefs/${number}.md`, issueText(number, '', kinds[number % kinds.length]));
    }
    return office;
  };
  const [one, four, parts, turned] = [make(), make(), make(), make()];
  await one.run({ jobs: 1 });
  await four.run({ jobs: 4 });
  for (const index of [1, 2]) await parts.run({ shard: { index, count: 2 } });
  await turned.run({ files: ['briefs/6.md'] });
  await turned.run({ files: [5, 4, 3, 2, 1].map((number) => `briefs/${number}.md`), jobs: 1 });
  for (const name of numbers(6).flatMap((number) => [`${number}.html`, `${number}.pdf`])) {
    const bytes = readFileSync(join(one.folder, 'out', name));
    for (const { folder } of [four, parts, turned]) {
      expect(readFileSync(join(folder, 'out', name)).equals(bytes), name).toBe(true);
    }
  }
});

/** Where the browsers of this test keep their things, by which their processes are known. */
function browsersIn(): string {
  const folder = scratch();
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return folder;
}

function end(id: string, signal: NodeJS.Signals): number {
  try {
    process.kill(Number(id), signal);
    return 1;
  } catch {
    return 0;
  }
}

/** A file system of the test's own; undefined where it may not be mounted. */
function mounted(options: string[]): string | undefined {
  const folder = scratch();
  if (spawnSync('mount', [...options, folder]).status !== 0) return undefined;
  onTestFinished(() => void spawnSync('umount', [folder]));
  return folder;
}

function expectWhole(office: Office, names: number[], out = join(office.folder, 'out')): void {
  const files = readdirSync(out).filter((name) => name !== cacheName);
  expect(files.sort()).toEqual(names.flatMap((name) => [`${name}.html`, `${name}.pdf`]).sort());
  for (const name of names) {
    const pdf = readFileSync(join(out, `${name}.pdf`), 'latin1');
    expect([pdf.slice(0, 5), pdf.trimEnd().slice(-5)]).toEqual(['%PDF-', '%%EOF']);
    expect(readFileSync(join(out, `${name}.html`), 'utf8')).toMatch(/<\/html>\s*$/);
  }
}

function rules({ outcomes }: Awaited<ReturnType<Office['run']>>): (string | undefined)[] {
  return outcomes.flatMap(({ file }) => file.messages.map(({ ruleId }) => ruleId));
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function numbered(count: number, what: string): string[] {
  return numbers(count).map((number) => `${number} ${what}`);
}

test('HTML nested deeper than can be walked: its issue has the finding, and the others come out', async () => {
  const office = officeOf(2);
  office.put('briefs/2.md', issueText(2, '', `\n${'<div>'.repeat(6000)}文\n`));
  const { outcomes } = await office.run({ formats: ['html'] });
  expect(outcomes.map(({ status }) => status)).toEqual(['built', 'failed']);
  expect(outcomes[1]?.file.messages.map(({ ruleId }) => ruleId)).toEqual(['manuscript-too-much']);
});
