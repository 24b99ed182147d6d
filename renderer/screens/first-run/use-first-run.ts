import { useCallback, useEffect, useState } from "react";
import type { FirstRun } from "../../../shared/contract/first-run-contract.ts";
import { stepAfter, stepBefore } from "../../../shared/domain/first-run.ts";
import type { FirstOrder } from "../../actions/first-orders.ts";
import { useStationState, useSurroundings } from "../../surroundings.tsx";

const nobody: FirstRun = { step: null, language: null };

export interface FirstRunVisit {
  readonly at: FirstRun;
  readonly possible: readonly FirstOrder[];
  obey(order: FirstOrder): void;
  goTo(to: FirstRun): void;
}

/** Where a newcomer is led; kept by the station, so that a reload goes on there. Who scans a badge needs no leading. */
export function useFirstRun(): FirstRunVisit {
  const { station } = useSurroundings();
  const epoch = useStationState((state) => state.epoch);
  const signedIn = useStationState(
    (state) => (state.bench?.operator ?? null) !== null,
  );
  const printer = useStationState(
    (state) =>
      state.devices?.find(({ setup }) => setup.kind === "printer")?.setup.id ??
      null,
  );
  const [at, setAt] = useState<FirstRun>(nobody);
  useEffect(() => {
    if (epoch === 0) return;
    let late = false;
    void station.firstRun.look().then((told) => {
      if (!late && told !== null) setAt(told);
    });
    return () => {
      late = true;
    };
  }, [station, epoch]);

  const goTo = useCallback(
    (to: FirstRun) => {
      setAt(to);
      void station.firstRun.goTo(to);
    },
    [station],
  );
  const { step } = at;
  const led = step !== null && !signedIn;
  useEffect(() => {
    if (step !== null && signedIn)
      void station.firstRun.goTo({ ...at, step: null });
  }, [station, step, signedIn, at]);

  return {
    at: led ? at : { ...at, step: null },
    possible: led ? ordersAt(step, printer !== null) : [],
    goTo,
    obey(order) {
      if (step === null) return;
      if (order === "first-label") {
        if (printer !== null) void station.devices.testPrint(printer);
      } else
        goTo({
          ...at,
          step:
            order === "first-back"
              ? stepBefore(step)
              : order === "first-skip" || order === "first-shop"
                ? null
                : stepAfter(step),
        });
    },
  };
}

const ordersAt = (
  step: NonNullable<FirstRun["step"]>,
  prints: boolean,
): FirstOrder[] => [
  ...(step === "way"
    ? (["first-practise", "first-shop"] as const)
    : (["first-next"] as const)),
  ...(step === "printer" && prints ? (["first-label"] as const) : []),
  ...(step === "language" ? [] : (["first-back"] as const)),
  "first-skip",
];
