import { parentPort } from 'node:worker_threads';
import { checkManuscript } from './manuscript.ts';
import { type Parcel, pack } from './parcel.ts';
import type { Question } from './threads.ts';

/**
 * A thread's own program: checks what it is asked to, and answers in the same order. The answer is JSON:
 * many small objects cross from thread to thread at half the cost as one text.
 */
parentPort?.on('message', async ({ tasks, options }: Question) => {
  const parcels: Parcel[] = [];
  for (const task of tasks) parcels.push(pack(await checkManuscript(task, options)));
  parentPort?.postMessage(JSON.stringify(parcels));
});
