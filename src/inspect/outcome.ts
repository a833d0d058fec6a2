import type { Failure } from '../finding/failure.ts';
import type { Bilingual } from '../finding/finding.ts';
import type { Authority, Unit } from './judgement/expectation.ts';
import type { ExpectationId } from './judgement/expectations.ts';
import type { Measures, Spot } from './measures/measures.ts';

/** `fits` 符合, `deviates` 偏差, `unknown` 无法判断. */
export type Verdict = 'fits' | 'deviates' | 'unknown';

/** One line of the report: what was measured, what was wanted, and whether it fits. */
export interface Row {
  /** Its place in the report, from 1: the number in the pictures. */
  number: number;
  id: ExpectationId;
  what: Bilingual;
  measured: Bilingual;
  wanted: Bilingual;
  /** Of GB/T 9704-2012; absent for what no clause fixes. */
  clause?: string;
  authority: Authority;
  verdict: Verdict;
  /** The measurement as a number, for what is one, in `unit`; with the limits it was held to. */
  value?: number;
  unit?: Unit;
  min?: number;
  max?: number;
  /** Where it was measured. */
  at: Spot[];
}

/** A bulletin measured and judged. */
export interface Inspection {
  pages: number;
  measures: Measures;
  /** In the order of the table of expectations; what the bulletin has nothing of is left out. */
  rows: Row[];
  /** Whether nothing deviates from the standard. */
  fits: boolean;
}

/** One file of those that `brief inspect` was given. */
export interface InspectedFile {
  /** As it was named; `-` is standard input. */
  source: string;
  /** Absent where the file could not be inspected. */
  inspection?: Inspection;
  /** Why it could not. */
  failure?: Failure;
  /** Pictures drawn of it, as paths. */
  pictures: string[];
}
