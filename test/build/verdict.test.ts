import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkIssues } from '../../src/check/check.ts';
import { issueText, type Office, officeOf, openOffice, plain, told } from './office.ts';

const wrong = '\n会议要求,自 2018 年起落实。\n';

function office(text = issueText(1, '', wrong)): Office {
  const made = openOffice();
  onTestFinished(made.remove);
  made.put('briefs/1.md', text);
  return made;
}

/** What `brief check` says, in numbers. */
async function checked({ folder }: Office) {
  const { issues } = await checkIssues({ cwd: folder, env: {}, files: ['briefs/1.md'] });
  const found = issues.flatMap(({ file }) => file.messages.map(({ fatal }) => fatal));
  return {
    errors: found.filter((fatal) => fatal === true).length,
    warnings: found.filter((fatal) => fatal === false).length,
    infos: found.filter((fatal) => fatal === undefined).length,
  };
}

test('is what check says, printing all the same, and is kept', async () => {
  const desk = office();
  const verdict = await checked(desk);
  expect(verdict).toEqual({ errors: 1, warnings: 2, infos: 0 });
  for (const status of ['built', 'cached']) {
    const { outcomes } = await desk.run();
    expect(outcomes).toMatchObject([{ status, verdict }]);
    expect(outcomes[0]?.file.messages).toEqual([]);
  }
});

test('is taken anew when the office settles the rules, and nothing is printed for that', async () => {
  const desk = office();
  await desk.run();
  const pdf = readFileSync(join(desk.folder, 'out/1.pdf'));
  desk.put(
    'brief.config.yaml',
    `${plain}check:\n  mark-width: info\n  正刊: { space-digit: off }\n`,
  );
  expect((await desk.run()).outcomes).toMatchObject([
    { status: 'cached', verdict: { errors: 0, warnings: 0, infos: 1 } },
  ]);
  expect(readFileSync(join(desk.folder, 'out/1.pdf')).equals(pdf)).toBe(true);
});

test('an entry without one is none', async () => {
  const desk = office();
  await desk.run();
  const path = join(desk.folder, 'out/.brief-cache/1.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"errors":1', '"errors":"1"'));
  expect(told(await desk.run())).toEqual(['1 built new']);
});

test('--strict: an error of the text stops the issue, with all that was found', async () => {
  const desk = office();
  const { outcomes } = await desk.run({ strict: true });
  expect(outcomes).toMatchObject([{ status: 'failed', outputs: [] }]);
  expect(outcomes[0]?.verdict).toBeUndefined();
  expect(outcomes[0]?.file.messages.map(({ ruleId }) => ruleId).sort()).toEqual([
    'mark-width',
    'space-digit',
    'space-digit',
  ]);
  expect(existsSync(join(desk.folder, 'out/1.pdf'))).toBe(false);

  await desk.run();
  expect(told(await desk.run({ strict: true }))).toEqual(['1 failed strict']);
  expect(existsSync(join(desk.folder, 'out/1.pdf'))).toBe(true);
});

test('--strict: warnings stop nothing', async () => {
  const desk = office(issueText(1, '', '\n自 2018 年起落实。\n'));
  expect((await desk.run({ strict: true })).outcomes).toMatchObject([
    { status: 'built', verdict: { errors: 0, warnings: 2 } },
  ]);
  expect(told(await desk.run({ strict: true }))).toEqual(['1 cached']);
});

test('without printing nothing is judged', async () => {
  const desk = officeOf(1);
  const { outcomes } = await desk.run({ dryRun: true });
  expect(outcomes[0]?.verdict).toBeUndefined();
  rmSync(join(desk.folder, 'briefs/1.md'));
});
