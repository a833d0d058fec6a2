import type { Bilingual } from '../finding/finding.ts';

/** `problem` stops a build; `warning` does not, but something could be better. */
export type Verdict = 'ok' | 'warning' | 'problem';

/** What was looked at, by the names that programs know it by. */
export const itemIds = [
  'brief',
  'node',
  'system',
  'configuration',
  'template',
  'browser',
  'sandbox',
  'trial',
  'font',
  'font-file',
  'write',
  'cache',
  'network',
  'unexamined',
] as const;

export type ItemId = (typeof itemIds)[number];

/** One thing looked at, and what there is to say about it. */
export interface Item {
  id: ItemId;
  verdict: Verdict;
  text: Bilingual;
  /** Facts behind it, a line each; of no weight by themselves. */
  details?: readonly Bilingual[];
  /** What to do; every item that is not `ok` has some. */
  advice?: Bilingual;
  /** The same for programs, in no language; promised in docs/doctor.md. */
  facts: Readonly<Record<string, Fact>>;
}

export type Fact =
  | string
  | number
  | boolean
  | null
  | readonly Fact[]
  | { readonly [key: string]: Fact };

/** The same in both languages: a path, a name. */
export function same(text: string): Bilingual {
  return { zh: text, en: text };
}
