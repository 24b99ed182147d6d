import {
  createContext,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import type { Catalogue } from "../shared/i18n/catalogue.ts";
import type { Clock, IdSource } from "../shared/time.ts";
import type { Hands } from "./actions/operator-action.ts";
import type { BenchCamera } from "./camera/bench-camera.ts";
import type { Cameras } from "./camera/open-camera.ts";
import type { PictureAddress, PictureCache } from "./pictures/picture-cache.ts";
import type { Sounder } from "./sound/sounder.ts";
import type { Speaker } from "./sound/speaker.ts";
import type { KeyboardScanner } from "./scan/keyboard-scanner.ts";
import type { PictureOf, Station } from "./station.ts";
import type { ScreenState } from "./station/screen-state.ts";

/** What the entry hands to every component: nothing is reached for. */
export interface Surroundings {
  readonly station: Station;
  readonly pictures: PictureCache;
  readonly sounder: Sounder;
  readonly speaker: Speaker;
  readonly cameras: Cameras;
  readonly camera: BenchCamera;
  readonly keyboardScanner: KeyboardScanner;
  readonly clock: Clock;
  readonly newId: IdSource;
}

const SurroundingsContext = createContext<Surroundings | null>(null);
const WordsContext = createContext<Catalogue | null>(null);
const HandsContext = createContext<Hands | null>(null);

export const SurroundingsProvider = SurroundingsContext.Provider;
export const WordsProvider = WordsContext.Provider;
export const HandsProvider = HandsContext.Provider;

const given = <Value,>(value: Value | null): Value => {
  if (value === null) throw new Error("A component stands outside the app");
  return value;
};

export const useSurroundings = (): Surroundings =>
  given(use(SurroundingsContext));
export const useWords = (): Catalogue => given(use(WordsContext));
export const useHands = (): Hands => given(use(HandsContext));

/** One part of what the station said; the component draws again only when that part changes. */
export function useStationState<Part>(
  part: (state: ScreenState) => Part,
): Part {
  const { station } = useSurroundings();
  return useSyncExternalStore(station.subscribe, () => part(station.state()));
}

/** The object address of a picture; null when there is none, undefined while it is on its way. */
export function usePicture(of: PictureOf | null): PictureAddress {
  const { pictures } = useSurroundings();
  return useSyncExternalStore(pictures.subscribe, () =>
    of === null ? null : pictures.get(of),
  );
}

/** The time now, drawn again every so often. */
export function useNow(everyMs: number): number {
  const { clock } = useSurroundings();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    let cancel = (): void => undefined;
    const tick = (): void => {
      setNow(clock.now());
      cancel = clock.after(everyMs, tick);
    };
    tick();
    return () => {
      cancel();
    };
  }, [clock, everyMs]);
  return now;
}
