import type { Clock } from "../../shared/time.ts";

/** A bench scale of 15 kg. */
const capacityGrams = 15_000;
/** Nine steps past the maximum the display goes blank (OIML R 76-1, 4.2.3). */
const overloadGrams = capacityGrams + 0.9;
const underloadGrams = -20;
/** Zero can be set within two percent of the capacity (OIML R 76-1, 4.5.1). */
const zeroRangeGrams = capacityGrams * 0.02;

/** How long a parcel swings after it was put down, and how far it shows beside its weight meanwhile. */
const settleMs = 300;
const swingsGrams = [-0.4, 0.7, -1.1, 0.2] as const;
/** A draught on the bench. */
const jitterGrams = [2.3, -3.1, 0.8, -1.6, 4.2] as const;

/** The load cell of a virtual scale: what lies on it, and what it makes of that. Knows no protocol. */
export interface VirtualPlatform {
  /** Puts this on an empty platform; wobbling stays in motion until put again without. */
  put(grams: number, wobbling?: boolean): void;
  onScale(): { readonly grams: number; readonly wobbling: boolean };
  isMoving(): boolean;
  /** What it would show, moving or not. */
  netGrams(): number;
  tareGrams(): number;
  /** Whether it can show a number at all: "+" too much, "-" too little. */
  outOfRange(): "+" | "-" | null;
  /** @returns null when done, else on which side of its range it is */
  setZero(): "+" | "-" | null;
  setTare(): "+" | "-" | null;
  clearTare(): void;
  /** Switched on: whatever lies on it is zero now. */
  powerUp(): void;
  /** Never comes to rest. */
  jitter(on: boolean): void;
  overCapacity(on: boolean): void;
  /** When something was last put on or taken off. */
  changedAt(): number;
}

export function createVirtualPlatform(clock: Clock): VirtualPlatform {
  let grams = 0;
  let wobbling = false;
  let jittering = false;
  let overloaded = false;
  let changedAt = clock.now();
  let settledAt = 0;
  let zeroGrams = 0;
  let tareGrams = 0;
  let sway = 0;

  const gross = (): number => grams - zeroGrams;
  const isMoving = (): boolean =>
    wobbling || jittering || clock.now() < settledAt;
  const outOfRange = (): "+" | "-" | null =>
    overloaded || gross() > overloadGrams
      ? "+"
      : gross() < underloadGrams
        ? "-"
        : null;
  const swing = (): number => {
    if (!isMoving()) return 0;
    const swings = jittering ? jitterGrams : swingsGrams;
    return swings[sway++ % swings.length] ?? 0;
  };

  return {
    put(newGrams, wobble = false) {
      if (newGrams !== grams || wobbling) settledAt = clock.now() + settleMs;
      if (newGrams !== grams || wobble !== wobbling) changedAt = clock.now();
      grams = newGrams;
      wobbling = wobble;
    },
    onScale: () => ({ grams, wobbling }),
    isMoving,
    netGrams: () => gross() - tareGrams + swing(),
    tareGrams: () => tareGrams,
    outOfRange,
    setZero() {
      if (Math.abs(grams) > zeroRangeGrams) return grams > 0 ? "+" : "-";
      zeroGrams = grams;
      tareGrams = 0;
      return null;
    },
    setTare() {
      const range = outOfRange() ?? (gross() < 0 ? "-" : null);
      if (range === null) tareGrams = gross();
      return range;
    },
    clearTare() {
      tareGrams = 0;
    },
    powerUp() {
      zeroGrams = grams;
      tareGrams = 0;
    },
    jitter(on) {
      jittering = on;
      settledAt = clock.now() + settleMs;
    },
    overCapacity(on) {
      overloaded = on;
    },
    changedAt: () => changedAt,
  };
}
