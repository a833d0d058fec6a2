import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { issueText, officeOf } from './office.ts';

/** Issues that ask faces for something particular, among plain ones. */
const particular: [name: string, body: string][] = [
  ['a space that may not be broken', '文明\u00a0创建'],
  ['characters outside GB 2312', '张喆、李㭎、王𬭎三位同志'],
  ['characters of another script', 'Ελλάδα и Россия'],
  ['emphasis in other faces', '**重点**与*强调*'],
];

test('an issue printed among others has the bytes it has alone', { timeout: 120_000 }, async () => {
  const office = officeOf(7);
  for (const [index, [, body]] of particular.entries()) {
    office.put(`briefs/${20 + index}.md`, issueText(20 + index, '', body));
  }
  const together = await office.run({ out: join(office.folder, 'together'), jobs: 2 });
  expect(together.outcomes.map(({ status }) => status)).toEqual(Array(11).fill('built'));
  for (const { source } of together.outcomes) {
    const out = join(office.folder, 'alone');
    await office.run({ files: [join(office.folder, source)], out });
  }
  for (const name of office.list('together').filter((file) => /^\d+\.(pdf|html)$/.test(file))) {
    const [one, other] = await Promise.all(
      ['together', 'alone'].map((out) => readFile(join(office.folder, out, name))),
    );
    expect(one?.equals(other ?? Buffer.alloc(0)), name).toBe(true);
  }
});

test('what a style sheet adds is judged as if alone', { timeout: 60_000 }, async () => {
  const office = officeOf(6);
  // The first issue brings the character into the face that the last, begun when it is done, shares.
  office.put('briefs/1.md', issueText(1, '', '龘'));
  office.put('templates/own/template.yaml', 'extends: official\nstyles: [own.css]\n');
  office.put(
    'templates/own/own.css',
    '@page { @top-left { content: "龘"; font: 14pt "brief-fangsong"; } }\n',
  );
  const together = await office.run({ template: 'own', jobs: 1 });
  const alone = await office.run({ template: 'own', files: ['briefs/6.md'] });
  const said = ({ outcomes }: typeof alone) => outcomes.at(-1)?.file.messages.map(String);
  expect(said(together)).toEqual(said(alone));
  expect(said(alone)).not.toEqual([]);
});
