import type { Build, Outcome, Output, Source } from '../build/outcome.ts';
import type { Severity } from '../finding/finding.ts';
import { findingsOf, type Said, say } from './findings.ts';
import { frame } from './frame.ts';
import type { Language } from './language.ts';
import { type Paint, painter, type Style } from './paint.ts';
import { tally } from './tally.ts';
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

/** The last line of the report alone: how many came out, how many findings, how long it took. */
export function summary(build: Build, language: Language): string {
  return words[language].summary(tally(build), build.ms);
}

interface Pen extends PrettyOptions {
  paint: Paint;
  words: Words;
}

const severityStyles: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'blue' };

function findings(file: Source, pen: Pen): string[][] {
  const shown = findingsOf(file, pen.language).filter(
    ({ severity }) => severity !== 'info' || pen.verbose,
  );
  if (shown.length === 0) return [];
  const lines = String(file.file).split(/\r\n|\n|\r/);
  const name = nameOf(file.source, pen);
  return shown.map((said) => {
    const { place } = said;
    const where = place === undefined ? name : `${name}:${place.line}:${place.column}`;
    const style = severityStyles[said.severity];
    return [
      `${pen.paint('bold', where)} ${heading(said, pen)}`,
      ...(place === undefined ? [] : frame(lines, place, { ...pen, style })),
      ...footing(said, pen),
    ];
  });
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
  const lines = build.outcomes.flatMap((outcome) => resultsOf(outcome, pen));
  return pen.quiet ? lines : [...lines, summary(build, pen.language)];
}

function resultsOf(outcome: Outcome, pen: Pen): string[] {
  const { paint, words } = pen;
  const failed = `${paint('red', words.failed)} ${nameOf(outcome.source, pen)}`;
  const verdict = outcome.status === 'failed' ? [failed] : [];
  if (pen.quiet) return verdict;
  const built = outcome.outputs.map(
    (output) => `${paint('green', words.built)} ${came(output, pen)}`,
  );
  const faces = outcome.fonts.map((face) => `  ${visible(words.face(face), 'escape')}`);
  return [...built, ...verdict, ...(pen.verbose ? faces : [])];
}

function came({ path, pages, bytes }: Output, { words, verbose }: Pen): string {
  const facts = [
    ...(pages === undefined ? [] : [words.pages(pages)]),
    ...(verbose ? [words.size(bytes)] : []),
  ];
  return `${visible(path, 'escape')}${words.bracketed(facts)}`;
}

function nameOf(source: string, { words }: Pen): string {
  return source === '-' ? words.stdin : visible(source, 'escape');
}

function indented(text: string): string {
  return visible(text).replaceAll('\n', '\n  ');
}
