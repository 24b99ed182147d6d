interface Entry {
  /** Unix seconds. */
  readonly due: number;
  readonly run: (due: number) => void;
}

/** What happens in the shop by itself when its time has come. Looked at before every request: no timers. */
export interface Agenda {
  at(due: number, run: (due: number) => void): void;
  /** Runs everything due, earliest first; what is put on the agenda on the way included. */
  catchUp(nowSeconds: number): void;
}

export function agenda(): Agenda {
  const entries: Entry[] = [];
  return {
    at(due, run) {
      let position = entries.length;
      while (position > 0 && (entries[position - 1]?.due ?? 0) < due) {
        position -= 1;
      }
      // Latest first, so that what is due is taken from the end.
      entries.splice(position, 0, { due, run });
    },
    catchUp(nowSeconds) {
      for (let next = entries.at(-1); next; next = entries.at(-1)) {
        if (next.due > nowSeconds) return;
        entries.pop();
        next.run(next.due);
      }
    },
  };
}
