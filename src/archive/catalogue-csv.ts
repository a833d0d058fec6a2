import { type CatalogueRow, catalogueColumns, cellsOf } from './catalogue.ts';

/**
 * A catalogue as Excel and WPS open it right by a double click: UTF-8 with its mark, CR LF, every text in
 * quotes (RFC 4180).
 */
export function catalogueCsv(rows: readonly CatalogueRow[]): string {
  const lines = [[...catalogueColumns], ...rows.map(cellsOf)];
  return `\ufeff${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

/**
 * A cell. A text that a spreadsheet would run as a formula gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvCell(text: string): string {
  if (/^\d*$/.test(text)) return text;
  const safe = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
