/** Who wants to hear of something. Listeners may leave while one is being told. */
export interface Listeners<Arguments extends readonly unknown[]> {
  /** The returned function removes the listener. */
  readonly add: (hear: (...what: Arguments) => void) => () => void;
  readonly tell: (...what: Arguments) => void;
  readonly clear: () => void;
}

export function listeners<
  Arguments extends readonly unknown[],
>(): Listeners<Arguments> {
  const hearing = new Set<{ hear: (...what: Arguments) => void }>();
  return {
    add(hear) {
      const entry = { hear };
      hearing.add(entry);
      return () => {
        hearing.delete(entry);
      };
    },
    tell(...what) {
      for (const { hear } of hearing) hear(...what);
    },
    clear() {
      hearing.clear();
    },
  };
}
