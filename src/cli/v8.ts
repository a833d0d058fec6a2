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

/** Clears it more often than V8 would, which lets it grow to four times what lives in it: a whole archive, now and then. */
export function collectOften(): void {
  setFlagsFromString('--heap-growing-percent=30');
}

/**
 * Compiles to machine code only what runs long enough. The parser's functions are made anew for every issue, and Node 20
 * compiles them again and again. Where it waits nine times longer, those that matter are compiled still; an issue takes
 * 4 to 7 % less, a check a tenth. From Node 22 on V8 counts otherwise, knows no such flag, and would complain of it.
 */
export function compileSeldom(): void {
  if (versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=600000');
}
