import { afterAll } from "vitest";

/** What keeps a program alive when somebody forgot to stop it. Source: Node's process.getActiveResourcesInfo(). */
const keptAlive = [
  "HTTPServer",
  "MessagePort",
  "ProcessWrap",
  "TCPServerWrap",
  "TCPSocketWrap",
  "TCPWrap",
  "Timeout",
  "UDPWrap",
];

/**
 * What is already ending when the last test ends gets this long: connections that close, and the pause that the ZPL renderer's
 * own memory keeper takes, which is a hundred times as long as its work took.
 */
const graceRounds = 500;
const graceRoundMs = 20;

const countRunning = (): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) {
    if (keptAlive.includes(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
};

const before = countRunning();

const leftRunning = (): string[] =>
  [...countRunning()]
    .map(([kind, count]) => ({ kind, more: count - (before.get(kind) ?? 0) }))
    .filter(({ more }) => more > 0)
    .map(({ kind, more }) => `${more} × ${kind}`);

/** Waits without a timer of its own, which would be counted. */
const waitABit = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, graceRoundMs);
};

// Registered before any suite's own hooks, so it runs after all of them: each test file must stop what it started.
afterAll(async () => {
  for (
    let round = 0;
    round < graceRounds && leftRunning().length > 0;
    round++
  ) {
    waitABit();
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
  if (leftRunning().length > 0) {
    throw new Error(`left running by this file: ${leftRunning().join(", ")}`);
  }
});
