import { adamCpw } from "../../../hardware/scale/adam-cpw.ts";
import { andStandard } from "../../../hardware/scale/and-standard.ts";
import { averyZk830 } from "../../../hardware/scale/avery-zk830.ts";
import { brazilEnq } from "../../../hardware/scale/brazil-enq.ts";
import { casEnq } from "../../../hardware/scale/cas-enq.ts";
import { dialog02 } from "../../../hardware/scale/dialog-02.ts";
import { kern } from "../../../hardware/scale/kern.ts";
import { mtSics } from "../../../hardware/scale/mt-sics.ts";
import { nci } from "../../../hardware/scale/nci.ts";
import { ohaus } from "../../../hardware/scale/ohaus.ts";
import { radwag } from "../../../hardware/scale/radwag.ts";
import { sartoriusSbi } from "../../../hardware/scale/sartorius-sbi.ts";
import type { ScaleProtocol } from "../../../hardware/scale/scale-protocol.ts";
import { sma } from "../../../hardware/scale/sma.ts";
import { stGsLine } from "../../../hardware/scale/st-gs-line.ts";
import { toledo8217 } from "../../../hardware/scale/toledo-8217.ts";
import { toledoContinuous } from "../../../hardware/scale/toledo-continuous.ts";

/** Every serial scale protocol by the name the shared cases use. */
export const protocols: Readonly<Record<string, ScaleProtocol>> = {
  "mt-sics": mtSics,
  "toledo-8217": toledo8217("kg"),
  nci,
  sma,
  "toledo-continuous": toledoContinuous,
  "and-standard": andStandard,
  "st-gs-line": stGsLine,
  ohaus,
  "sartorius-sbi": sartoriusSbi,
  "adam-cpw": adamCpw,
  radwag,
  "avery-zk830": averyZk830,
  kern,
  "cas-enq": casEnq,
  "brazil-enq": brazilEnq,
  dialog02,
};

/** The protocol with the unit a case configures, for makes that send none. */
export function protocolFor(
  name: string,
  unit: "kg" | "lb" | undefined,
): ScaleProtocol {
  const protocol =
    name === "toledo-8217" ? toledo8217(unit ?? "kg") : protocols[name];
  if (!protocol) throw new Error(`no protocol ${name}`);
  return protocol;
}
