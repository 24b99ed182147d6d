import { memo, useState, type ReactElement } from "react";
import type {
  TrainingAct,
  TrainingState,
} from "../../../shared/contract/training-view.ts";
import { useStationState, useWords } from "../../surroundings.tsx";
import { Switch } from "../../components/switch.tsx";
import { Fold } from "./fold.tsx";
import type { Train } from "./training-drawer.tsx";

type NextLabel = NonNullable<
  Extract<TrainingAct, { kind: "shop" }>["nextLabel"]
>;

const scaleKnobs = [
  "slow",
  "jitter",
  "overCapacity",
  "autoOff",
  "silent",
  "garbled",
] as const;
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

/** How many troubles of devices are on. */
const troubled = ({ scale, printer, unplugged }: TrainingState): number =>
  [...Object.values(scale), ...Object.values(printer)].filter(Boolean).length +
  unplugged.length;

/** Everything that can go wrong at a real bench, on purpose. */
export const TroubleKnobs = memo(function TroubleKnobs({
  training,
  train,
}: {
  readonly training: TrainingState;
  readonly train: Train;
}): ReactElement {
  const words = useWords().training;
  const devices = useStationState((state) => state.devices);
  const [nextLabel, setNextLabel] = useState<NextLabel>("good");
  return (
    <>
      <Fold title={words.deviceTrouble} on={troubled(training)}>
        <section>
          <h4>{words.scale}</h4>
          {scaleKnobs.map((knob) => (
            <Switch
              key={knob}
              label={words.scaleKnobs[knob]}
              on={training.scale[knob]}
              set={(on) => {
                train({ kind: "scale", [knob]: on });
              }}
            />
          ))}
        </section>
        <section>
          <h4>{words.printer}</h4>
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
          <h4>{words.cables}</h4>
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
      </Fold>
      <Fold title={words.shop} on={training.shop.offline ? 1 : 0}>
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
        <div className="knobs">
          <button
            type="button"
            className="button"
            onClick={() => {
              train({ kind: "shop", newOrders });
            }}
          >
            {words.newOrders}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              train({ kind: "shop", strangeOrders: true });
            }}
          >
            {words.strangeOrders}
          </button>
        </div>
      </Fold>
    </>
  );
});
