import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Brief } from '../brief/brief.ts';
import { readBrief } from '../brief/read.ts';
import type { FieldSet } from '../brief/read-fields.ts';
import type { Outcome } from '../build/outcome.ts';
import { titleText } from '../bulletin/article.ts';
import { numberLines } from '../bulletin/head.ts';
import type { ArchiveEntry, ArchiveFields, ArchiveOutput } from '../entries/entry.ts';
import { report } from '../finding/finding.ts';
import { seriesOf } from './ledger/issue.ts';
import type { Manuscript } from './manuscripts.ts';
import { inspectPdf } from './pdf/inspect.ts';
import { pdfUnsound } from './problems.ts';

/** An issue to be published, and what made its PDF. */
export interface ReadEntry {
  entry: ArchiveEntry;
  producer: string | undefined;
}

/**
 * Reads what the archive says of an issue: from its manuscript, and from what `build` made of it.
 * Undefined, and said, where that cannot be read or its PDF is not sound.
 */
export async function readEntry(
  manuscript: Manuscript,
  outcome: Outcome,
  office: FieldSet,
  cwd: string,
): Promise<ReadEntry | undefined> {
  const { path, source, name, file } = manuscript;
  const brief = readBrief(new VFile({ path, value: String(file) }), path, office);
  const fields = fieldsOf(brief);
  const built = await readOutputs(name, outcome, cwd).catch(() => []);
  const pdf = built.find(({ pdf }) => pdf !== undefined)?.pdf;
  if (pdf === undefined || fields === undefined) {
    report(file, pdfUnsound());
    return undefined;
  }
  const entry: ArchiveEntry = {
    source,
    name,
    fields,
    number: numberLines(brief.fields, brief.layout.number).join(''),
    columns: columnsOf(brief),
    titles: titlesOf(brief),
    text: plainText(brief),
    pages: pdf.pages,
    outputs: built.map(({ output }) => output),
  };
  return { entry, producer: pdf.producer };
}

/** @throws the system's error */
function readOutputs(name: string, { outputs }: Outcome, cwd: string) {
  return Promise.all(
    outputs.map(async ({ format, path }) => {
      const file = resolve(cwd, path);
      const bytes = await readFile(file);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const target = `${name}.${format}`;
      const output: ArchiveOutput = { format, path: target, file, bytes: bytes.length, sha256 };
      return { output, pdf: format === 'pdf' ? inspectPdf(bytes) : undefined };
    }),
  );
}

/** Complete in every issue that was built. */
function fieldsOf({ fields }: Brief): ArchiveFields | undefined {
  const { masthead, issue, total, year, series, publisher, date, secrecy } = fields;
  if (masthead === undefined || issue === undefined) return undefined;
  if (publisher === undefined || date === undefined) return undefined;
  return {
    masthead,
    issue,
    ...(total !== undefined && { total }),
    year: year === undefined ? date.year : Number(year),
    series: seriesOf(series),
    publisher,
    date,
    ...(secrecy !== undefined && { secrecy }),
  };
}

function columnsOf({ articles }: Brief): string[] {
  const columns = articles.flatMap(({ column }) =>
    column === undefined ? [] : [column.children.map((node) => textOf(node)).join('')],
  );
  return [...new Set(columns.filter((column) => column !== ''))];
}

function titlesOf({ articles }: Brief): string[] {
  return articles.flatMap(({ title }) =>
    title === undefined ? [] : [titleText(title).replace(/\s+/g, ' ').trim()],
  );
}

/** All there is to read but the titles of the articles, a paragraph a line. */
function plainText({ articles, attachments, footnotes }: Brief): string {
  const lines = [
    ...articles.flatMap(({ note = [], body, source }) => [
      ...note.flatMap(linesOf),
      ...body.flatMap(linesOf),
      source?.children.map((node) => textOf(node)).join('') ?? '',
    ]),
    ...attachments.flatMap(({ label, title, body }) => [
      label,
      title === undefined ? '' : textOf(title),
      ...body.flatMap(linesOf),
    ]),
    ...footnotes.flatMap(linesOf),
  ];
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function linesOf(content: Nodes): string[] {
  const lines: string[] = [];
  visit(content, ['paragraph', 'heading', 'tableRow', 'code'], (node) => {
    lines.push(
      'children' in node ? node.children.map((child) => textOf(child)).join(' ') : textOf(node),
    );
  });
  return lines;
}
