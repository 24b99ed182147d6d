import {
  createWedgeDecoder,
  type WedgeKey,
  type WedgeStep,
} from "../../shared/scan/wedge-decoder.ts";
import type { Clock } from "../../shared/time.ts";
import { replayTyping } from "./replay-typing.ts";

/**
 * Catches keyboard scanners for the whole window, whatever has focus. Listens first and in the capture phase,
 * so that a scan leaves nothing in a field and its Enter presses no button.
 */
export function listenForScans(
  page: Window,
  clock: Clock,
  scanned: (text: string) => void,
): () => void {
  const decoder = createWedgeDecoder();
  let cancelTick = (): void => undefined;

  /** @param atMs of the key or tick that led to this step */
  const carryOut = (step: WedgeStep, atMs: number): void => {
    replayTyping(page.document, step.replay);
    for (const text of step.scans) scanned(text);
    cancelTick();
    const dueAtMs = decoder.dueAtMs();
    if (dueAtMs !== null)
      // Counted from the key's arrival: on a busy machine keys arrive late together, and the next may be on its way.
      cancelTick = clock.after(Math.max(0, dueAtMs - atMs), () => {
        const nowMs = Math.max(dueAtMs, page.performance.now());
        carryOut(decoder.tick(nowMs), nowMs);
      });
  };

  const listen = (event: KeyboardEvent): void => {
    if (event.metaKey) return;
    const step = decoder.key(keyOf(event));
    if (step.swallow) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    carryOut(step, event.timeStamp);
  };
  page.addEventListener("keydown", listen, { capture: true });
  return () => {
    cancelTick();
    page.removeEventListener("keydown", listen, { capture: true });
  };
}

const keyOf = (event: KeyboardEvent): WedgeKey => ({
  code: event.code,
  key: event.key,
  shift: event.shiftKey,
  ctrl: event.ctrlKey,
  alt: event.altKey,
  capsLock: event.getModifierState("CapsLock"),
  repeat: event.repeat,
  composing: event.isComposing,
  atMs: event.timeStamp,
});
