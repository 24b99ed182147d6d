import { useEffect, useRef, useState } from "react";
import { useStationState, useSurroundings } from "../surroundings.tsx";
import type { Told } from "./devices-desk.ts";
import { pause } from "./until-answered.ts";

const askAgainAfterMs = 1_000;

export type Listening = "listening" | "ended" | "interrupted";

export interface HowToListen {
  /** Begin again whenever the stream ended. */
  readonly lasting?: boolean;
  /** Listen to nothing for now. */
  readonly resting?: boolean;
}

/**
 * Listens to a stream of the station for as long as the component stands there, and again after the line was lost.
 *
 * @param open how to begin; what it listens to must not change while the component stands
 */
export function useTold<Event>(
  open: (signal: AbortSignal) => Told<Event>,
  hear: (event: Event) => void,
  { lasting = false, resting = false }: HowToListen = {},
): Listening {
  const { clock } = useSurroundings();
  const epoch = useStationState((state) => state.epoch);
  const [listening, setListening] = useState<Listening>("listening");
  const latest = useRef({ open, hear });
  useEffect(() => {
    latest.current = { open, hear };
  });
  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const listen = async (): Promise<void> => {
      do {
        setListening("listening");
        try {
          for await (const event of await latest.current.open(signal)) {
            if (signal.aborted) return;
            latest.current.hear(event);
          }
          if (!signal.aborted) setListening("ended");
        } catch {
          // The line was lost or the station gave up: shown as such; a new connection listens again.
          if (!signal.aborted) setListening("interrupted");
        }
        if (lasting) await pause(askAgainAfterMs, clock, signal);
      } while (lasting && !signal.aborted);
    };
    if (!resting) void listen();
    return () => {
      left.abort();
    };
  }, [clock, epoch, lasting, resting]);
  return listening;
}
