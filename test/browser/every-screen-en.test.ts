import { test } from "vitest";
import { everyScreenFits } from "./every-screen.ts";

test("a packer reads every screen in English: nothing cut off, nothing in another language, nothing hard to see", async () => {
  await everyScreenFits("en");
}, 180_000);
