import type { BrowserKind } from './candidate.ts';
import type { Reason } from './reason.ts';

/** A way to start a program. */
export interface Way {
  path: string;
  kind: BrowserKind;
  sandbox: boolean;
  /** A folder of libraries lent to it. */
  libraries?: string;
}

/** What may be tried where the plain way fails. */
export interface Leeway {
  /** Libraries that came with the program. */
  libraries: string | undefined;
  mayDropSandbox: boolean;
}

/** Another way to start a program that failed for a reason; undefined when there is none. */
export function anotherWay(
  way: Way,
  { why }: Reason,
  { libraries, mayDropSandbox }: Leeway,
): Way | undefined {
  // Never before they are missed: they need a newer C library (2.34) than the program does (2.25), so
  // that on a system with its own they can do harm.
  if (why === 'library' && libraries !== undefined && way.libraries === undefined) {
    return { ...way, libraries };
  }
  if (why === 'sandbox' && way.sandbox && mayDropSandbox) return { ...way, sandbox: false };
  return undefined;
}
