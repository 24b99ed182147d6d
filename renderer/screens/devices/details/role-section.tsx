import type { ReactElement } from "react";
import {
  scannerRoles,
  type DeviceSetup,
} from "../../../../shared/contract/devices-view.ts";
import { useSurroundings, useWords } from "../../../surroundings.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { useOrder } from "../use-order.ts";

/** What the scans of this scanner may do. */
export function RoleSection({
  setup,
}: {
  readonly setup: DeviceSetup;
}): ReactElement {
  const { devices } = useSurroundings().station;
  const words = useWords().devices;
  const order = useOrder();
  const role = setup.role ?? "everything";
  return (
    <section className="setting">
      <h2 id="scanner-role">{words.role}</h2>
      {order.refusal !== null && <ProblemNote problem={order.refusal} />}
      <div className="roles" role="radiogroup" aria-labelledby="scanner-role">
        {scannerRoles.map((name) => (
          <label key={name} className="role">
            <input
              type="radio"
              name="role"
              checked={role === name}
              disabled={order.busy}
              onChange={() => {
                order.give(devices.add({ ...setup, role: name }));
              }}
            />
            <b>{words.roles[name]}</b>
            <small>{words.roleHints[name]}</small>
          </label>
        ))}
      </div>
    </section>
  );
}
