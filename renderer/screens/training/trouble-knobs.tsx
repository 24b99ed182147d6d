import { useState, type ReactElement } from "react";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type {
  TrainingAct,
  TrainingState,
} from "../../../shared/contract/training-view.ts";
import { useStationState, useWords } from "../../surroundings.tsx";
import { Switch } from "../../components/switch.tsx";
import type { Train } from "./training-drawer.tsx";

type NextLabel = NonNullable<
  Extract<TrainingAct, { kind: "shop" }>["nextLabel"]
>;

const printerKnobs = [
  "mediaOut",
  "ribbonOut",
  "headOpen",
  "paused",
  "tooHot",
  "cutterJammed",
  "silent",
  "garbled",
] as const;
/** A label of 10 kB takes some seconds at this rate, as over an old serial line. */
const slowBytesPerSecond = 2_000;
const nextLabels: readonly NextLabel[] = [
  "good",
  "mismatch",
  "truncated",
  "blank",
];
const delaysMs = { none: 0, short: 5_000, long: 30_000 } as const;
const delayNames = ["none", "short", "long"] as const;
const newOrders = 10;

/** Everything that can go wrong at a real bench, on purpose. */
export function TroubleKnobs({
  bench,
  training,
  train,
}: {
  readonly bench: BenchView;
  readonly training: TrainingState;
  readonly train: Train;
}): ReactElement {
  const words = useWords().training;
  const devices = useStationState((state) => state.devices);
  const [nextLabel, setNextLabel] = useState<NextLabel>("good");
  const orderId = bench.parcel?.orderIds[0];
  return (
    <>
      <section>
        <h3>{words.printer}</h3>
        {printerKnobs.map((knob) => (
          <Switch
            key={knob}
            label={words.printerKnobs[knob]}
            on={training.printer[knob]}
            set={(on) => {
              train({ kind: "printer", [knob]: on });
            }}
          />
        ))}
        <Switch
          label={words.printerSlow}
          on={training.printer.slow}
          set={(on) => {
            train({
              kind: "printer",
              bytesPerSecond: on ? slowBytesPerSecond : null,
            });
          }}
        />
      </section>
      <section>
        <h3>{words.cables}</h3>
        {(devices ?? [])
          .filter((device) => device.virtual)
          .map(({ setup }) => (
            <Switch
              key={setup.id}
              label={words.unplug(setup.name)}
              on={training.unplugged.includes(setup.id)}
              set={(unplugged) => {
                train({ kind: "unplug", deviceId: setup.id, unplugged });
              }}
            />
          ))}
      </section>
      <section>
        <h3>{words.shop}</h3>
        <Switch
          label={words.offline}
          on={training.shop.offline}
          set={(offline) => {
            train({ kind: "shop", offline });
          }}
        />
        <label className="field">
          <span>{words.labelDelay}</span>
          <select
            value={training.shop.labelDelayMs}
            onChange={(event) => {
              train({ kind: "shop", labelDelayMs: Number(event.target.value) });
            }}
          >
            {delayNames.map((name) => (
              <option key={name} value={delaysMs[name]}>
                {words.labelDelays[name]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{words.nextLabel}</span>
          <select
            value={nextLabel}
            onChange={(event) => {
              const chosen = nextLabels.find(
                (name) => name === event.target.value,
              );
              if (chosen === undefined) return;
              setNextLabel(chosen);
              train({ kind: "shop", nextLabel: chosen });
            }}
          >
            {nextLabels.map((name) => (
              <option key={name} value={name}>
                {words.nextLabels[name]}
              </option>
            ))}
          </select>
        </label>
        <h4>{words.cancelOrder}</h4>
        <div className="knobs">
          <button
            type="button"
            className="button"
            disabled={orderId === undefined}
            onClick={() => {
              if (orderId !== undefined)
                train({ kind: "shop", requestCancel: orderId });
            }}
          >
            {words.requestCancel}
          </button>
          <button
            type="button"
            className="button"
            disabled={orderId === undefined}
            onClick={() => {
              if (orderId !== undefined)
                train({ kind: "shop", cancel: orderId });
            }}
          >
            {words.cancel}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              train({ kind: "shop", newOrders });
            }}
          >
            {words.newOrders}
          </button>
        </div>
      </section>
    </>
  );
}
