import type { VFile } from 'vfile';
import { type Problem, report } from '../finding/finding.ts';
import {
  fenceOdd,
  frontMatterBelow,
  frontMatterInCode,
  frontMatterMissing,
  frontMatterNotClosed,
  frontMatterNotOpened,
  manuscriptEmpty,
} from './matter/front-matter-problems.ts';
import { linesOf, locator, type Span, trimmed } from './matter/lines.ts';
import { findText, isCodeFence, isFence, isKeyLine, isYamlEnd } from './matter/matter-lines.ts';
import type { FieldSet, FieldSource } from './read-fields.ts';

/** A manuscript cut in two. */
export interface SplitManuscript {
  /** The YAML between the fences; none where the manuscript has no front matter. */
  matter?: FieldSource;
  /** 1-based line on which the text starts. */
  bodyLine: number;
  /** Offset in the file of its first character. */
  bodyOffset: number;
}

/**
 * Finds the front matter between two lines `---`. A fence of other dashes is understood; where one is
 * missing, that is said, and the front matter ends where the text seems to start.
 * @param office what need not be stated where all of it is missing
 */
export function splitFrontMatter(file: VFile, office?: FieldSet): SplitManuscript {
  const lines = linesOf({ text: String(file), offset: 0 });
  const locate = locator(String(file));
  const say = (problem: Problem, line?: Span): void => {
    report(file, problem, line && locate(trimmed(line)));
  };
  const top = lines.findIndex(({ text }) => text.trim() !== '');
  const start = findStart(lines, top, say, Object.keys(office?.fields ?? {}));
  if (start === undefined) return { bodyLine: 1, bodyOffset: 0 };
  const { end, body } = findEnd(lines, start, say);

  const offsetOf = (index: number) => lines[index]?.offset ?? String(file).length;
  const lineOf = (index: number) => Math.min(index + 1, lines.length);
  const value = String(file).slice(offsetOf(start), offsetOf(end));
  return {
    matter: { value, line: lineOf(start), offset: offsetOf(start) },
    bodyLine: lineOf(body),
    bodyOffset: offsetOf(body),
  };
}

type Say = (problem: Problem, line?: Span) => void;

/** The index of the first line of the front matter, if there is any. */
function findStart(
  lines: readonly Span[],
  top: number,
  say: Say,
  stated: readonly string[],
): number | undefined {
  const line = lines[top];
  if (line === undefined) {
    say(manuscriptEmpty(stated));
    return undefined;
  }
  if (isFence(trimmed(line))) {
    sayOddFence(line, say);
    return top + 1;
  }
  const below = findBelow(lines, top);
  if (below >= 0) {
    const isInCode = isCodeFence(lines[below - 1]);
    const codeEnd = isInCode ? codeEndOf(lines, below - 1)?.line : undefined;
    say(frontMatterBelow(top + 1, below, codeEnd), line);
    return below + 1;
  }
  const code = findInCode(lines, top);
  if (code >= 0) {
    say(frontMatterInCode(top + 1, code + 1, codeEndOf(lines, code)), lines[code]);
    return code + 1;
  }
  const isOpen = isMatterStart(lines.slice(top));
  say(isOpen ? frontMatterNotOpened() : frontMatterMissing(stated), line);
  return isOpen ? top : undefined;
}

/** The index of a fence that is not at the top, as where a chatbot says what it gives, or puts it in a code block; or -1. */
function findBelow(lines: readonly Span[], top: number): number {
  return lines
    .slice(0, top + farthest)
    .findIndex(
      (line, at) => at > top && isFence(trimmed(line)) && isMatterStart(lines.slice(at + 1)),
    );
}

/** The index of the line that opens a code block in which keys stand without a fence before them; or -1. */
function findInCode(lines: readonly Span[], top: number): number {
  return lines
    .slice(0, top + farthest)
    .findIndex((line, at) => isCodeFence(line) && isMatterStart(lines.slice(at + 1)));
}

/** The 1-based line that ends a code block, if one does, and whether the text begins after it. */
function codeEndOf(lines: readonly Span[], code: number) {
  const end = lines.findIndex((line, at) => at > code && isCodeFence(line));
  if (end < 0) return undefined;
  return { line: end + 1, isBeforeText: findText(lines.slice(code + 1, end), true) < 0 };
}

/** Lines that may stand before the front matter. */
const farthest = 20;

/** Whether keys stand here without a fence before them; one alone that no title follows may be text, as `电话：…`. */
function isMatterStart(lines: readonly Span[]): boolean {
  const [first, ...following] = lines.filter(({ text }) => text.trim() !== '').slice(0, 6);
  if (first === undefined || !isKeyLine(first)) return false;
  return (
    following[0]?.text.startsWith('#') === true ||
    following.some((line) => isKeyLine(line) || isFence(line))
  );
}

/** The indexes of the line after the front matter and of the first line of the text. */
function findEnd(lines: readonly Span[], start: number, say: Say): { end: number; body: number } {
  const inside = lines.slice(start);
  // A code block in which the front matter was put ends where that does, or with the text.
  const isInCode = isCodeFence(lines[start - 1]);
  const closing = inside.findIndex(
    (line) => isFence(line) || isYamlEnd(line) || (isInCode && isCodeFence(line)),
  );
  const text = findText(closing < 0 ? inside : inside.slice(0, closing), closing >= 0);
  const fence = inside[closing];
  if (text < 0 && fence !== undefined) {
    if (!isCodeFence(fence)) sayOddFence(fence, say);
    const end = start + closing;
    return { end, body: textAfter(lines, end, isCodeFence(lines[start - 2])) };
  }
  const end = text < 0 ? endOf(lines) : start + text;
  say(frontMatterNotClosed(end + 1), lines[end] ?? lines.at(-1));
  return { end, body: end };
}

/** The index of the line after a fence, and after the end of the code block that was around it. */
function textAfter(lines: readonly Span[], fence: number, isInCode: boolean): number {
  const next = lines.findIndex(({ text }, at) => at > fence && text.trim() !== '');
  return isInCode && isCodeFence(lines[next]) ? next + 1 : fence + 1;
}

/** The index of the line to write next: after the last, or the last itself where it is empty. */
function endOf(lines: readonly Span[]): number {
  return lines.at(-1)?.text === '' ? lines.length - 1 : lines.length;
}

function sayOddFence(line: Span, say: Say): void {
  const { text } = trimmed(line);
  if (text !== '---') say(fenceOdd(text), line);
}
