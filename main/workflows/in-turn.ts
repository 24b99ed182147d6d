export interface Turns {
  /** Runs after everything given before it has settled; a failure is the caller's own and does not stop the others. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** Runs tasks one at a time, in the order they were given. */
export function inTurn(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const mine = last.then(task, task);
      last = mine;
      return mine;
    },
  };
}
