import type { Row } from "./figures.ts";

/** One moment, or a few that are seen in the same run. */
export interface Measurement {
  /** What `npm run bench -- name` filters by. */
  readonly name: string;
  /** @param progress a few words on long work */
  measure(progress: (words: string) => void): Promise<readonly Row[]>;
}
