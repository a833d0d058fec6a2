import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Prints issues with a peer and says on stdout, as JSON, how long the loop took without the start, and
 * what came out. The task lies in the file that the command line names; `open` gives
 * `print(issue, target)` and `close()`.
 */
export async function loop(open) {
  const task = JSON.parse(await readFile(process.argv[2], 'utf8'));
  const { issues, out, atOnce = 1 } = task;
  const peer = await open(task);
  const failures = [];
  const queue = issues.values();
  const work = async () => {
    for (const issue of queue) {
      const target = join(out, issue.replace(/\.md$/, '.pdf'));
      await peer.print(issue, target).catch((error) => failures.push(`${issue}: ${error}`));
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: Math.min(atOnce, availableParallelism()) }, work));
  const ms = performance.now() - start;
  const { version } = peer;
  await peer.close();
  process.stdout.write(JSON.stringify({ ms, failures, version, ...(await weigh(issues, out)) }));
}

/** How many came out, and their mean size in bytes. */
async function weigh(issues, out) {
  const sizes = await Promise.all(
    issues.map(async (issue) => {
      const stats = await stat(join(out, issue.replace(/\.md$/, '.pdf'))).catch(() => undefined);
      return stats?.size ?? 0;
    }),
  );
  const there = sizes.filter((size) => size > 0);
  const sum = there.reduce((total, size) => total + size, 0);
  return { cameOut: there.length, bytes: Math.round(sum / Math.max(1, there.length)) };
}
