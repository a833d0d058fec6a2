import type { Bilingual } from '../../finding/finding.ts';
import type { Authority, Unit } from '../outcome.ts';

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
