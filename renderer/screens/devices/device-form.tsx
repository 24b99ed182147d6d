import { useState, type ReactElement, type ReactNode } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { sayRefusal } from "../../../shared/i18n/catalogue.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import {
  baudRates,
  frames,
  resolutions,
  setupOf,
  type DeviceDraft,
} from "./device-draft.ts";

type TextField = keyof Omit<DeviceDraft, "driver" | "hid" | "usb">;

/** The fields of one way of connecting, with the values such devices usually have. */
export function DeviceForm({
  draft,
  change,
  close,
}: {
  readonly draft: DeviceDraft;
  readonly change: (draft: DeviceDraft) => void;
  readonly close: () => void;
}): ReactElement {
  const { station, newId } = useSurroundings();
  const words = useWords();
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { driver } = draft;

  const save = async (): Promise<void> => {
    setSaving(true);
    const outcome = await station.addDevice(setupOf(draft, newId()));
    setSaving(false);
    if (outcome.ok) close();
    else setRefusal(outcome.refusal);
  };

  const text = (
    field: TextField,
    label: string,
    numeric?: { readonly min: number; readonly max: number },
  ): ReactElement => (
    <Field label={label}>
      <input
        type={numeric === undefined ? "text" : "number"}
        required
        {...numeric}
        value={draft[field]}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          change({ ...draft, [field]: event.target.value });
        }}
      />
    </Field>
  );
  const choice = (
    field: TextField,
    label: string,
    values: readonly string[],
  ): ReactElement => (
    <Field label={label}>
      <select
        value={draft[field]}
        onChange={(event) => {
          change({ ...draft, [field]: event.target.value });
        }}
      >
        {[...new Set([draft[field], ...values])].map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
    </Field>
  );

  return (
    <form
      className="device-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>
        <b>{driver.name}</b> · {words.devices.kinds[driver.kind]} ·{" "}
        {words.devices.wires[driver.wire]}
      </p>
      {text("name", words.devices.name)}
      {driver.wire === "tcp" && (
        <>
          {text("host", words.devices.host)}
          {text("port", words.devices.port, { min: 1, max: 65_535 })}
        </>
      )}
      {driver.wire === "serial" && (
        <>
          {text("path", words.devices.path)}
          {choice("baudRate", words.devices.baudRate, baudRates)}
          {choice("frame", words.devices.frame, frames)}
        </>
      )}
      {(driver.wire === "lp" || driver.wire === "queue") &&
        text("path", words.devices.wires[driver.wire])}
      {driver.kind === "printer" && (
        <>
          {choice("dpi", words.devices.dpi, resolutions)}
          {text("widthMm", words.devices.mediaWidth, { min: 20, max: 220 })}
          {text("heightMm", words.devices.mediaHeight, { min: 10, max: 600 })}
        </>
      )}
      {refusal !== null && (
        <p className="refused" role="alert">
          {sayRefusal(words, refusal).says} {sayRefusal(words, refusal).remedy}
        </p>
      )}
      <button type="submit" className="button button-strong" disabled={saving}>
        {saving ? words.devices.saving : words.devices.save}
      </button>
    </form>
  );
}

const Field = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement => (
  <label className="field">
    <span>{label}</span>
    {children}
  </label>
);
