import type { Build, Source } from '../build/outcome.ts';
import { type Checkout, fromRoot } from './checkout.ts';
import { findingsOf, type Said, type Span, say } from './findings.ts';
import type { Language } from './language.ts';
import { visible } from './visible.ts';

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function github(build: Build, language: Language, checkout?: Checkout): string {
  return [
    githubFindings([...(build.configurations ?? []), ...build.outcomes], language, checkout),
    ...build.notes.map((note) => annotation(say(note, language))),
  ].join('');
}

/** The same for findings alone. */
export function githubFindings(
  files: readonly Source[],
  language: Language,
  checkout?: Checkout,
): string {
  return files
    .flatMap((file) => {
      const source = nameIn(file, checkout);
      return findingsOf(file, language).map((said) => annotation(said, source));
    })
    .join('');
}

/** Standard input is no file of the repository. */
function nameIn({ source }: Source, checkout: Checkout | undefined): string | undefined {
  return source === '-' ? undefined : fromRoot(source, checkout);
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

function annotation(said: Said, source?: string): string {
  const properties = {
    file: source,
    ...placeOf(said.place),
    title: said.rule,
  };
  const listed = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}=${escapeProperty(visible(String(value)))}`,
  );
  const head = [commands[said.severity], listed.join(',')].filter(Boolean).join(' ');
  const message = [said.text, said.advice].filter(Boolean).join('\n');
  return `::${head}::${escapeData(visible(message))}\n`;
}

/** GitHub takes columns only for a place within one line. */
function placeOf(place: Span | undefined) {
  if (place === undefined) return {};
  const { line, column, end } = place;
  if (end === undefined) return { line, col: column };
  if (end.line !== line) return { line, endLine: end.line };
  return { line, col: column, endLine: end.line, endColumn: end.column };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
