import { Failure } from '../finding/failure.ts';
import { ascii } from './ascii.ts';
import type { Process, Stream } from './process.ts';

/** The two streams a command talks to: stdout for data, stderr for the rest. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** Settles when everything is written; throws a `write` Failure if stdout would not take its data. */
  flush(): Promise<void>;
}

/** A reader that has left (`brief … | head`) is no error: what it does not read is dropped. */
export function openStreams({
  stdout,
  stderr,
  platform,
}: Pick<Process, 'stdout' | 'stderr' | 'platform'>): Streams {
  // Windows PowerShell takes what is piped or redirected for text in the system's code page and writes it anew:
  // Chinese comes out as other letters, and takes quotation marks with it.
  const isRecoded = platform === 'win32' && stdout.isTTY !== true;
  const written: Promise<Error | undefined>[] = [];
  // Node throws on a stream error that nobody listens to; each write reports its own. The listeners
  // stay: the event may come after the write has said so.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  return {
    out: (text) => written.push(put(stdout, isRecoded && isJson(text) ? ascii(text) : text)),
    // When stderr fails there is nowhere left to say so.
    err: (text) => written.push(put(stderr, text).then(() => undefined)),
    flush: async () => {
      const errors = await Promise.all(written.splice(0));
      const error = errors.find((one) => one !== undefined && !gone.has(codeOf(one)));
      if (error) throw unwritten(error);
    },
  };
}

/** Of all that commands give to programs only JSON begins so. */
function isJson(text: string): boolean {
  return text.startsWith('{');
}

function put(stream: Stream, text: string): Promise<Error | undefined> {
  if (text === '') return Promise.resolve(undefined);
  return new Promise((resolve) => {
    stream.write(text, (error) => resolve(error ?? undefined));
  });
}

const gone = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.message;
}

function unwritten(cause: Error): Failure {
  const text = {
    zh: `结果写不出去（${codeOf(cause)}）。请看磁盘是不是满了。`,
    en: `The result could not be written (${codeOf(cause)}). Is the disk full?`,
  };
  return new Failure('write', text, { cause });
}
