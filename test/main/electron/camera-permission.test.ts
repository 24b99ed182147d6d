import { expect, test } from "vitest";
import {
  mayUseCamera,
  type AskedPermission,
} from "../../../main/electron/camera-permission.ts";

const own = "file:///opt/packbench/renderer/index.html";
const asked: AskedPermission = {
  permission: "media",
  media: ["video"],
  isMainFrame: true,
  page: own,
};

test("the bench's own page may look through a camera, also with a place behind its address", () => {
  expect(mayUseCamera(own, asked)).toBe(true);
  expect(mayUseCamera(own, { ...asked, page: `${own}#bench` })).toBe(true);
});

test.each<[string, Partial<AskedPermission>]>([
  ["the microphone", { media: ["audio"] }],
  ["camera and microphone together", { media: ["video", "audio"] }],
  ["nobody says what", { media: [] }],
  ["a device nobody knows", { media: ["unknown"] }],
  ["the screen", { permission: "display-capture" }],
  ["a place on earth", { permission: "geolocation", media: [] }],
  ["a frame inside the page", { isMainFrame: false }],
  ["another page", { page: "https://example.com/" }],
  ["another file", { page: "file:///opt/packbench/renderer/other.html" }],
])("the window gives nobody %s", (_what, of) => {
  expect(mayUseCamera(own, { ...asked, ...of })).toBe(false);
});
