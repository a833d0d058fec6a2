import type { Authority } from '../judgement/expectation.ts';
import type { InspectedFile, Row } from '../outcome.ts';

export interface InspectTally {
  files: number;
  fits: number;
  deviates: number;
  unreadable: number;
}

export function tallyOf(files: readonly InspectedFile[]): InspectTally {
  const fits = files.filter(({ inspection }) => inspection?.fits === true).length;
  const unreadable = files.filter(({ inspection }) => inspection === undefined).length;
  const deviates = files.length - fits - unreadable;
  return { files: files.length, fits, deviates, unreadable };
}

/** How many rows deviate from what of the two. */
export function deviations(rows: readonly Row[], authority: Authority): number {
  return rows.filter((row) => row.authority === authority && row.verdict === 'deviates').length;
}
