import { spawn } from 'node:child_process';
import process from 'node:process';
import { ownFile } from '../../src/own-files.ts';

/** The program as people run it: the built bundle, in a process of its own. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
  input?: string | Uint8Array;
  /** Its path, where it is not the one built here. */
  program?: string;
}

/** Runs `brief` and waits for its end. */
export function brief(args: string[], options: RunOptions): Promise<Ran> {
  return start(args, options).ended;
}

/** Starts `brief`; `kill` sends it a signal. */
export function start(
  args: string[],
  options: RunOptions,
): { ended: Promise<Ran>; kill: (signal: NodeJS.Signals) => boolean } {
  const program = options.program ?? ownFile('dist/brief.js');
  const child = spawn(process.execPath, [program, ...args], {
    cwd: options.cwd,
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', ...options.env },
  });
  const ran: Ran = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ran.stderr += text;
  });
  child.stdin.end(options.input ?? '');
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code }));
  });
  return { ended, kill: (signal) => child.kill(signal) };
}
