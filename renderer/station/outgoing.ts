/** More than a packer scans in the minutes a restart takes; beyond it the screen asks to stop scanning. */
export const outgoingCapacity = 100;

export interface Outgoing {
  /** False when no more can be kept. */
  add(task: () => Promise<void>): boolean;
  readonly size: number;
}

/**
 * Scans and actions leave one at a time and in the order of the hands, also across a reconnect:
 * an undo must not overtake the scan it is meant for.
 */
export function createOutgoing(changed: (size: number) => void): Outgoing {
  const tasks: (() => Promise<void>)[] = [];
  let running = false;

  const drain = async (): Promise<void> => {
    running = true;
    for (let task = tasks[0]; task !== undefined; task = tasks[0]) {
      await task();
      tasks.shift();
      changed(tasks.length);
    }
    running = false;
  };

  return {
    add(task) {
      if (tasks.length >= outgoingCapacity) return false;
      tasks.push(task);
      changed(tasks.length);
      if (!running) void drain();
      return true;
    },
    get size() {
      return tasks.length;
    },
  };
}
