/** Lets so many in at a time, in the order they came. */
export function turnstile(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The next one takes the place over, so that none who comes now slips in between.
      if (next) next();
      else inside -= 1;
    }
  };
}
