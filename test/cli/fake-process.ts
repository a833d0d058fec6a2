import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import type { Process, Signal } from '../../src/cli/process.ts';

export interface Fake extends Process {
  /** What was written to each stream so far. */
  wrote: { stdout: string; stderr: string };
  /** Codes `exit` was called with. */
  exits: number[];
  /** As if the terminal or the system sent it. */
  send(signal: Signal): void;
  crash(error: Error): void;
  /** How many listen for signals. */
  listeners(signal: Signal): number;
}

interface Setup {
  env?: Record<string, string | undefined>;
  platform?: string;
  stdin?: string | Buffer;
  /** Both streams and stdin are a terminal. */
  terminal?: boolean;
  columns?: number;
  /** Error each write to that stream ends with. */
  stdoutError?: Error;
  stderrError?: Error;
}

/** A `process` without a process: arguments as typed after `brief`. */
export function fakeProcess(argv: string[], setup: Setup = {}): Fake {
  const events = new EventEmitter();
  const wrote = { stdout: '', stderr: '' };
  const exits: number[] = [];
  const terminal = setup.terminal ?? false;
  const stream = (name: keyof typeof wrote, error: Error | undefined) =>
    Object.assign(new EventEmitter(), {
      isTTY: terminal,
      ...(setup.columns === undefined ? {} : { columns: setup.columns }),
      write(this: EventEmitter, text: string, done?: (error?: Error | null) => void) {
        if (!error) wrote[name] += text;
        queueMicrotask(() => {
          done?.(error ?? null);
          if (error) this.emit('error', error);
        });
      },
    });
  return {
    argv: ['node', 'brief', ...argv],
    env: setup.env ?? {},
    platform: setup.platform ?? 'linux',
    stdin: Object.assign(Readable.from([Buffer.from(setup.stdin ?? '')]), { isTTY: terminal }),
    stdout: stream('stdout', setup.stdoutError),
    stderr: stream('stderr', setup.stderrError),
    exitCode: undefined,
    cwd: () => '/office',
    exit: (code) => void exits.push(code),
    on: (event: string, listener: (error: Error) => void) => events.on(event, listener),
    off: (event: string, listener: (error: Error) => void) => events.off(event, listener),
    wrote,
    exits,
    send: (signal) => void events.emit(signal),
    crash: (error) => void events.emit('uncaughtException', error),
    listeners: (signal) => events.listenerCount(signal),
  };
}
