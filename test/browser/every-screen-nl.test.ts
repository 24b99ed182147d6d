import { test } from "vitest";
import { everyScreenFits } from "./every-screen.ts";

test("a packer reads every screen in Dutch: nothing cut off, nothing in another language, nothing hard to see", async () => {
  await everyScreenFits("nl");
}, 180_000);
