/** What several runs of one measurement come to: the middle one, the lowest and the highest. */
export function summarize(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const middle =
    sorted.length % 2 === 1 ? sorted[half] : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
  return { middle: middle ?? 0, low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 };
}

/** The mean memory around a point of a run (0 its start, 1 its end), or, in a short run, at the nearest look, MiB. */
export function memoryAt(memory, point) {
  const end = memory.at(-1)?.ms ?? 0;
  const away = ({ ms }) => Math.abs(ms / end - point);
  const near = memory.filter((look) => away(look) <= window);
  const nearest = [...memory].sort((one, other) => away(one) - away(other)).slice(0, 1);
  const looks = near.length > 0 ? near : nearest;
  return looks.reduce((sum, { mib }) => sum + mib, 0) / Math.max(1, looks.length);
}

/** A fiftieth of the run to either side. */
const window = 0.02;
