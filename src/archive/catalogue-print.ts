import { join } from 'node:path';
import { isoDate } from '../brief/date.ts';
import { digest } from '../build/cache/digest.ts';
import { imprintOf } from '../build/imprint.ts';
import type { Draft } from '../build/write.ts';
import { Failure } from '../finding/failure.ts';
import type { Problem } from '../finding/finding.ts';
import type { Dressing, Shelf } from '../fonts/shelf.ts';
import type { Imprint } from '../pdf/imprint.ts';
import type { DocumentPress } from '../press/document.ts';
import { readPlain } from '../workspace/plain-file.ts';
import type { CataloguePart } from './catalogue-parts.ts';
import { type CatalogueText, catalogueSheet, catalogueUsage } from './catalogue-sheet.ts';
import type { KnownPrint } from './memory.ts';
import { catalogueGlyphs, catalogueUnprinted } from './problems.ts';

export interface PrintOptions {
  /** Of the archive; absolute. */
  folder: string;
  dress: Shelf['dress'];
  env: Readonly<Record<string, string | undefined>>;
  /** What was printed before, by path in the archive. */
  known: Readonly<Record<string, KnownPrint>>;
  /** Digest of what prints: brief, the fonts and the browsers there are. */
  surroundings: string;
  /** Called when something is to be printed. */
  openPress(): Promise<DocumentPress>;
  signal: AbortSignal | undefined;
}

/** A catalogue on paper. */
export interface PrintedCatalogue extends Draft {
  data: Uint8Array;
  pages: number;
}

export interface Printed {
  drafts: PrintedCatalogue[];
  /** What the next run need not print again, by path. */
  prints: Record<string, KnownPrint>;
  /** What could not be printed, or not all of it. It keeps nothing else from being published. */
  notes: Problem[];
}

/**
 * Prints the catalogues that have changed; the others are taken as they lie in the archive.
 * @throws the signal's reason when interrupted
 */
export async function printCatalogues(
  parts: readonly CataloguePart[],
  options: PrintOptions,
): Promise<Printed> {
  const printed: Printed = { drafts: [], prints: {}, notes: [] };
  const due: Due[] = [];
  for (const part of parts) {
    const { newest, pdf: path } = part;
    if (newest === undefined) continue;
    const { publisher, date } = newest.fields;
    const about = { title: part.title, author: publisher, subject: '归档文件目录', keywords: [] };
    const imprint = imprintOf({ ...about, date: isoDate(date) }, options.env);
    const key = digest(JSON.stringify([options.surroundings, part.rows, imprint]));
    const before = await readBefore(path, key, options);
    if (before === undefined) due.push({ part, imprint, key });
    else keep(printed, path, before.known, before.data);
  }
  if (due.length > 0) await printDue(due, options, printed);
  return printed;
}

interface Due {
  part: CataloguePart;
  imprint: Imprint;
  key: string;
}

function keep(
  { drafts, prints }: Printed,
  path: string,
  known: KnownPrint,
  data: Uint8Array,
): void {
  drafts.push({ path, data, pages: known.pages });
  prints[path] = known;
}

/** What lies in the archive, if it is what would be printed. */
async function readBefore(path: string, key: string, { folder, known }: PrintOptions) {
  const before = known[path];
  if (before === undefined || before.key !== key) return undefined;
  const data = await readPlain(join(folder, path)).catch(() => undefined);
  return data !== undefined && digest(data) === before.sha256 ? { known: before, data } : undefined;
}

async function printDue(
  due: readonly Due[],
  options: PrintOptions,
  printed: Printed,
): Promise<void> {
  const prints: Promise<void>[] = [];
  try {
    await using press = await options.openPress();
    prints.push(...due.map((each) => printOne(each, press, options, printed)));
    await Promise.all(prints);
  } catch (error) {
    // What is still being finished counts too.
    await Promise.allSettled(prints);
    options.signal?.throwIfAborted();
    if (!(error instanceof Failure) || error.code !== 'browser') throw error;
    printed.notes.push(catalogueUnprinted(error.text));
  }
}

async function printOne(
  { part, imprint, key }: Due,
  press: DocumentPress,
  { dress }: PrintOptions,
  printed: Printed,
): Promise<void> {
  const { text, dressing, missing } = await dressed(part, dress);
  if (missing.length > 0) printed.notes.push(catalogueGlyphs(part.pdf, missing));
  const { pdf, pages, problems } = await press.print(catalogueSheet(text, dressing), imprint);
  const [problem] = problems;
  if (problem !== undefined) printed.notes.push(catalogueUnprinted(problem.text));
  // With characters lacking it is printed, and told of, every time until they are not.
  else if (missing.length > 0) printed.drafts.push({ path: part.pdf, data: pdf, pages });
  else keep(printed, part.pdf, { key, sha256: digest(pdf), pages }, pdf);
}

/** Cuts the faces; a character that none of them has is printed as 〓, the mark for one that is lacking. */
async function dressed(
  { title, rows }: CatalogueText,
  dress: Shelf['dress'],
): Promise<{ text: CatalogueText; dressing: Dressing; missing: string[] }> {
  const dressing = await dress(catalogueUsage({ title, rows }));
  const missing = [...new Set(dressing.missing.map(({ character }) => character))];
  if (missing.length === 0) return { text: { title, rows }, dressing, missing };
  const lacking = new Set(missing);
  const mark = (text: string) =>
    Array.from(text, (character) => (lacking.has(character) ? '〓' : character)).join('');
  const text: CatalogueText = {
    title: mark(title),
    rows: rows.map((row) => ({
      ...row,
      number: mark(row.number),
      publisher: mark(row.publisher),
      title: mark(row.title),
      secrecy: mark(row.secrecy),
      note: mark(row.note),
    })),
  };
  return { text, dressing: await dress(catalogueUsage(text)), missing };
}
