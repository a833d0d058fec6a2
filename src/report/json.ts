import type { Build, Outcome, Output, Source, Verdict } from '../build/outcome.ts';
import type { Problem } from '../finding/finding.ts';
import { findingsOf, type Said, say } from './findings.ts';
import type { Language } from './language.ts';
import { tally, tallyTexts } from './tally.ts';

/** The run as one JSON object on one line; its shape is promised in docs/report.md. */
export function json(build: Build, language: Language): string {
  return line({
    version,
    configurations: (build.configurations ?? []).map((source) => configurationOf(source, language)),
    issues: build.outcomes.map((outcome) => issueOf(outcome, language)),
    notes: build.notes.map((note) => noteOf(note, language)),
    summary: { ...tally(build), check: checkOf(tallyTexts(build)), ms: Math.round(build.ms) },
  });
}

/** The same object for a run that came to nothing: no issues, and an `error`. */
export function jsonError(code: string, message: string): string {
  return line({
    version,
    configurations: [],
    issues: [],
    notes: [],
    summary: { ...tally({ outcomes: [] }), check: checkOf(tallyTexts({ outcomes: [] })), ms: 0 },
    error: { code, message },
  });
}

const version = 1;

function issueOf(outcome: Outcome, language: Language) {
  return {
    source: outcome.source,
    status: outcome.status,
    reason: outcome.reason ?? null,
    ms: Math.round(outcome.ms),
    outputs: outcome.outputs.map(outputOf),
    fonts: outcome.fonts.map(({ role, family, substitute }) => ({ role, family, substitute })),
    messages: findingsOf(outcome, language).map(messageOf),
    check: outcome.verdict === undefined ? null : checkOf(outcome.verdict),
  };
}

function checkOf({ errors, warnings, infos }: Verdict) {
  return { errors, warnings, infos };
}

function configurationOf(source: Source, language: Language) {
  return { source: source.source, messages: findingsOf(source, language).map(messageOf) };
}

function outputOf({ format, path, bytes, pages }: Output) {
  return { format, path, bytes, pages: pages ?? null };
}

export function messageOf({ rule, severity, place, text, advice }: Said) {
  return {
    ruleId: rule ?? null,
    severity,
    line: place?.line ?? null,
    column: place?.column ?? null,
    endLine: place?.end?.line ?? null,
    endColumn: place?.end?.column ?? null,
    message: text,
    advice: advice ?? null,
  };
}

export function noteOf(note: Problem, language: Language) {
  const { rule, severity, text, advice } = say(note, language);
  return { ruleId: rule, severity, message: text, advice: advice ?? null };
}

/**
 * An object on one line. C1 controls may steer a terminal that shows the raw JSON; JSON.stringify leaves
 * them as they are.
 */
export function line(value: unknown): string {
  const text = JSON.stringify(value).replace(
    /[\p{Cc}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}
