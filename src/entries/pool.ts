/**
 * Does the same for each item, so many at a time; results in the order of the items. When one fails no
 * other is begun, and the failure is thrown once all are at rest.
 */
export async function inPool<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
  signal?: AbortSignal,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  let isOver = false;
  const worker = async (): Promise<void> => {
    try {
      for (const [index, item] of queue) {
        if (isOver) return;
        signal?.throwIfAborted();
        results[index] = await work(item);
      }
    } catch (error) {
      isOver = true;
      throw error;
    }
  };
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, worker);
  const ends = await Promise.allSettled(workers);
  const failed = ends.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return results;
}

/** Files read or written at once: enough to keep a disk busy, and few enough for any system. */
export const filesAtOnce = 16;
