import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
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

/** What a thread is asked. */
export interface Question {
  tasks: readonly Task[];
  options: TaskOptions;
}

/** Starts threads; undefined where one alone would do the work. */
export function openThreads(count: number): Threads | undefined {
  // Only the bundle has it: from the sources everything is done in one thread.
  const entry = new URL('check-worker.js', import.meta.url);
  if (count < 2 || !existsSync(entry)) return undefined;
  const workers = Array.from({ length: count }, () => new Worker(entry));
  return {
    checkAll: async (tasks, options, signal) => {
      const checked: CheckedManuscript[] = [];
      const batches = batchesOf(tasks).values();
      const serve = async (worker: Worker): Promise<void> => {
        for (const { from, some } of batches) {
          signal?.throwIfAborted();
          const answer = await ask(worker, { tasks: some, options });
          answer.forEach((parcel, index) => {
            checked[from + index] = unpack(parcel, some[index]?.source ?? '');
          });
        }
      };
      const ends = await Promise.allSettled(workers.map(serve));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      return checked;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
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

function ask(worker: Worker, question: Question): Promise<readonly Parcel[]> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      worker.off('message', answered).off('error', failed);
      end();
    };
    const answered = (answer: string) => settle(() => resolve(JSON.parse(answer)));
    const failed = (error: unknown) => settle(() => reject(error));
    worker.on('message', answered).on('error', failed);
    worker.postMessage(question);
  });
}
