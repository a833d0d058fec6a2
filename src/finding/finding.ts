import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/** A sentence in both languages of the product; the reporter picks one. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** `error` keeps the bulletin from coming out; `warning` and `info` do not. */
export const severities = ['error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

/** What is wrong, in the editor's words, and the way out; not yet bound to a place. */
export interface Problem {
  /** Rule id: lower case, words joined by `-`, noun first (`key-unknown`). */
  rule: string;
  severity: Severity;
  text: Bilingual;
  /** What to do about it. Every error has one. */
  advice?: Bilingual;
}

/** Where in the manuscript, 1-based lines and columns in UTF-16 units. */
export type Place = Position | Point;

declare module 'vfile-message' {
  interface VFileMessage {
    /** The problem this message was made from. */
    problem?: Problem;
  }
}

/** Puts a problem on a manuscript as a vfile message. */
export function report(file: VFile, problem: Problem, place?: Place): VFileMessage {
  const message = withoutStack(() =>
    file.message(problem.text.zh, {
      place: place ?? null,
      ruleId: problem.rule,
      source: 'brief',
    }),
  );
  message.fatal = fatality[problem.severity];
  message.problem = problem;
  return message;
}

/** A vfile message is an Error, but none of our code is at fault: its stack costs more than most checks. */
function withoutStack<T>(make: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The severity of a vfile message, whoever made it. */
export function severityOf(message: VFileMessage): Severity {
  if (message.fatal === true) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

/** Whether anything on the manuscript keeps its bulletin from coming out. */
export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => severityOf(message) === 'error');
}

const fatality = { error: true, warning: false, info: undefined } as const;
