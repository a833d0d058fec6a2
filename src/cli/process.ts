import type { Readable } from 'node:stream';

/** What the command line needs of Node's `process`; tests pass their own. */
export interface Process {
  readonly argv: string[];
  readonly env: Record<string, string | undefined>;
  readonly platform: string;
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: Stream;
  readonly stderr: Stream;
  exitCode?: number | string | null | undefined;
  cwd(): string;
  exit(code: number): void;
  on(event: Signal, listener: () => void): unknown;
  on(event: 'uncaughtException', listener: (error: Error) => void): unknown;
  off(event: Signal, listener: () => void): unknown;
}

export type Signal = 'SIGHUP' | 'SIGINT' | 'SIGTERM';

/** The writing end of a standard stream. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string, done?: (error?: Error | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
}

/** Columns to write for; 80 where the terminal does not say, or says 0, as new ones do. */
export function widthOf({ columns }: Stream): number {
  return columns || 80;
}
