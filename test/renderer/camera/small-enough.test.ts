import { expect, test } from "vitest";
import { smallEnough } from "../../../renderer/camera/small-enough.ts";

/** As a camera's picture behaves: fewer pixels and less quality weigh less. */
const pictureOf = (bytes: number) => (scale: number, quality: number) =>
  Promise.resolve({ size: Math.ceil(bytes * scale * scale * quality), scale });

test("a picture loses quality before it loses pixels, and never weighs more than it may", async () => {
  expect(await smallEnough(pictureOf(100), 300)).toEqual({
    size: 85,
    scale: 1,
  });
  expect(await smallEnough(pictureOf(500), 300)).toEqual({
    size: 275,
    scale: 1,
  });
  expect(await smallEnough(pictureOf(2_000), 300)).toEqual({
    size: 275,
    scale: 0.5,
  });
  expect(await smallEnough(pictureOf(1e9), 300)).toBeNull();
});
