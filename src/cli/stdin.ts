import { addAbortSignal } from 'node:stream';
import type { Process } from './process.ts';

/** All of standard input; gives up when the run is interrupted. */
export async function readStdin(stdin: Process['stdin'], signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of addAbortSignal(signal, stdin)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
