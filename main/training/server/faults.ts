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
  | { readonly kind: "package-frozen" }
  /** The buyer asks to cancel just before the parcel is shipped: code 21011007. */
  | { readonly kind: "buyer-cancels" }
  /** The platform splits the order just before it is shipped: its package id means nothing any more. */
  | { readonly kind: "platform-splits" }
  /** The buyer moves house just after the label was handed out. */
  | { readonly kind: "address-changes" }
  /** The platform cancels an order just after somebody looked at it. */
  | { readonly kind: "cancelled-midway" }
  /** Code 105002: every access token has just run out. */
  | { readonly kind: "token-expired" };

export type FaultKind = Fault["kind"];

export interface Faults {
  /** The next `times` requests it can befall, those whose path begins with `path` if given. */
  arm(fault: Fault, times?: number, path?: string): void;
  /** While it stands it befalls every third request it can befall, so that trying again helps. */
  stand(fault: Fault, on: boolean): void;
  standing(): readonly FaultKind[];
  clear(): void;
  /** Counts one down; null when none of this kind waits for this path. */
  take<Kind extends FaultKind>(
    kind: Kind,
    path: string,
  ): Extract<Fault, { kind: Kind }> | null;
}

/** The next, and from then on every third one. */
const standingPeriod = 3;

interface Standing {
  readonly fault: Fault;
  met: number;
}

interface Armed {
  readonly fault: Fault;
  readonly path: string;
  left: number;
}

export function armableFaults(): Faults {
  let armed: Armed[] = [];
  const standing = new Map<FaultKind, Standing>();
  return {
    arm(fault, times = 1, path = "/") {
      armed.push({ fault, path, left: times });
    },
    stand(fault, on) {
      if (!on) standing.delete(fault.kind);
      else if (!standing.has(fault.kind))
        standing.set(fault.kind, { fault, met: 0 });
    },
    standing: () => [...standing.keys()],
    clear: () => {
      armed = [];
      standing.clear();
    },
    take<Kind extends FaultKind>(kind: Kind, path: string) {
      const found = armed.find(
        (entry): entry is Armed & { fault: Extract<Fault, { kind: Kind }> } =>
          entry.fault.kind === kind && path.startsWith(entry.path),
      );
      if (found === undefined) return takeStanding(standing, kind);
      found.left -= 1;
      if (found.left <= 0) armed = armed.filter((entry) => entry !== found);
      return found.fault;
    },
  };
}

function takeStanding<Kind extends FaultKind>(
  standing: ReadonlyMap<FaultKind, Standing>,
  kind: Kind,
): Extract<Fault, { kind: Kind }> | null {
  const found = [...standing.values()].find(
    (one): one is Standing & { fault: Extract<Fault, { kind: Kind }> } =>
      one.fault.kind === kind,
  );
  if (found === undefined) return null;
  found.met += 1;
  return found.met % standingPeriod === 1 ? found.fault : null;
}
