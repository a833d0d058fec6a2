import { statSync } from 'node:fs';
import type { Job } from './plan.ts';

/**
 * The issues in their order, but those first whose manuscripts were written last. What an office has
 * changed is among them, and the sooner it is found the sooner the browser starts.
 */
export function freshestFirst(jobs: readonly Job[]): Job[] {
  if (jobs.length <= few) return [...jobs];
  const written = jobs.map((job) => ({ job, at: writtenAt(job) })).sort((a, b) => b.at - a.at);
  const fresh = new Set(written.slice(0, few).map(({ job }) => job));
  return [...jobs.filter((job) => fresh.has(job)), ...jobs.filter((job) => !fresh.has(job))];
}

/** As many as somebody changes in a morning; more are found in good time. */
const few = 8;

/** ms; of one that is not there, 0: what is wrong with it is said when it is read. */
function writtenAt({ path }: Job): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  } catch {
    return 0;
  }
}
