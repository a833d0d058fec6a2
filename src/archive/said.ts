import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Brief } from '../brief/brief.ts';
import { titleText } from '../bulletin/article.ts';
import { numberLines } from '../bulletin/head.ts';
import type { ArchiveFields } from '../entries/entry.ts';
import { seriesOf } from '../ledger/issue.ts';
import type { Said } from './memory.ts';

/** What the archive says of an issue by its manuscript alone; undefined where that is not complete. */
export function saidBy(brief: Brief): Said | undefined {
  const fields = fieldsOf(brief);
  if (fields === undefined) return undefined;
  return {
    fields,
    number: numberLines(brief.fields, brief.layout.number).join(''),
    columns: columnsOf(brief),
    titles: titlesOf(brief),
    text: plainText(brief),
  };
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
