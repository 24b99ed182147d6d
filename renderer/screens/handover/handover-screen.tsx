import type { ReactElement } from "react";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type { IconName } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useWords } from "../../surroundings.tsx";
import { Band } from "../bench/band.tsx";
import { BoxesLeft, BoxesToTakeOut } from "./box-lists.tsx";
import { CarrierCages } from "./carrier-cages.tsx";
import { courierSays, type CourierSays } from "./courier-mood.ts";
import { PastVisits } from "./past-visits.tsx";
import { SignaturePad } from "./signature-pad.tsx";
import type { CourierVisit } from "./use-courier-visit.ts";

const icons: { readonly [Name in CourierSays["mood"]]: IconName } = {
  do: "truck",
  good: "check",
  stop: "stop",
  ask: "question",
};

/** Boxes into the courier's cage: each is judged large, and what must not go or was forgotten is named while he is here. */
export function HandoverScreen({
  visit,
  operator,
}: {
  readonly visit: CourierVisit;
  readonly operator: BenchView["operator"];
}): ReactElement {
  const catalogue = useWords();
  const words = catalogue.handover;
  const { view, signing, finishing } = visit;
  if (view === null)
    return (
      <main className="handover">
        <p className="calm">{catalogue.frame.connecting}</p>
      </main>
    );
  const { mood, sentence } = courierSays(
    view,
    operator,
    signing,
    visit.fresh,
    visit.told,
    catalogue,
  );
  const { open } = view.board;
  return (
    <main className="handover" data-mood={mood}>
      {mood === "stop" && <div className="stop-edge" aria-hidden="true" />}
      <div className="handover-now">
        <Band
          mood={mood}
          word={words.states[mood]}
          icon={icons[mood]}
          sentence={sentence}
        />
        {finishing.refusal !== null && (
          <ProblemSays problem={finishing.refusal} />
        )}
        {signing && open !== null ? (
          <SignaturePad visit={visit} />
        ) : (
          <div className="handover-boxes">
            <BoxesToTakeOut boxes={view.board.takeOut} />
            {open !== null && <BoxesLeft boxes={view.board.missing} />}
          </div>
        )}
      </div>
      <aside className="handover-cages">
        <CarrierCages board={view.board} />
        <PastVisits since={open?.since ?? null} />
      </aside>
    </main>
  );
}
