import { decideParcel } from "../../../shared/domain/decide-parcel.ts";
import {
  freshParcel,
  type Parcel,
  type ParcelEvent,
  type ParcelLine,
} from "../../../shared/domain/parcel.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { asId, type SkuId } from "../../../shared/ids.ts";

export const honey: SkuId = asId("1729380000000000001");
export const candle: SkuId = asId("1729380000000000002");

export const goods = (skuId: SkuId, needed: number): ParcelLine => ({
  skuId,
  kind: "goods",
  needed,
  scanned: 0,
});

export const scanOf = (
  skuId: SkuId,
): Extract<ParcelEvent, { kind: "scan-unit" }> => ({
  kind: "scan-unit",
  skuId,
  title: `title of ${skuId}`,
  expected: "Honey 500 g",
});

export const onHold: ParcelEvent = {
  kind: "hold",
  reason: refusal("parcel.on-hold", { parcel: "0042" }),
};

export const contentsChanged: ParcelEvent = {
  kind: "hold",
  reason: refusal("parcel.contents-changed", { parcel: "0042" }),
};

export const addressChanged: ParcelEvent = {
  kind: "hold",
  reason: refusal("parcel.address-changed", { parcel: "0042" }),
};

export const shortOfHoney: ParcelEvent = {
  kind: "short",
  skuId: honey,
  title: "Honey 500 g",
};

export const brokenHoney = (counted: boolean): ParcelEvent => ({
  kind: "damaged",
  skuId: honey,
  title: "Honey 500 g",
  counted,
});

/** The platform wants this much honey now. */
export const wantsHoney = (needed: number): ParcelEvent => ({
  kind: "take-less",
  lines: [goods(honey, needed)],
});

/** Two jars of honey, waiting. */
export const waitingParcel = (
  lines: readonly ParcelLine[] = [goods(honey, 2)],
): Parcel => freshParcel("0042", lines);

/** What the events lead to; fails when one of them is refused. */
export function after(
  parcel: Parcel,
  ...events: readonly ParcelEvent[]
): Parcel {
  return events.reduce((now, event) => {
    const decided = decideParcel(now, event);
    if (!decided.ok) {
      throw new Error(`${event.kind} at ${now.stage}: ${decided.refusal.code}`);
    }
    return decided.value.parcel;
  }, parcel);
}

export const packedParcel = (): Parcel =>
  after(waitingParcel(), { kind: "claim" }, scanOf(honey), scanOf(honey));

export const labelledParcel = (): Parcel =>
  after(
    packedParcel(),
    { kind: "weigh", grams: 1_035 },
    { kind: "print", checked: true },
  );
