import { rowOf } from './stated.ts';
import { yamlText } from './yaml-text.ts';

/** Whether keys go by their Chinese or their English names. */
export type KeyNames = 'zh' | 'name';

/** A manuscript from its front matter, in the order given, and its text. */
export function manuscriptText(
  stated: readonly (readonly [name: string, text: string])[],
  names: KeyNames,
  body: string,
): string {
  const lines = stated.map(([name, text]) => `${rowOf(name)[names]}: ${yamlText(text)}`);
  return ['---', ...lines, '---', '', body].join('\n');
}
