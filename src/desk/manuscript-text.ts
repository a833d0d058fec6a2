import { type KeyNames, linesOf } from './stated.ts';

/** A manuscript from its front matter, in the order given, and its text. */
export function manuscriptText(
  stated: readonly (readonly [name: string, text: string])[],
  names: KeyNames,
  body: string,
): string {
  return ['---', ...linesOf(stated, names), '---', '', body].join('\n');
}
