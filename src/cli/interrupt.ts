import type { Process, Signal } from './process.ts';

/** The wish to stop, as it comes from the keyboard or the system. */
export interface Interrupt {
  /** Aborted by the first SIGHUP, SIGINT or SIGTERM; the work winds down on it. */
  signal: AbortSignal;
  /** 129, 130 or 143 once interrupted. */
  code(): number | undefined;
  /** Stops listening. */
  close(): void;
}

/** The first signal winds the work down, after `onFirst` has said so; the second exits at once. */
export function listenForInterrupt(process: Process, onFirst: () => void): Interrupt {
  const controller = new AbortController();
  let code: number | undefined;
  const stop = (wanted: number) => {
    if (code !== undefined) return process.exit(code);
    code = wanted;
    onFirst();
    controller.abort();
  };
  const listeners = codes.map(([signal, wanted]) => [signal, () => stop(wanted)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return {
    signal: controller.signal,
    code: () => code,
    close: () => {
      for (const [signal, listener] of listeners) process.off(signal, listener);
    },
  };
}

/** Whoever closes the window of the terminal wants to stop, too. */
const codes = [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const satisfies [Signal, number][];
