import type { Language } from '../../report/language.ts';
import { type Paint, painter } from '../../report/paint.ts';
import { visible } from '../../report/visible.ts';
import type { Authority } from '../judgement/expectation.ts';
import type { InspectedFile, Row } from '../outcome.ts';
import { type Cell, table } from './table.ts';
import { deviations, tallyOf } from './tally.ts';
import { verdictNames, words } from './words.ts';

export interface PrettyOptions {
  language: Language;
  color: boolean;
  /** Columns of the terminal. */
  width: number;
  /** Only what deviates. */
  quiet: boolean;
}

/** What was measured, file by file: a table of what the standard wants, and one of custom. */
export function pretty(files: readonly InspectedFile[], options: PrettyOptions): string {
  const paint = painter(options.color);
  const blocks = files.flatMap((file) => {
    if (file.inspection === undefined) return [];
    const { rows, pages } = file.inspection;
    const name = file.source === '-' ? words[options.language].stdin : file.source;
    const heading = paint('bold', words[options.language].heading(visible(name, 'escape'), pages));
    const tables = authorities.flatMap((authority) => section(rows, authority, options, paint));
    return [[heading, ...tables, ...closing(file, options)].join('\n')];
  });
  const tally = tallyOf(files);
  if (files.length > 1 && !options.quiet) blocks.push(words[options.language].total(tally));
  return blocks.map((block) => `${block}\n`).join('\n');
}

/** Why files could not be inspected; for stderr. */
export function prettyFailures(
  files: readonly InspectedFile[],
  { language, color }: Pick<PrettyOptions, 'language' | 'color'>,
): string {
  const paint = painter(color);
  return files
    .flatMap(({ source, failure }) => {
      if (failure === undefined) return [];
      const name = source === '-' ? words[language].stdin : source;
      const text = visible(failure.text[language]).replaceAll('\n', '\n  ');
      return [`${paint('red', words[language].error)}${visible(name, 'escape')} ${text}\n`];
    })
    .join('');
}

const authorities: readonly Authority[] = ['standard', 'custom'];

function section(
  rows: readonly Row[],
  authority: Authority,
  { language, width, quiet }: PrettyOptions,
  paint: Paint,
): string[] {
  const own = rows.filter(
    (row) => row.authority === authority && (!quiet || row.verdict === 'deviates'),
  );
  if (own.length === 0) return [];
  const { columns, sections } = words[language];
  const cells = own.map((row) => cellsOf(row, language, paint));
  const lines = table(columns, cells, Math.min(Math.max(width, 60), widest));
  const [head = '', ...rest] = lines;
  return ['', paint('cyan', sections[authority]), paint('dim', head), ...rest];
}

/** Columns: on a wide screen the eye would lose its line. */
const widest = 130;

function cellsOf(row: Row, language: Language, paint: Paint): Cell[] {
  const style = stylesOf(row, paint);
  return [
    { text: String(row.number).padStart(2) },
    { text: row.what[language] },
    { text: visible(row.measured[language], 'escape'), paint: style },
    { text: row.wanted[language] },
    { text: row.clause ?? '' },
    { text: verdictNames[language][row.verdict], paint: style },
  ];
}

function stylesOf({ verdict, authority }: Row, paint: Paint): (text: string) => string {
  if (verdict === 'fits') return (text) => text;
  if (verdict === 'unknown') return (text) => paint('dim', text);
  return (text) => paint(authority === 'standard' ? 'red' : 'yellow', text);
}

function closing(
  { inspection, pictures }: InspectedFile,
  { language, quiet }: PrettyOptions,
): string[] {
  if (inspection === undefined || quiet) return [];
  const { rows } = inspection;
  const unknown = rows.filter(({ verdict }) => verdict === 'unknown').length;
  const standard = deviations(rows, 'standard');
  const custom = deviations(rows, 'custom');
  const summary = words[language].summary({ standard, custom, unknown });
  const drawn = pictures.map((path) => words[language].drawn(visible(path, 'escape')));
  return ['', summary, ...drawn];
}
