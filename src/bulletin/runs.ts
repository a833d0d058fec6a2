import type { Element, Nodes } from 'hast';
import { broadest } from './text-width.ts';

/** Text that stands on one line however narrow its column. */
export interface Run {
  text: string;
  /** Han characters; at least what any face asks for. */
  width: number;
}

/** The widest run of a cell: a number with its unit, a word, a character with its mark. */
export function widestRun(cell: Element): Run {
  const runs: Run[] = joined(pieces(cell)).map((text) => ({ text, width: broadest(text) }));
  return runs.reduce((widest, run) => (run.width > widest.width ? run : widest), {
    text: '',
    width: 0,
  });
}

/** The texts of a cell cut wherever a line may end; an empty one where it always may. */
function pieces(node: Nodes): string[] {
  if (node.type === 'text') return (node.value.match(word) ?? []).map((text) => text.trim());
  if (!('children' in node)) return [];
  const texts = node.children.flatMap(pieces);
  if (node.type !== 'element') return texts;
  const { className } = node.properties;
  const names = Array.isArray(className) ? className : [];
  if (names.includes('unbroken')) return [texts.join('')];
  if (names.includes('address')) return [...texts.join('')].flatMap((character) => ['', character]);
  return inline.has(node.tagName) ? texts : ['', ...texts, ''];
}

/** Puts together again what no line may end between. */
function joined(cut: readonly string[]): string[] {
  const runs: string[] = [];
  for (const piece of cut) {
    const last = runs.at(-1) ?? '';
    if (last !== '' && piece !== '' && isTied(last, piece)) runs[runs.length - 1] = last + piece;
    else runs.push(piece);
  }
  return runs;
}

/** Whether marks or letters keep two texts on one line (GB/T 15834-2011 5, UAX #14). */
function isTied(before: string, after: string): boolean {
  return (
    closing.test(after) || opening.test(before) || (latinEnd.test(before) && latin.test(after))
  );
}

const word = /[\u0021-\u007e\u00a1-\u02ff]+|./gsu;
const latin = /^[\w+\-.,:/%]/;
const latinEnd = /[\w+\-.,:/%]$/;
const closing = /^[\p{Pe}\p{Pf}，。、；：！？…—％‰℃～·]/u;
const opening = /[\p{Ps}\p{Pi}￥＄№]$/u;
/** Elements that stand in a line. */
export const inline = new Set(['span', 'strong', 'em', 'del', 's', 'u', 'sub', 'sup', 'a', 'code']);
