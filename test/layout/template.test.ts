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

test('a drawing with styles of its own ends no style of the HTML', {
  timeout: 60_000,
}, async () => {
  const office = officeOf(1);
  const drawing =
    '<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%229%22 height=%229%22><style>a{}</style></svg>';
  office.put('templates/own/template.yaml', 'extends: official\nstyles: [own.css]\n');
  office.put(
    'templates/own/own.css',
    `.masthead::before { content: url("data:image/svg+xml,${drawing}"); }\n`,
  );
  const { outcomes } = await office.run({ template: 'own', formats: ['html'] });
  expect(outcomes[0]?.status).toBe('built');
  const html = await readFile(join(office.folder, 'out', '1.html'), 'utf8');
  expect(html.split('</style>')).toHaveLength(2);
  expect(html).toContain('<style>a{}<\\/style></svg>");');
});

test.each([
  ['bold made up', '.text p { font-synthesis: weight; font-weight: bold }'],
  ['a stroke', '.title { -webkit-text-stroke: 0.2mm }'],
])('%s is told by the name of the face', { timeout: 60_000 }, async (_, css) => {
  const office = officeOf(1);
  office.put('templates/own/template.yaml', 'extends: official\nstyles: [own.css]\n');
  office.put('templates/own/own.css', `${css}\n`);
  const { outcomes } = await office.run({ template: 'own' });
  const [problem] = outcomes[0]?.file.messages ?? [];
  expect(problem?.ruleId).toBe('proof-font-type');
  expect(problem?.reason).not.toContain('Press-');
});
