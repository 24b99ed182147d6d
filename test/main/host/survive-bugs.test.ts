import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { surviveBugs } from "../../../main/host/survive-bugs.ts";
import type { LogFields } from "../../../main/station-ports.ts";

test("a bug in the background is written down without its words, and the bench goes on", async () => {
  const written: LogFields[] = [];
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  const stop = surviveBugs(
    { write: (_level, _event, fields) => written.push(fields ?? {}) },
    () => "reference-1",
  );

  void Promise.reject(new TypeError("Jansen, Dorpsstraat 1"));
  await setImmediate();
  stop();
  for (const other of others) process.on("unhandledRejection", other);

  expect(written).toMatchObject([
    { reference: "reference-1", kind: "TypeError" },
  ]);
  expect(JSON.stringify(written)).not.toContain("Dorpsstraat");
});
