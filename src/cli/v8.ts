import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * Clears the heap less often: it may grow to four times what lives in it. Each time V8 clears its heap it drops the
 * machine code of functions that were made for one issue, the parser's above all, and makes it anew for the next: it is
 * cleared about half as often (Node 20 to 26), and an issue takes 4 % less (Node 20).
 */
export function collectSeldom(): void {
  setFlagsFromString('--heap-growing-percent=300');
}

/** Clears it more often: by itself V8 would let it grow to four times what lives in it, and now a whole archive does. */
export function collectOften(): void {
  setFlagsFromString('--heap-growing-percent=30');
}

/**
 * Compiles to machine code only what runs for long. The parser's functions are made anew for every issue, and Node 20
 * compiles them again and again. When it waits nine times longer, an issue takes some 4 % less, a check a tenth. From
 * Node 22 on V8 counts otherwise, knows no such flag, and would complain of it.
 */
export function compileSeldom(): void {
  if (versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=600000');
}
