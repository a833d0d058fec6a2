import { serve } from '../many/thread.ts';
import { checkManuscript } from './manuscript.ts';
import { type Parcel, pack } from './parcel.ts';
import type { Question } from './threads.ts';

/** A thread's own program: checks what it is asked to. */
serve(async ({ tasks, options }: Question): Promise<string> => {
  const parcels: Parcel[] = [];
  for (const task of tasks) parcels.push(pack(await checkManuscript(task, options)));
  return JSON.stringify(parcels);
});
