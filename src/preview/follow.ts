/** Work that follows its cause: done again after each change, never twice at once. */
export interface Follower {
  /** Something has changed: do it again, or once more when it is being done. */
  change(): void;
  /** When what is being done is done. */
  idle(): Promise<void>;
}

/** Changes that come while the work is being done, however many, make it be done once more. */
export function follow(work: () => Promise<void>): Follower {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (again);
    running = undefined;
  };
  return {
    change: () => {
      again = true;
      running ??= run();
    },
    idle: async () => running,
  };
}
