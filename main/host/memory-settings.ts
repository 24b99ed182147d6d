import { setFlagsFromString } from "node:v8";

/**
 * Environment of the station's program on Linux; other systems ignore it.
 *
 * A label passes through pictures of one to four megabytes. glibc learns from them to keep such blocks for later, between smaller
 * ones it cannot give back; at a fixed limit they go straight back: 216 instead of 253 MB resident after 500 labels.
 * Source: mallopt(3), M_MMAP_THRESHOLD: setting it stops it from growing.
 */
export const memorySettings = {
  MALLOC_MMAP_THRESHOLD_: "262144",
  MALLOC_TRIM_THRESHOLD_: "262144",
} as const;

/** By itself V8 sizes its nursery for the machine: 134 MB where there is plenty. */
export const smallNursery = "--max-semi-space-size=4";

/**
 * V8 lets the 15 MB a station needs grow to 60 before it collects; from now on it does so at 40 % above what was left the last
 * time. The nursery stays as large as it is, for a program whose command line is not ours.
 * Source: V8, src/flags/flag-definitions.h.
 */
export function collectEarly(): void {
  setFlagsFromString("--heap-growing-percent=40");
  setFlagsFromString("--semi-space-growth-factor=1");
}
