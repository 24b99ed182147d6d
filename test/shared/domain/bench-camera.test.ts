import fc from "fast-check";
import { expect, test } from "vitest";
import {
  boxFits,
  mayKeepPhoto,
  noCamera,
  photoComesWithinMs,
  withEdge,
} from "../../../shared/domain/bench-camera.ts";

test("a bench has no camera until somebody turns it on, and then shows the box alone", () => {
  expect(noCamera).toMatchObject({ on: false, camera: null, blur: true });
  expect(boxFits(noCamera.box)).toBe(true);
});

test("a photo belongs to the box that was just closed, and to none other", () => {
  const now = 10 * photoComesWithinMs;
  const just = { cameraOn: true, sealedAt: now - photoComesWithinMs };
  expect(mayKeepPhoto(just, now)).toBe(true);
  expect(mayKeepPhoto(just, now + 1)).toBe(false);
  expect(mayKeepPhoto({ ...just, cameraOn: false }, now)).toBe(false);
  expect(mayKeepPhoto({ ...just, sealedAt: null }, now)).toBe(false);
});

test("however its edges are moved, the box stays in the picture and wide enough to see", () => {
  const moves = fc.array(
    fc.record({
      edge: fc.constantFrom("left", "top", "right", "bottom"),
      to: fc.double({ min: -200, max: 300, noNaN: true }),
    }),
  );
  fc.assert(
    fc.property(moves, (made) => {
      const box = made.reduce(
        (moved, { edge, to }) => withEdge(moved, edge, to),
        noCamera.box,
      );
      expect(boxFits(box)).toBe(true);
      for (const edge of Object.values(box)) {
        expect(Number.isInteger(edge)).toBe(true);
        expect(edge).toBeGreaterThanOrEqual(0);
        expect(edge).toBeLessThanOrEqual(100);
      }
    }),
  );
});
