import { mtSics } from "../../../hardware/scale/mt-sics.ts";
import type { ScaleProtocol } from "../../../hardware/scale/scale-protocol.ts";

/** Every serial scale protocol by the name the shared cases use. */
export const protocols: Readonly<Record<string, ScaleProtocol>> = {
  "mt-sics": mtSics,
};

/** The protocol with the unit a case configures, for makes that send none. */
export function protocolFor(
  name: string,
  _unit: "kg" | "lb" | undefined,
): ScaleProtocol {
  const protocol = protocols[name];
  if (!protocol) throw new Error(`no protocol ${name}`);
  return protocol;
}
