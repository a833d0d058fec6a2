export interface PoolOptions<R> {
  signal?: AbortSignal | undefined;
  /** Begins no other once one has come out like this. */
  until?: (result: R) => boolean;
}

/**
 * Does the same for each item, so many at a time; results in the order of the items, of those that were
 * begun. Items may still be coming in while the first are being done. When one fails no other is begun, and the failure is thrown once all are at rest.
 * @throws what the work throws, the signal's reason
 */
export async function inPool<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
  { signal, until }: PoolOptions<R> = {},
): Promise<R[]> {
  const results = new Map<number, R>();
  const queue =
    Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let begun = 0;
  let isOver = false;
  const worker = async (): Promise<void> => {
    try {
      while (!isOver) {
        signal?.throwIfAborted();
        const next = await queue.next();
        if (next.done || isOver) return;
        const index = begun;
        begun += 1;
        const result = await work(next.value);
        results.set(index, result);
        isOver ||= until?.(result) ?? false;
      }
    } catch (error) {
      isOver = true;
      throw error;
    }
  };
  const workers = Array.from({ length: atOnce }, worker);
  // None may still be at work when the run is over.
  const ends = await Promise.allSettled(workers);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return [...results].sort(([one], [other]) => one - other).map(([, result]) => result);
}

/** Files read or written at once: enough to keep a disk busy, and few enough for any system. */
export const filesAtOnce = 16;
