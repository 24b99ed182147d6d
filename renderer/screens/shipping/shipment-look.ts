import type { SellerShipment } from "../../../shared/contract/shipping-view.ts";
import type { IconName } from "../../components/icon.tsx";

const shipmentLooks = ["told", "waiting", "stuck", "warned"] as const;
export type ShipmentLook = (typeof shipmentLooks)[number];

/** How it stands with one number, for a person to see from afar. */
export function lookOf({
  toldAt,
  problem,
  warning,
}: Pick<SellerShipment, "toldAt" | "problem" | "warning">): ShipmentLook {
  if (toldAt === null) return problem === null ? "waiting" : "stuck";
  return warning === null ? "told" : "warned";
}

export const looks: {
  readonly [Look in ShipmentLook]: readonly [
    icon: IconName,
    tone: "good" | "do" | "wait" | "stop",
  ];
} = {
  told: ["check", "good"],
  waiting: ["hourglass", "do"],
  stuck: ["stop", "stop"],
  warned: ["question", "wait"],
};
