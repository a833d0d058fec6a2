import { expect, test } from 'vitest';
import { issueText, openOffice } from './office.ts';

test('a text is kept only to show what was said of it', async () => {
  using desk = disposable();
  desk.put('briefs/1.md', issueText(1));
  desk.put('briefs/2.md', issueText(2).replace('---\n', '---\nisue: 2\n'));
  const { outcomes } = await desk.run({ formats: ['html'] });
  expect(outcomes.map(({ status }) => status)).toEqual(['built', 'failed']);
  expect(outcomes.map(({ file }) => String(file).includes('isue'))).toEqual([false, true]);
  expect(String(outcomes[0]?.file)).toBe('');
});

function disposable() {
  const made = openOffice();
  return { ...made, [Symbol.dispose]: made.remove };
}
