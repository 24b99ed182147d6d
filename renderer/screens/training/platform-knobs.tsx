import type { ReactElement, ReactNode } from "react";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import { shopFaults } from "../../../shared/contract/training-requests.ts";
import {
  tellings,
  type TrainingState,
} from "../../../shared/contract/training-view.ts";
import { Switch } from "../../components/switch.tsx";
import { useWords } from "../../surroundings.tsx";
import { Fold } from "./fold.tsx";
import type { Train } from "./training-drawer.tsx";

const moves = [
  "requestCancel",
  "cancel",
  "split",
  "orderAgain",
  "combine",
  "uncombine",
  "changeAddress",
  "carrierScan",
] as const;
const returnSteps = ["ask-return", "ask-refund", "ship", "arrive"] as const;
const leaps = [
  { name: "hour", hours: 1 },
  { name: "day", hours: 24 },
  { name: "week", hours: 168 },
] as const;

/** What the platform and its buyers do, and what goes wrong at their end of the line. */
export function PlatformKnobs({
  bench,
  training: { shop },
  train,
}: {
  readonly bench: BenchView;
  readonly training: TrainingState;
  readonly train: Train;
}): ReactElement {
  const words = useWords().training;
  const orderId = bench.parcel?.orderIds[0];
  return (
    <>
      <Fold title={words.cancelOrder}>
        {orderId === undefined && <p className="quiet">{words.openFirst}</p>}
        <div className="knobs">
          {moves.map((move) => (
            <Knob
              key={move}
              disabled={orderId === undefined}
              press={() => {
                if (orderId !== undefined)
                  train({ kind: "shop", [move]: orderId });
              }}
            >
              {words[move]}
            </Knob>
          ))}
        </div>
      </Fold>
      <Fold title={words.returns}>
        <div className="knobs">
          {returnSteps.map((step) => (
            <Knob
              key={step}
              press={() => {
                train({ kind: "shop", returns: step });
              }}
            >
              {words.returnSteps[step]}
            </Knob>
          ))}
        </div>
      </Fold>
      <Fold title={words.troubleLine} on={shop.faults.length}>
        <p className="quiet">{words.faultsHint}</p>
        {shopFaults.map((fault) => (
          <Switch
            key={fault}
            label={words.faults[fault]}
            on={shop.faults.includes(fault)}
            set={(on) => {
              train({ kind: "shop", keepFault: { fault, on } });
            }}
          />
        ))}
      </Fold>
      <Fold title={words.webhooks}>
        {!shop.webhooksHeard && <p className="quiet">{words.nobodyListens}</p>}
        <Switch
          label={words.sendWebhooks}
          on={shop.webhooksSent}
          set={(on) => {
            train({ kind: "shop", sendWebhooks: on });
          }}
        />
        <div className="knobs">
          {tellings.map((telling) => (
            <Knob
              key={telling}
              disabled={!shop.webhooksHeard || !shop.webhooksSent}
              press={() => {
                train({ kind: "shop", tellAgain: telling });
              }}
            >
              {words.tellAgain[telling]}
            </Knob>
          ))}
        </div>
      </Fold>
      <Fold title={words.shopClock}>
        <p className="quiet">{words.ahead(shop.aheadHours)}</p>
        <div className="knobs">
          {leaps.map(({ name, hours }) => (
            <Knob
              key={name}
              press={() => {
                train({ kind: "shop", moveHours: hours });
              }}
            >
              {words.moveAhead[name]}
            </Knob>
          ))}
        </div>
      </Fold>
    </>
  );
}

const Knob = ({
  disabled = false,
  press,
  children,
}: {
  readonly disabled?: boolean;
  readonly press: () => void;
  readonly children: ReactNode;
}): ReactElement => (
  <button
    type="button"
    className="button"
    disabled={disabled}
    onClick={() => {
      press();
    }}
  >
    {children}
  </button>
);
