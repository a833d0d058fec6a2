import type { Build, Outcome, Output, Source } from '../build/outcome.ts';
import type { Severity } from '../finding/finding.ts';
import type { Checkout } from './checkout.ts';
import { findingsOf, type Said, say } from './findings.ts';
import { type Folded, fold } from './fold.ts';
import { frame } from './frame.ts';
import type { Language } from './language.ts';
import { type Paint, painter, type Style } from './paint.ts';
import { tally, tallyTexts } from './tally.ts';
import { visible } from './visible.ts';
import { type Words, words } from './words.ts';

export interface PrettyOptions {
  language: Language;
  color: boolean;
  /** Also what need not be acted on: infos, faces, sizes. */
  verbose: boolean;
  /** Problems only: no outputs, no summary. */
  quiet: boolean;
  /** Columns of the terminal. */
  width: number;
}

/** What a report in any form is made by. */
export interface ReportOptions extends PrettyOptions {
  checkout?: Checkout;
}

/** The run for a person at a terminal: findings by file, notes on the run, outputs, a summary. */
export function pretty(build: Build, options: PrettyOptions): string {
  const pen: Pen = {
    ...options,
    paint: painter(options.color),
    words: words[options.language],
  };
  const blocks = [
    ...[...(build.configurations ?? []), ...build.outcomes].flatMap((file) => findings(file, pen)),
    ...notes(build, pen),
    results(build, pen),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}

/** Findings alone, by file, for a run that builds nothing. */
export function prettyFindings(files: readonly Source[], options: PrettyOptions): string {
  const pen: Pen = { ...options, paint: painter(options.color), words: words[options.language] };
  return files
    .flatMap((file) => findings(file, pen))
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}

/** The end of the report: how many came out, how many findings, how long it took, what `check` says. */
export function summary(build: Build, language: Language): string {
  const lines = [words[language].summary(tally(build), build.ms)];
  const texts = tallyTexts(build);
  if (texts.issues > 0) lines.push(words[language].texts(texts));
  return lines.join('\n');
}

interface Pen extends PrettyOptions {
  paint: Paint;
  words: Words;
}

const severityStyles: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'blue' };

function findings(file: Source, pen: Pen): string[][] {
  const { shown, folded } = fold(
    findingsOf(file, pen.language).filter(({ severity }) => severity !== 'info' || pen.verbose),
  );
  if (shown.length === 0) return [];
  const lines = String(file.file).split(/\r\n|\n|\r/);
  const name = nameOf(file.source, pen);
  const told = shown.map((said) => {
    const { place } = said;
    const where = place === undefined ? name : `${name}:${place.line}:${place.column}`;
    const style = severityStyles[said.severity];
    return [
      `${pen.paint('bold', where)} ${heading(said, pen)}`,
      ...(place === undefined ? [] : frame(lines, place, { ...pen, style })),
      ...footing(said, pen),
    ];
  });
  return [...told, ...folded.map((more) => [folding(name, more, pen)])];
}

function folding(name: string, { rule, count, lines }: Folded, { paint, words }: Pen): string {
  return `${paint('bold', name)} ${words.folded(count, `[${visible(rule)}]`, lines)}`;
}

function notes(build: Build, pen: Pen): string[][] {
  return build.notes
    .filter(({ severity }) => severity !== 'info' || !pen.quiet)
    .map((note) => say(note, pen.language))
    .map((said) => [heading(said, pen), ...footing(said, pen)]);
}

function heading(said: Said, { paint, words }: Pen): string {
  const severity = paint(severityStyles[said.severity], words.severities[said.severity]);
  return `${severity} ${indented(said.text)}`;
}

function footing({ rule, advice }: Said, { paint, words }: Pen): string[] {
  const parts = [
    ...(rule === undefined ? [] : [paint('dim', `[${visible(rule)}]`)]),
    ...(advice === undefined ? [] : [`${paint('cyan', words.advice)}${indented(advice)}`]),
  ];
  return parts.length === 0 ? [] : [`  ${parts.join(' ')}`];
}

function results(build: Build, pen: Pen): string[] {
  const { outcomes } = build;
  const failed = outcomes.filter(({ status }) => status === 'failed');
  // At the end, where they are seen after a thousand that came out.
  const last = failed.map((outcome) => failure(outcome, pen));
  if (pen.quiet) return last;
  const shown = outcomes.filter(
    ({ status }) => status !== 'failed' && (status !== 'cached' || pen.verbose || isOnly(build)),
  );
  const lines = shown.flatMap((outcome) => resultsOf(outcome, pen));
  return [...lines, ...last, summary(build, pen.language)];
}

/** One issue asked for alone is told of even when nothing was to be done. */
function isOnly({ outcomes }: Build): boolean {
  return outcomes.length === 1;
}

function failure(outcome: Outcome, { language, paint, words }: Pen): string {
  const why = findingsOf(outcome, language).find(({ severity }) => severity === 'error')?.text;
  const name = nameOf(outcome.source, { words });
  const reason = why === undefined ? '' : `${words.colon}${visible(why, 'escape')}`;
  return `${paint('red', words.failed)} ${name}${reason}`;
}

function resultsOf(outcome: Outcome, pen: Pen): string[] {
  const { paint, words, verbose } = pen;
  if (outcome.status === 'due') {
    const why = outcome.reason === undefined ? [] : [words.reasons[outcome.reason]];
    return [`${paint('yellow', words.due)} ${nameOf(outcome.source, pen)}${words.bracketed(why)}`];
  }
  const cached = outcome.status === 'cached';
  const state = cached ? paint('dim', words.cached) : paint('green', words.built);
  const came = outcome.outputs.map((output) => `${state} ${describe(output, outcome, pen)}`);
  const faces = outcome.fonts.map((face) => `  ${visible(words.face(face), 'escape')}`);
  return [...came, ...(verbose && !cached ? faces : [])];
}

function describe(
  { path, pages, bytes }: Output,
  { reason }: Outcome,
  { words, verbose }: Pen,
): string {
  const facts = [
    ...(pages === undefined ? [] : [words.pages(pages)]),
    ...(verbose ? [words.size(bytes)] : []),
    ...(verbose && reason !== undefined ? [words.reasons[reason]] : []),
  ];
  return `${visible(path, 'escape')}${words.bracketed(facts)}`;
}

function nameOf(source: string, { words }: Pick<Pen, 'words'>): string {
  return source === '-' ? words.stdin : visible(source, 'escape');
}

function indented(text: string): string {
  return visible(text).replaceAll('\n', '\n  ');
}
