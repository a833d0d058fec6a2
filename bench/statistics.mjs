/** What several runs of one measurement come to: the middle one, the lowest and the highest. */
export function summarize(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const middle =
    sorted.length % 2 === 1 ? sorted[half] : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
  return { middle: middle ?? 0, low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 };
}

/** The mean memory around a point of a run (0 its start, 1 its end), MiB. */
export function memoryAt(memory, point) {
  const end = memory.at(-1)?.ms ?? 0;
  const near = memory.filter(({ ms }) => Math.abs(ms / end - point) <= window);
  return near.reduce((sum, { mib }) => sum + mib, 0) / Math.max(1, near.length);
}

/** A twentieth of the run to either side. */
const window = 0.05;
