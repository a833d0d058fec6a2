import { excerpt } from './excerpt.ts';
import type { Span } from './findings.ts';
import type { Language } from './language.ts';
import type { Paint, Style } from './paint.ts';

export interface FrameOptions {
  language: Language;
  paint: Paint;
  /** Colour of the marker. */
  style: Style;
  /** Columns of the terminal. */
  width: number;
}

/** The line of the manuscript with a marker below the place, or nothing if there is no such line. */
export function frame(lines: readonly string[], place: Span, options: FrameOptions): string[] {
  const line = lines[place.line - 1];
  if (line === undefined) return [];
  const { language, paint, style } = options;
  const number = String(place.line);
  const blank = ' '.repeat(number.length);
  const gutter = (label: string) => paint('dim', `  ${label} │`);
  const { from, to } = offsetsIn(line, place);
  const room = Math.max(narrowest, options.width - number.length - '   │ '.length);
  const shown = excerpt(line, from, to, room);
  const marker = `${' '.repeat(shown.before)}${paint(style, '^'.repeat(shown.marked))}`;
  const further = place.end !== undefined && place.end.line > place.line ? place.end.line : 0;
  return [
    `${gutter(number)} ${shown.text}`.trimEnd(),
    `${gutter(blank)} ${marker}`,
    ...(further > 0 ? [`${gutter(blank)} ${paint('dim', until[language](further))}`] : []),
  ];
}

/** Columns of text shown however narrow the terminal. */
const narrowest = 20;

const until = {
  zh: (line: number) => `……至第${line}行`,
  en: (line: number) => `… to line ${line}`,
};

/** Offsets of the place within its first line; never empty, never outside it by more than one. */
function offsetsIn(line: string, place: Span): { from: number; to: number } {
  const from = Math.min(Math.max(0, place.column - 1), line.length);
  if (place.end === undefined) return { from, to: from + 1 };
  const to = place.end.line > place.line ? line.length : place.end.column - 1;
  return { from, to: Math.max(to, from + 1) };
}
