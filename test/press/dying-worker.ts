import process from 'node:process';
import { serve } from '../../src/many/thread.ts';
import type { Finished, RawPrint } from '../../src/press/finish.ts';

/** A finisher's thread that an empty print brings down. */
serve(async ({ pdf, placement }: RawPrint): Promise<Finished> => {
  if (pdf.length === 0) process.exit(1);
  return { pages: 'counted', placement };
});
