import type { Problem } from '../finding/finding.ts';
import type { Edit } from './edit.ts';

/** Something found at a place in a manuscript. */
export interface Found {
  problem: Problem;
  start: number;
  end: number;
  /** Changes that set it right, made together or not at all. */
  fix?: readonly Edit[];
}
