import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/build/outcome.ts';
import { openPdf } from '../../src/pdf/document.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { issueText, officeOf } from '../build/office.ts';
import { linesOf } from './print.ts';

/** What an office's own template changes, told from what comes out. */
interface Came {
  outcome: Outcome;
  read(name: string): Promise<Buffer>;
}

/** One issue in a template laid over the official one. */
async function buildIn(manifest: string, css: string, body = ''): Promise<Came> {
  const office = officeOf(1);
  office.put('briefs/1.md', issueText(1, '', body));
  office.put('templates/own/template.yaml', `extends: official\n${manifest}\n`);
  office.put('templates/own/own.css', `${css}\n`);
  const { outcomes } = await office.run({ template: 'own' });
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('nothing was built');
  return { outcome, read: (name) => readFile(join(office.folder, 'out', name)) };
}

test.each([
  ['page numbers', 'folio: 黑体', '—', '二、措施'],
  ['page numbers, whatever paragraphs have', 'p: 楷体', '—', '— 1'],
  ['a heading that goes on with its text', 'run-in: 楷体', '一、部署', '引文'],
])('%s: the role that a template gives them', { timeout: 60_000 }, async (_, role, part, like) => {
  const body = '\n## 一、部署。接着是正文。\n\n> 引文\n\n## 二、措施\n\n正文。\n';
  const { outcome, read } = await buildIn(`roles: { ${role} }`, '', body);
  expect(outcome.file.messages.map(String)).toEqual([]);
  const { pages } = readPdf(await openPdf(await read('1.pdf')));
  const facesOf = (start: string) => {
    const runs = pages.flatMap(linesOf).find(({ text }) => text.startsWith(start))?.runs ?? [];
    return new Set(runs.map(({ font }) => font.name));
  };
  expect(facesOf(part).size).toBe(1);
  expect(facesOf(part)).toEqual(facesOf(like));
});

test('a drawing with styles of its own ends no style of the HTML', {
  timeout: 60_000,
}, async () => {
  const drawing =
    '<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%229%22 height=%229%22><style>a{}</style></svg>';
  const css = `.masthead::before { content: url("data:image/svg+xml,${drawing}"); }`;
  const { outcome, read } = await buildIn('styles: [own.css]', css);
  expect(outcome.status).toBe('built');
  const html = String(await read('1.html'));
  expect(html.split('</style>')).toHaveLength(2);
  expect(html).toContain('<style>a{}<\\/style></svg>");');
});

test.each([
  ['bold made up', '.text p { font-synthesis: weight; font-weight: bold }'],
  ['a stroke', '.title { -webkit-text-stroke: 0.2mm }'],
])('%s is told by the name of the face', { timeout: 60_000 }, async (_, css) => {
  const { outcome } = await buildIn('styles: [own.css]', css);
  const [problem] = outcome.file.messages;
  expect(problem?.ruleId).toBe('proof-font-type');
  expect(problem?.reason).not.toContain('Press-');
});
