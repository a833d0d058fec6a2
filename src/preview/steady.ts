import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** What tells one state of a file from another; empty when there is no file. */
export async function stampOf(path: string): Promise<string> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined);
  return stats === undefined ? '' : `${stats.mtimeNs} ${stats.size} ${stats.ino}`;
}

/**
 * Waits while a file is gone or empty, 200 ms at most: many editors save by emptying a file and filling
 * it again, or by putting another in its place.
 */
export async function steady(path: string): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    const stats = await stat(path).catch(() => undefined);
    if (stats !== undefined && stats.size > 0) return;
    await wait(20);
  }
}
