import process from 'node:process';
import { expect, test } from 'vitest';
import { issueText, officeOf, openOffice, told } from './office.ts';

test('a text is kept only to show what was said of it', async () => {
  using desk = disposable();
  desk.put('briefs/1.md', issueText(1));
  desk.put('briefs/2.md', issueText(2).replace('---\n', '---\nisue: 2\n'));
  const { outcomes } = await desk.run({ formats: ['html'] });
  expect(outcomes.map(({ status }) => status)).toEqual(['built', 'failed']);
  expect(outcomes.map(({ file }) => String(file).includes('isue'))).toEqual([false, true]);
  expect(String(outcomes[0]?.file)).toBe('');
});

test('of two issues with one name for their files, the later is refused, whatever was built before', async () => {
  using desk = disposable();
  desk.put('briefs/b.md', issueText(1));
  await desk.run({ formats: ['html'] });
  desk.put('briefs/a/x.md', issueText(2));
  desk.put('briefs/B.md', issueText(3));
  const again = await desk.run({ formats: ['html'] });
  const clash = ['B built new', 'a/x built new', 'b failed new'];
  expect(told(again)).toEqual(clash);
  const [, , refused] = again.outcomes;
  expect(refused?.file.messages.map(({ ruleId }) => ruleId)).toEqual(['output-clash']);
  const third = await desk.run({ formats: ['html'] });
  expect(told(third)).toEqual(['B cached', 'a/x cached', 'b failed new']);
});

test('of two issues from elsewhere the one built before is not the other', async () => {
  using desk = disposable();
  const files = [desk.put('a/1.md', issueText(1)), desk.put('b/1.md', issueText(2))];
  await desk.run({ files: files.slice(0, 1), formats: ['html'] });
  const { outcomes } = await desk.run({ files: [...files].reverse(), formats: ['html'] });
  expect(outcomes.map(({ status }) => status)).toEqual(['built', 'failed']);
});

test('a SOURCE_DATE_EPOCH that is no number is told once, and nothing is printed', async () => {
  using desk = disposable();
  desk.put('briefs/1.md', issueText(1));
  const env = { ...process.env, SOURCE_DATE_EPOCH: '2020-11-05T08:00:00+08:00' };
  await expect(desk.run({ env })).rejects.toMatchObject({ code: 'usage' });
});

function disposable() {
  const made = openOffice();
  return { ...made, [Symbol.dispose]: made.remove };
}

test('nothing is built into a published archive', async () => {
  const office = officeOf(1);
  office.put('archive/SHA256SUMS', `${'0'.repeat(64)}  manifest.json\n`);
  for (const out of ['archive', 'archive/2020']) {
    await expect(office.run({ out })).rejects.toMatchObject({ code: 'usage' });
  }
  expect(office.list('archive')).toEqual(['SHA256SUMS']);
});
