import { toString as textOf } from 'mdast-util-to-string';
import type { Brief } from '../brief/brief.ts';
import { titleText } from '../bulletin/article.ts';
import { numberLines } from '../bulletin/head.ts';
import type { ArchiveFields } from '../entries/entry.ts';
import { seriesOf } from '../ledger/issue.ts';
import type { Said } from './memory.ts';
import { plainText } from './plain-text.ts';

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
