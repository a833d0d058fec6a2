import type { Bilingual } from '../finding/finding.ts';

/** The languages brief speaks. */
export type Language = keyof Bilingual;

export const languages = ['zh', 'en'] as const satisfies readonly Language[];
