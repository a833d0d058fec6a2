import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Terminal } from '../desk/interview.ts';
import { type Process, widthOf } from './process.ts';

/** Whether there is a person at both ends. */
export function isTerminal({ stdin, stdout }: Process): boolean {
  return stdin.isTTY === true && stdout.isTTY === true;
}

/**
 * Asks a person at the terminal until the work is done. Ctrl-C and the end of input stop the work:
 * a question that waits then throws.
 * @param onStop told once of the wish to stop
 */
export async function atTerminal<T>(
  { stdin, stdout }: Process,
  onStop: () => void,
  work: (terminal: Terminal) => Promise<T>,
): Promise<T> {
  const stopped = new AbortController();
  const output = Object.assign(
    new Writable({
      decodeStrings: false,
      write: (text: string, _, done) => void stdout.write(text, done),
    }),
    { columns: widthOf(stdout), isTTY: true },
  );
  const lines = createInterface({ input: stdin, output, terminal: true });
  let isOver = false;
  const stop = () => {
    if (!isOver) onStop();
    stopped.abort();
  };
  lines.on('SIGINT', stop).on('close', stop);
  try {
    return await work({
      say: (text) => void output.write(text),
      ask: (prompt) => lines.question(prompt, { signal: stopped.signal }),
    });
  } finally {
    isOver = true;
    lines.close();
  }
}
