import { useCallback, type ReactElement } from "react";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type { LessonsView } from "../../../shared/contract/lessons-contract.ts";
import type { TrainingAct } from "../../../shared/contract/training-view.ts";
import { Icon } from "../../components/icon.tsx";
import {
  useHands,
  useStationState,
  useSurroundings,
  useWords,
} from "../../surroundings.tsx";
import { BarcodeWall } from "./barcode-wall.tsx";
import { LessonCard, LessonResult } from "./lesson-card.tsx";
import { NextStepCard } from "./next-step-card.tsx";
import { PlatformKnobs } from "./platform-knobs.tsx";
import { PrinterTray } from "./printer-tray.tsx";
import { RequestList } from "./request-list.tsx";
import { ScaleKnobs } from "./scale-knobs.tsx";
import { TroubleKnobs } from "./trouble-knobs.tsx";

export type Train = (act: TrainingAct) => void;

/** Hands, goods and trouble for a bench without any: beside the screens, never over them. */
export function TrainingDrawer({
  bench,
  lessons,
}: {
  readonly bench: BenchView;
  readonly lessons: LessonsView | null;
}): ReactElement {
  const words = useWords();
  const hands = useHands();
  const { station } = useSurroundings();
  const training = useStationState((state) => state.training);
  const running = lessons?.running ?? null;
  const last = lessons?.last ?? null;
  const train: Train = useCallback(
    (act) => {
      void station.train(act);
    },
    [station],
  );
  return (
    <aside className="training" tabIndex={0} aria-label={words.training.title}>
      <header>
        <Icon name="training" />
        <div>
          <h2>{words.training.title}</h2>
          <p>{words.training.hint}</p>
        </div>
        <button
          type="button"
          className="button"
          onClick={() => {
            hands.toggleTraining();
          }}
        >
          {words.frame.close}
        </button>
      </header>
      {training === null ? (
        <p className="quiet">{words.training.loading}</p>
      ) : (
        <>
          {running !== null && (
            <LessonCard
              run={running}
              scan={(text) => {
                train({ kind: "scan", text });
              }}
            />
          )}
          {last !== null && <LessonResult end={last} />}
          <NextStepCard bench={bench} training={training} train={train} />
          <PrinterTray training={training} train={train} />
          <ScaleKnobs bench={bench} training={training} train={train} />
          <BarcodeWall training={training} train={train} />
          <TroubleKnobs training={training} train={train} />
          <PlatformKnobs bench={bench} training={training} train={train} />
          <RequestList />
        </>
      )}
    </aside>
  );
}
