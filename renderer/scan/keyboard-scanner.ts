import {
  createWedgeDecoder,
  type WedgeStep,
} from "../../shared/scan/wedge-decoder.ts";
import type { WedgeKey, WedgeStroke } from "../../shared/scan/wedge-key.ts";
import {
  wedgeDefaults,
  type WedgeSettings,
} from "../../shared/scan/wedge-settings.ts";
import type { Clock } from "../../shared/time.ts";
import { replayTyping } from "./replay-typing.ts";

export interface KeyRecorder {
  hear(stroke: WedgeStroke): void;
  escaped(): void;
}

/** The keyboard scanners of this window, whatever has focus in it. */
export interface KeyboardScanner {
  onScan(hear: (text: string) => void): () => void;
  /** How the scanner types, from the next key on; null for one nobody has set up. */
  use(settings: WedgeSettings | null): void;
  /**
   * Until the returned function is called every key goes here and nowhere else: nothing scans, nothing types.
   * Escape is a person's, who wants his keyboard back.
   */
  record(recorder: KeyRecorder): () => void;
  stop(): void;
}

/**
 * Listens first and in the capture phase, so that a scan leaves nothing in a field and its Enter presses no button.
 * Create before anything else listens to keys.
 */
export function createKeyboardScanner(
  page: Window,
  clock: Clock,
): KeyboardScanner {
  const scanners = new Set<(text: string) => void>();
  let settings = wedgeDefaults;
  let decoder = createWedgeDecoder();
  let recorder: KeyRecorder | null = null;
  let cancelTick = (): void => undefined;
  /** The system is about to make a character of keys that belonged to a scan (Alt and the keypad, on Windows). */
  let withholdsCharacter = false;

  /** @param atMs of the key or tick that led to this step */
  const carryOut = (step: WedgeStep, atMs: number): void => {
    replayTyping(page.document, step.replay);
    for (const text of step.scans) for (const hear of scanners) hear(text);
    cancelTick();
    const dueAtMs = decoder.dueAtMs();
    if (dueAtMs !== null)
      // Counted from the key's arrival: on a busy machine keys arrive late together, and the next may be on its way.
      cancelTick = clock.after(Math.max(0, dueAtMs - atMs), () => {
        const nowMs = Math.max(dueAtMs, page.performance.now());
        carryOut(decoder.tick(nowMs), nowMs);
      });
  };
  /** Gives out what is held, as if nothing came any more. */
  const finish = (): void => {
    const dueAtMs = decoder.dueAtMs();
    if (dueAtMs !== null) carryOut(decoder.tick(dueAtMs), dueAtMs);
  };

  const withhold = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const pressed = (event: KeyboardEvent): void => {
    withholdsCharacter = false;
    if (event.metaKey) return;
    if (recorder !== null) {
      withhold(event);
      if (event.key === "Escape") recorder.escaped();
      else recorder.hear({ kind: "key", key: keyOf(event) });
      return;
    }
    const step = decoder.key(keyOf(event));
    if (step.swallow) withhold(event);
    carryOut(step, event.timeStamp);
  };
  const released = (event: KeyboardEvent): void => {
    if (event.key !== "Alt") return;
    if (recorder !== null) {
      withholdsCharacter = true;
      recorder.hear({ kind: "alt-released", atMs: event.timeStamp });
      return;
    }
    const step = decoder.altReleased(event.timeStamp);
    withholdsCharacter = step.swallow;
    carryOut(step, event.timeStamp);
  };
  const typed = (event: KeyboardEvent): void => {
    if (withholdsCharacter) withhold(event);
    withholdsCharacter = false;
  };

  page.addEventListener("keydown", pressed, { capture: true });
  page.addEventListener("keyup", released, { capture: true });
  page.addEventListener("keypress", typed, { capture: true });
  return {
    onScan(hear) {
      scanners.add(hear);
      return () => {
        scanners.delete(hear);
      };
    },
    use(wanted) {
      const next = wanted ?? wedgeDefaults;
      if (JSON.stringify(next) === JSON.stringify(settings)) return;
      finish();
      settings = next;
      decoder = createWedgeDecoder(settings);
    },
    record(wanted) {
      finish();
      recorder = wanted;
      return () => {
        if (recorder === wanted) recorder = null;
      };
    },
    stop() {
      cancelTick();
      page.removeEventListener("keydown", pressed, { capture: true });
      page.removeEventListener("keyup", released, { capture: true });
      page.removeEventListener("keypress", typed, { capture: true });
    },
  };
}

const keyOf = (event: KeyboardEvent): WedgeKey => ({
  code: event.code,
  key: event.key,
  shift: event.shiftKey,
  ctrl: event.ctrlKey,
  alt: event.altKey,
  altGraph: event.getModifierState("AltGraph"),
  capsLock: event.getModifierState("CapsLock"),
  repeat: event.repeat,
  composing: event.isComposing,
  atMs: event.timeStamp,
});
