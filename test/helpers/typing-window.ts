import {
  createWedgeDecoder,
  type WedgeStep,
} from "../../shared/scan/wedge-decoder.ts";
import type { WedgeKey, WedgeStroke } from "../../shared/scan/wedge-key.ts";
import type { WedgeSettings } from "../../shared/scan/wedge-settings.ts";

/** A window with one focused field: what reaches it, and what the bench hears. */
export function typingWindow(settings: WedgeSettings) {
  const decoder = createWedgeDecoder(settings);
  const scans: string[] = [];
  let typed = "";
  const type = ({ key }: WedgeKey): void => {
    if (key === "Enter") typed += "\r";
    else if (key === "Tab") typed += "\t";
    else if (key.length === 1) typed += key;
  };
  const follow = (step: WedgeStep): WedgeStep => {
    step.replay.forEach(type);
    scans.push(...step.scans);
    return step;
  };
  const wait = (untilMs: number): void => {
    const dueAtMs = decoder.dueAtMs();
    if (dueAtMs !== null && dueAtMs <= untilMs) follow(decoder.tick(dueAtMs));
  };
  return {
    hear(stroke: WedgeStroke): boolean {
      if (stroke.kind === "alt-released") {
        wait(stroke.atMs);
        return follow(decoder.altReleased(stroke.atMs)).swallow;
      }
      const { key } = stroke;
      wait(key.atMs);
      const { swallow } = follow(decoder.key(key));
      if (!swallow && !key.ctrl && !key.alt && !key.repeat) type(key);
      return swallow;
    },
    rest(): void {
      wait(Number.MAX_SAFE_INTEGER);
    },
    seen: () => ({ scans, typed }),
  };
}
