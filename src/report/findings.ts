import type { VFileMessage } from 'vfile-message';
import type { Source } from '../build/outcome.ts';
import { type Problem, type Severity, severityOf } from '../finding/finding.ts';
import type { Edit } from '../language/edit.ts';
import type { Language } from './language.ts';

/** A finding in the reader's language, with what every reporter needs of its place. */
export interface Said {
  rule: string | undefined;
  severity: Severity;
  text: string;
  advice: string | undefined;
  place: Span | undefined;
  /** Changes to the manuscript that set it right, made together or not at all. */
  fix?: readonly Edit[];
}

/** 1-based lines and columns in UTF-16 units; `end` is exclusive, absent when only a point is known. */
export interface Span {
  line: number;
  column: number;
  end?: { line: number; column: number };
}

/** The findings of one file from its top to its end; those of no place come first. */
export function findingsOf({ file }: Source, language: Language): Said[] {
  return file.messages
    .map((message) => sayMessage(message, language))
    .sort((a, b) => startOf(a).line - startOf(b).line || startOf(a).column - startOf(b).column);
}

/** A problem of no manuscript, such as a note on the run. */
export function say(problem: Problem, language: Language): Said {
  return {
    rule: problem.rule,
    severity: problem.severity,
    text: problem.text[language],
    advice: problem.advice?.[language],
    place: undefined,
  };
}

function sayMessage(message: VFileMessage, language: Language): Said {
  return {
    rule: message.ruleId,
    severity: severityOf(message),
    // A message from another tool has no text of ours: its own words are better than none.
    text: message.problem?.text[language] ?? message.reason,
    advice: message.problem?.advice?.[language],
    place: spanOf(message.place),
    ...(message.fix && { fix: message.fix }),
  };
}

function spanOf(place: VFileMessage['place']): Span | undefined {
  if (place === undefined) return undefined;
  if (!('start' in place)) return { line: place.line, column: place.column };
  const { start, end } = place;
  return {
    line: start.line,
    column: start.column,
    end: { line: end.line, column: end.column },
  };
}

function startOf(said: Said): Span {
  return said.place ?? { line: 0, column: 0 };
}
