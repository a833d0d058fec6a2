import { setImmediate } from 'node:timers/promises';
import type { Cache } from './cache/cache.ts';
import type { Outcome, Reason } from './outcome.ts';
import type { Job } from './plan.ts';

/** An issue that must be built, and why. */
export interface Due {
  job: Job;
  reason: Reason;
}

/** Issues told apart by whether they must be built. */
export interface Sifting {
  /** Those that must, as soon as each is found: the first are built while others are looked at. */
  due: AsyncIterable<Due>;
  /** How many have been found so far. */
  found(): number;
  /** Settles when all have been looked at; fails with what `due` fails with. */
  done: Promise<void>;
}

/**
 * Looks at what earlier runs have left of each issue.
 * @param settle called with what came out of an issue that need not be built
 * @param onFirst called when the first that must be built is found
 */
export function sift(
  jobs: readonly Job[],
  look: Cache['look'],
  settle: (job: Job, outcome: Outcome) => void,
  onFirst: () => void,
  signal?: AbortSignal,
): Sifting {
  const found: Due[] = [];
  let isDone = false;
  let wake: () => void = () => undefined;
  const lookAll = async (): Promise<void> => {
    for (const job of jobs) {
      signal?.throwIfAborted();
      const begun = performance.now();
      const looked = await look(job);
      if (typeof looked === 'string') {
        if (found.length === 0) onFirst();
        found.push({ job, reason: looked });
        wake();
      } else settle(job, { ...looked, ms: Math.round(performance.now() - begun) });
      // What is being built goes on meanwhile.
      if (found.length > 0) await setImmediate();
    }
  };
  const done = lookAll().finally(() => {
    isDone = true;
    wake();
  });
  // Whoever asks for the next one hears of it; until then all may be busy.
  done.catch(() => undefined);
  async function* due(): AsyncGenerator<Due> {
    for (let at = 0; ; at += 1) {
      while (found[at] === undefined && !isDone) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const next = found[at];
      if (next === undefined) return done;
      yield next;
    }
  }
  return { due: due(), found: () => found.length, done };
}
