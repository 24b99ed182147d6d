import type { ReactElement } from "react";
import type { DeviceSetup } from "../../../shared/contract/devices-view.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { ChoiceField, TextField } from "./fields.tsx";
import {
  baudRates,
  flowControls,
  frames,
  setupOf,
  type DeviceDraft,
} from "./device-draft.ts";
import { driverName } from "./device-words.ts";
import { takeIntoUse } from "./found/new-setup.ts";
import { ProblemNote } from "./problem-note.tsx";
import { useOrder } from "./use-order.ts";

/** The fields of one way of connecting, with the values such devices usually have. */
export function DeviceForm({
  draft,
  deviceId,
  before = null,
  change,
  saved,
  cancel,
}: {
  readonly draft: DeviceDraft;
  readonly deviceId: string;
  /** What is set up now, when this changes it. */
  readonly before?: DeviceSetup | null;
  readonly change: (draft: DeviceDraft) => void;
  readonly saved: () => void;
  readonly cancel: () => void;
}): ReactElement {
  const { devices } = useSurroundings().station;
  const words = useWords();
  const order = useOrder();
  const { driver } = draft;
  const of = words.devices;
  const field = (name: "name" | "host" | "port" | "path") => ({
    value: draft[name],
    set: (value: string) => {
      change({ ...draft, [name]: value });
    },
  });
  const choice = (name: "baudRate" | "frame" | "flowControl") => ({
    value: draft[name],
    set: (value: string) => {
      change({ ...draft, [name]: value });
    },
  });
  return (
    <form
      className="device-form"
      onSubmit={(event) => {
        event.preventDefault();
        const setup = setupOf(draft, deviceId, before);
        order.give(
          before === null ? takeIntoUse(devices, setup) : devices.add(setup),
          saved,
        );
      }}
    >
      <p>
        <b>{driverName(words, driver)}</b> · {of.kinds[driver.kind]} ·{" "}
        {of.wires[driver.wire]}
      </p>
      <TextField label={of.name} {...field("name")} />
      {driver.wire === "tcp" && (
        <>
          <TextField label={of.host} hint={of.hostHint} {...field("host")} />
          <TextField
            label={of.port}
            range={{ min: 1, max: 65_535 }}
            {...field("port")}
          />
        </>
      )}
      {driver.wire === "serial" && (
        <>
          <TextField label={of.path} {...field("path")} />
          <ChoiceField
            label={of.baudRate}
            options={baudRates.map((value) => ({ value, name: value }))}
            {...choice("baudRate")}
          />
          <ChoiceField
            label={of.frame}
            options={frames.map((value) => ({
              value,
              name: of.frameName(value),
            }))}
            {...choice("frame")}
          />
          {driver.kind === "printer" && (
            <ChoiceField
              label={of.flowControl}
              options={flowControls.map((value) => ({
                value,
                name: of.flowControls[value],
              }))}
              {...choice("flowControl")}
            />
          )}
        </>
      )}
      {(driver.wire === "lp" || driver.wire === "queue") && (
        <TextField label={of.wires[driver.wire]} {...field("path")} />
      )}
      {order.refusal !== null && <ProblemNote problem={order.refusal} />}
      <div className="device-actions">
        <button type="button" className="button" onClick={cancel}>
          {of.cancel}
        </button>
        <button
          type="submit"
          className="button button-strong"
          disabled={order.busy}
        >
          {order.busy ? of.saving : before === null ? of.save : of.keep}
        </button>
      </div>
    </form>
  );
}
