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
