import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take ten seconds and more on two cores; the longest stands first. */
const long = [
  "test/browser/gallery/pages.test.ts",
  "test/browser/gallery/bench-scenes.test.ts",
  "test/main/workflows/bench.test.ts",
  "test/browser/every-screen-en.test.ts",
  "test/browser/every-screen-nl.test.ts",
  "test/browser/",
  "test/main/electron/",
  "test/main/web/start.test.ts",
  "test/main/shops/",
  "test/hardware/label/",
  "test/faults/",
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((path) => moduleId.includes(`/${path}`));
  return place < 0 ? long.length : place;
};

/** A clean machine knows of no earlier run and would begin with the largest files: the longest are small, and would come last. */
export class LongestFirst extends BaseSequencer {
  override async sort(
    files: TestSpecification[],
  ): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
