import type { Process } from './process.ts';

/** The wish to stop, as it comes from the keyboard or the system. */
export interface Interrupt {
  /** Aborted by the first SIGINT or SIGTERM; the work winds down on it. */
  signal: AbortSignal;
  /** 130 or 143 once interrupted. */
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
  const onInt = () => stop(130);
  const onTerm = () => stop(143);
  process.on('SIGINT', onInt);
  process.on('SIGTERM', onTerm);
  return {
    signal: controller.signal,
    code: () => code,
    close: () => {
      process.off('SIGINT', onInt);
      process.off('SIGTERM', onTerm);
    },
  };
}
