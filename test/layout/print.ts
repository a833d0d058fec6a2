import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { build } from '../../src/build/build.ts';
import type { Outcome } from '../../src/build/outcome.ts';
import { openPdf } from '../../src/pdf/document.ts';
import { readPdf } from '../../src/pdf/read.ts';
import type { PageReading, PdfReading, TextRun } from '../../src/pdf/reading.ts';

/** A bulletin built for a test, with what can be measured on it. */
export interface Printed {
  outcome: Outcome;
  /** Rules of the findings, in order. */
  findings: string[];
  pdf: Uint8Array;
  html: string;
  reading: PdfReading;
}

/** Builds manuscripts, given whole, and reads what came out. */
export async function print(manuscript: string): Promise<Printed> {
  const out = await mkdtemp(join(tmpdir(), 'brief-layout-'));
  try {
    const { outcomes } = await build({
      cwd: out,
      env: process.env,
      files: ['-'],
      stdin: async () => new TextEncoder().encode(manuscript),
      out,
      formats: ['html', 'pdf'],
      timeout: 60_000,
    });
    const [outcome] = outcomes;
    if (outcome === undefined) throw new Error('nothing was built');
    const findings = outcome.file.messages.map(({ ruleId }) => ruleId ?? '');
    if (outcome.status !== 'built') throw new Error(outcome.file.messages.map(String).join('\n'));
    const pdf = await readFile(join(out, 'stdin.pdf'));
    const html = await readFile(join(out, 'stdin.html'), 'utf8');
    return { outcome, findings, pdf, html, reading: readPdf(await openPdf(pdf)) };
  } finally {
    await rm(out, { recursive: true });
  }
}

/** Builds a manuscript in a folder that holds its pictures, and reads its pages. */
export async function printIn(folder: string, manuscript: string): Promise<PageReading[]> {
  const file = join(folder, 'issue.md');
  await writeFile(file, manuscript);
  const { outcomes } = await build({
    cwd: folder,
    env: process.env,
    files: [file],
    out: folder,
    formats: ['pdf'],
    force: true,
    timeout: 60_000,
  });
  const said = outcomes.flatMap(({ file: { messages } }) => messages.map(String));
  if (outcomes[0]?.status !== 'built') throw new Error(said.join('\n'));
  return readPdf(await openPdf(await readFile(join(folder, 'issue.pdf')))).pages;
}

/** A manuscript with ordinary front matter; `extra` is more of it. */
export function manuscript(body: string, extra = ''): string {
  return `---\nmasthead: 云岭市精神文明建设简报\nissue: 52\ntotal: 2161\npublisher: 云岭市文明办\ndate: 2020-11-05\n${extra}---\n\n${body}\n`;
}

export const distribution = `editor: 林一
reviewer: 周二
phone: "55550001"
distribution:
  report: 市委、市政府，省文明办。
  send: 市直各部门。
  distribute: 各县区文明办。
`;

/** Runs of one baseline, left to right, as one line of the page. */
export interface TextLine {
  text: string;
  baseline: number;
  /** Where the first character begins and the last one ends, mm. */
  left: number;
  right: number;
  runs: TextRun[];
}

/** The level lines of a page from the top down. */
export function linesOf(page: PageReading): TextLine[] {
  const lines: TextLine[] = [];
  const level = page.runs.filter((run) => run.rotated === undefined && run.text.trim() !== '');
  for (const run of [...level].sort((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const line = lines.at(-1);
    if (line === undefined || Math.abs(line.baseline - run.baseline) > 0.3) {
      lines.push({ text: '', baseline: run.baseline, left: 0, right: 0, runs: [run] });
    } else line.runs.push(run);
  }
  return lines.map(finishLine);
}

function finishLine({ baseline, runs }: TextLine): TextLine {
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  return {
    baseline,
    runs: sorted,
    text: sorted.map((run) => run.text).join(''),
    left: Math.min(...sorted.map((run) => run.x)),
    right: Math.max(...sorted.map((run) => run.x + run.width)),
  };
}

/** The page at an index, which must be there. */
export function pageAt({ reading }: Printed, index: number): PageReading {
  const page = reading.pages.at(index);
  if (page === undefined) throw new Error(`there is no page ${index}`);
  return page;
}

/** Han text of so many characters, no two neighbours alike, without marks. */
export function hanText(count: number): string {
  const stock = '全市各级文明单位坚持为民服务推动城乡精神生活共同提高建立长效机制';
  return Array.from({ length: count }, (_, index) => stock.charAt(index % stock.length)).join('');
}
