import type { StationEvents } from "../station-events.ts";
import {
  createLessonDesk,
  type LessonDesk,
  type LessonDeskParts,
} from "./lesson-desk.ts";
import type { TrainingBench } from "./training-bench.ts";

export interface TrainingDeskParts extends Omit<LessonDeskParts, "training"> {
  readonly training: TrainingBench | null;
  readonly events: StationEvents;
  /** Something moved at the practice shop: worth a look now. */
  syncNow(): void;
  /** A lesson could not follow what happened. */
  failed(error: unknown): void;
}

export interface TrainingDesk {
  /** Null where nobody practises. */
  readonly lessons: LessonDesk | null;
  stop(): Promise<void>;
}

/** Tells the screens of the practice bench, and lets lessons follow what happens there. */
export function openTrainingDesk(parts: TrainingDeskParts): TrainingDesk {
  const { training, events } = parts;
  const tell = (): void =>
    events.tell({
      kind: "training-changed",
      training: training?.state() ?? null,
    });
  tell();
  if (training === null)
    return { lessons: null, stop: () => Promise.resolve() };

  const lessons = createLessonDesk({ ...parts, training });
  const unhear = [
    training.onChange(tell),
    training.onShopMoved(() => parts.syncNow()),
  ];
  const ended = new AbortController();
  const following = (async () => {
    for await (const { kind } of events.watch(ended.signal))
      if (kind === "bench-changed" || kind === "queue-changed")
        await lessons.poke();
  })().catch(parts.failed);
  return {
    lessons,
    async stop() {
      for (const stop of unhear) stop();
      ended.abort();
      await following;
    },
  };
}
