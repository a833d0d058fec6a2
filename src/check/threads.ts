import { existsSync } from 'node:fs';
import { openThread, type Thread } from '../many/thread.ts';
import type { CheckedManuscript, Task, TaskOptions } from './manuscript.ts';
import { type Parcel, unpack } from './parcel.ts';

/** Threads that check manuscripts at the same time. */
export interface Threads extends AsyncDisposable {
  /**
   * What was found in each manuscript, in their order.
   * @throws the signal's reason when interrupted: those being checked are finished, no other is begun
   */
  checkAll(
    tasks: readonly Task[],
    options: TaskOptions,
    signal?: AbortSignal,
  ): Promise<CheckedManuscript[]>;
}

/** What a thread is asked. It answers in the same order, in JSON: many small objects cross at half the cost. */
export interface Question {
  tasks: readonly Task[];
  options: TaskOptions;
}

/** Starts threads; undefined where one alone would do the work. */
export function openThreads(count: number): Threads | undefined {
  // Only the bundle has it: from the sources everything is done in one thread.
  const entry = new URL('check-worker.js', import.meta.url);
  if (count < 2 || !existsSync(entry)) return undefined;
  const threads = Array.from({ length: count }, () => openThread<Question, string>(entry));
  return {
    checkAll: async (tasks, options, signal) => {
      const checked: CheckedManuscript[] = [];
      const batches = batchesOf(tasks).values();
      const serve = async (thread: Thread<Question, string>): Promise<void> => {
        for (const { from, some } of batches) {
          signal?.throwIfAborted();
          const parcels: Parcel[] = JSON.parse(await thread.ask({ tasks: some, options }));
          parcels.forEach((parcel, index) => {
            checked[from + index] = unpack(parcel, some[index]?.source ?? '');
          });
        }
      };
      const ends = await Promise.allSettled(threads.map(serve));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      return checked;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(threads.map((thread) => thread[Symbol.asyncDispose]()));
    },
  };
}

function batchesOf(tasks: readonly Task[]): { from: number; some: Task[] }[] {
  const count = Math.ceil(tasks.length / batch);
  return Array.from({ length: count }, (_, index) => {
    const from = index * batch;
    return { from, some: tasks.slice(from, from + batch) };
  });
}

/** Manuscripts asked for at once: so many that asking costs little, so few that no thread ends much later. */
const batch = 16;
