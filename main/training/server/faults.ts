/** What can be made to go wrong between station and shop, as it does with the real one. */
export type Fault =
  /** 429 with code 36009002. */
  | { readonly kind: "too-many-requests"; readonly retryAfterSeconds: number }
  /** HTTP 503 whose body is not JSON. */
  | { readonly kind: "overloaded" }
  /** Code 36009003; nothing was done. */
  | { readonly kind: "internal-error" }
  /** Code 36009007 to a call that changes something, after it was done. */
  | { readonly kind: "timeout-after-effect" }
  /** A search page that breaks off in the middle of its JSON. */
  | { readonly kind: "garbled-page" }
  /** A search page that begins with the last entry of the page before. */
  | { readonly kind: "repeat-at-border" }
  /** A search page without its first entry: it slipped to the page already read. */
  | { readonly kind: "missing-at-border" }
  /** The last package of a batch is refused though the call succeeds. */
  | { readonly kind: "package-frozen" };

export type FaultKind = Fault["kind"];

export interface Faults {
  /** The next `times` requests it can befall, those whose path begins with `path` if given. */
  arm(fault: Fault, times?: number, path?: string): void;
  clear(): void;
  /** Counts one down; null when none of this kind waits for this path. */
  take<Kind extends FaultKind>(
    kind: Kind,
    path: string,
  ): Extract<Fault, { kind: Kind }> | null;
}

interface Armed {
  readonly fault: Fault;
  readonly path: string;
  left: number;
}

export function armableFaults(): Faults {
  let armed: Armed[] = [];
  return {
    arm(fault, times = 1, path = "/") {
      armed.push({ fault, path, left: times });
    },
    clear: () => {
      armed = [];
    },
    take<Kind extends FaultKind>(kind: Kind, path: string) {
      const found = armed.find(
        (entry): entry is Armed & { fault: Extract<Fault, { kind: Kind }> } =>
          entry.fault.kind === kind && path.startsWith(entry.path),
      );
      if (found === undefined) return null;
      found.left -= 1;
      if (found.left <= 0) armed = armed.filter((entry) => entry !== found);
      return found.fault;
    },
  };
}
