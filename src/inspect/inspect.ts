import { readFile } from 'node:fs/promises';
import { codeOf } from '../workspace/system-error.ts';
import { judge } from './judgement/judge.ts';
import { measure } from './measures/measure.ts';
import { readForeignPdf } from './open.ts';
import type { Inspection } from './outcome.ts';
import { fileMissing, pdfBlank, pdfScanned } from './problems.ts';

export interface InspectOptions {
  signal?: AbortSignal;
}

/**
 * Measures a finished bulletin, brief's or anyone's, against the layout of GB/T 9704-2012 and of a 简报.
 * @param input the bytes of a PDF, or its path
 * @throws {Failure} `usage`: no PDF, cut short, locked, a scan
 * @throws the signal's reason
 */
export async function inspect(
  input: Uint8Array | string,
  { signal }: InspectOptions = {},
): Promise<Inspection> {
  signal?.throwIfAborted();
  const bytes = typeof input === 'string' ? await loadPdf(input, signal) : input;
  const reading = await readForeignPdf(bytes);
  signal?.throwIfAborted();
  const measures = measure(reading);
  const { readable, unreadable, pictures } = measures.text;
  if (readable + unreadable === 0) {
    throw pictures.length > 0 ? pdfScanned(pictures.length) : pdfBlank();
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

/** The bytes of a file. @throws {Failure} `usage`, when there is none or it cannot be read */
export async function loadPdf(path: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  try {
    return await readFile(path, { ...(signal && { signal }) });
  } catch (error) {
    signal?.throwIfAborted();
    throw fileMissing(path, codeOf(error) ?? String(error));
  }
}
