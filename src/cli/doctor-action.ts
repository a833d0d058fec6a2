import { doctor } from '../doctor/doctor.ts';
import { countVerdicts } from '../doctor/examine.ts';
import { doctorJson, doctorPretty } from '../doctor/report.ts';
import { ownResolve } from '../fonts/bundled.ts';
import { readMachine } from '../workspace/machine.ts';
import type { Context } from './context.ts';
import { interruptible } from './interruptible.ts';

/** What may be said to `brief doctor`. */
export interface DoctorFlags {
  browser?: string;
  report?: 'pretty' | 'json';
}

/** Examines and reports; gives the exit code. */
export async function runDoctor(
  { browser, report = 'pretty' }: DoctorFlags,
  context: Context,
): Promise<number> {
  const { process, settings, streams } = context;
  const { language, color } = settings;
  return interruptible(context, { text: stopped, report }, async (interrupt) => {
    const diagnosis = await doctor({
      cwd: process.cwd(),
      machine: readMachine(process.env),
      resolve: ownResolve,
      ...(browser !== undefined && { browser }),
      signal: interrupt.signal,
    });
    if (report === 'json') streams.out(doctorJson(diagnosis, language));
    else streams.err(doctorPretty(diagnosis, { language, color }));
    return interrupt.code() ?? (countVerdicts(diagnosis).problem > 0 ? 1 : 0);
  });
}

const stopped = { zh: '已中途停止，没有检查完。', en: 'Stopped before the end.' };
