import type { WebSocket } from "ws";
import type { Clock } from "../../shared/time.ts";

/** The largest message a screen may send: a photo fits, a flood does not. */
export const largestMessageBytes = 4_000_000;

/** Screens of one bench: its window, a handheld or two, and those that are just reconnecting. */
export const mostSockets = 16;

/** A scanner at full speed with all its screens sends some ten messages a second. */
const messagesPerSecond = 200;
const burst = 1000;

/** Two missed heartbeats: the other end is gone without a word (sleeping laptop, pulled cable). */
const heartbeatMs = 15_000;

/** RFC 6455, 7.4.1: policy violation. */
const policyViolation = 1008;

/** Closes a socket that floods or falls silent. The returned function stops the heartbeat. */
export function boundSocket(socket: WebSocket, clock: Clock): () => void {
  let allowance = burst;
  let countedAt = clock.now();
  let heard = true;
  let cancel: () => void;

  const beat = (): void => {
    if (!heard) {
      socket.terminate();
      return;
    }
    heard = false;
    socket.ping();
    cancel = clock.after(heartbeatMs, beat);
  };
  cancel = clock.after(heartbeatMs, beat);

  socket.on("pong", () => {
    heard = true;
  });
  socket.on("message", () => {
    heard = true;
    const now = clock.now();
    const earned = (Math.max(0, now - countedAt) / 1000) * messagesPerSecond;
    allowance = Math.min(burst, allowance + earned) - 1;
    countedAt = now;
    if (allowance < 0) socket.close(policyViolation, "too many messages");
  });
  return () => {
    cancel();
  };
}
