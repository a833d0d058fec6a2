import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPdf } from '../../src/pdf/document.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { issueText, officeOf } from '../build/office.ts';
import { linesOf } from './print.ts';

/** What an office's own template changes, told from the finished page. */
test('page numbers are set in the role that a template gives them', {
  timeout: 60_000,
}, async () => {
  const office = officeOf(1);
  office.put('briefs/1.md', issueText(1, '', '\n## 一、部署\n'));
  office.put('templates/own/template.yaml', 'extends: official\nroles: { folio: 黑体 }\n');
  const { outcomes } = await office.run({ template: 'own' });
  expect(outcomes[0]?.file.messages.map(String)).toEqual([]);
  const { pages } = readPdf(await openPdf(await readFile(join(office.folder, 'out', '1.pdf'))));
  const lines = pages.flatMap(linesOf);
  const facesOf = (start: string) => {
    const runs = lines.find(({ text }) => text.startsWith(start))?.runs ?? [];
    return new Set(runs.map(({ font }) => font.name));
  };
  expect(facesOf('—').size).toBe(1);
  expect(facesOf('—')).toEqual(facesOf('一、部署'));
});
