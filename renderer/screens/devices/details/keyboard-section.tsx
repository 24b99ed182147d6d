import { useState, type ReactElement } from "react";
import type { DeviceSetup } from "../../../../shared/contract/devices-view.ts";
import { useSurroundings, useWords } from "../../../surroundings.tsx";
import { ScannerSetup } from "../scanner-setup/scanner-setup.tsx";

/** How a scanner types is learned from three codes; here is the way to them. */
export function KeyboardSection({
  setup,
}: {
  readonly setup: DeviceSetup;
}): ReactElement {
  const { devices } = useSurroundings().station;
  const words = useWords();
  const [learning, setLearning] = useState(false);
  return (
    <section className="setting">
      <h2>{words.devices.keyboard}</h2>
      {learning ? (
        <ScannerSetup
          keep={(keyboard) => devices.add({ ...setup, keyboard })}
          close={() => {
            setLearning(false);
          }}
        />
      ) : (
        <>
          <p>
            {setup.keyboard === undefined
              ? words.devices.keyboardHint
              : words.devices.keyboardKnown(
                  words.scannerSetup.layouts[setup.keyboard.layout],
                )}
          </p>
          <div className="device-actions">
            <button
              type="button"
              className="button"
              onClick={() => {
                setLearning(true);
              }}
            >
              {words.devices.keyboardLearn}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
