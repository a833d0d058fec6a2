import { setImmediate } from 'node:timers/promises';
import type { PdfReading } from '../pdf/reading.ts';
import { readNamed } from '../workspace/plain-file.ts';
import { judge } from './judgement/judge.ts';
import { measure } from './measures/measure.ts';
import { readForeignPdf } from './open.ts';
import type { Inspection } from './outcome.ts';
import { fileMissing, pdfBlank, pdfScanned, pdfSideways } from './problems.ts';

export interface InspectOptions {
  signal?: AbortSignal;
}

/**
 * Measures a finished bulletin, brief's or anyone's, against the layout of GB/T 9704-2012 and of a 简报.
 * @param input the bytes of a PDF, or its path
 * @throws {Failure} `usage`: no PDF, cut short, locked, a scan, text on its side
 * @throws the signal's reason
 */
export async function inspect(
  input: Uint8Array | string,
  { signal }: InspectOptions = {},
): Promise<Inspection> {
  signal?.throwIfAborted();
  const bytes = typeof input === 'string' ? await loadPdf(input, signal) : input;
  const reading = await readForeignPdf(bytes);
  await breathe(signal);
  const measures = measure(reading);
  await breathe(signal);
  const { readable, unreadable, pictures } = measures.text;
  if (readable + unreadable === 0) {
    if (pictures.length > 0) throw pdfScanned(pictures.length);
    throw hasSideways(reading) ? pdfSideways() : pdfBlank();
  }
  const rows = judge(measures);
  return {
    pages: measures.pages.length,
    measures,
    rows,
    fits: !rows.some(
      ({ authority, verdict }) => authority === 'standard' && verdict === 'deviates',
    ),
  };
}

/** Lets a wish to stop come in, which the work on hundreds of pages leaves no room for. */
async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}

/** Whether there is text to be seen that does not stand upright. */
function hasSideways({ pages }: PdfReading): boolean {
  return pages.some(({ runs }) =>
    runs.some(({ rotated, invisible, text }) => rotated !== undefined && !invisible && text !== ''),
  );
}

/** The bytes of a file. @throws {Failure} `usage`, when there is none or it cannot be read */
export async function loadPdf(path: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  try {
    return await readNamed(path, { ...(signal && { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    throw fileMissing(path, error);
  }
}
