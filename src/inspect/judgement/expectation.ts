import type { Bilingual } from '../../finding/finding.ts';

/** What a bulletin is held to: the standard binds, custom (and practice in archives) only advises. */
export type Authority = 'standard' | 'custom';

export type Unit = 'mm' | 'pt' | 'character' | 'line';

/** What one thing about a bulletin should be; numbers outside of the limits deviate. */
export interface Expectation {
  what: Bilingual;
  wanted: Bilingual;
  /** Of GB/T 9704-2012. */
  clause?: string;
  authority: Authority;
  unit?: Unit;
  min?: number;
  max?: number;
}
