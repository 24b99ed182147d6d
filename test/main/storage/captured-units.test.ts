import { expect, test } from "vitest";
import {
  parcelWithSerial,
  writeCaptured,
} from "../../../main/storage/captured-units.ts";
import { freshParcel } from "../../../shared/domain/parcel.ts";
import {
  asId,
  type OrderId,
  type ParcelId,
  type SkuId,
} from "../../../shared/ids.ts";
import { ok } from "../../../shared/result.ts";
import { mirrorStore, shopId } from "../tiktok/mirror-store.ts";

const phone: SkuId = asId("1729380000000000007");
const orderOf = (number: string): OrderId => asId(`order-${number}`);

/** A store in which units with a serial leave in parcels, and come back. */
async function soldPhones() {
  const store = await mirrorStore();
  const { database } = store;
  return {
    async seenIn(serial: string): Promise<string | null> {
      const found = await store.transact(async (trx) =>
        ok(await parcelWithSerial(trx, shopId, phone, serial)),
      );
      return found.ok ? found.value : "unreadable";
    },
    async pack(number: string, serial: string, at: number): Promise<void> {
      const id = asId<ParcelId>(number);
      await database
        .insertInto("parcels")
        .values({
          id,
          shop_id: shopId,
          merchant_id: "m1",
          number,
          package_id: null,
          stage: "sealed",
          state: JSON.stringify(freshParcel(number, [])),
          lane: "singles",
          service: "standard",
          service_rank: 1,
          units: 1,
          deadline_at: null,
          ordered_at: at,
          held_code: null,
          sealed_at: at,
          plan: "[]",
        })
        .execute();
      await database
        .insertInto("parcel_orders")
        .values({
          parcel_id: id,
          order_id: orderOf(number),
          address_mark: null,
        })
        .execute();
      await store.transact(async (trx) =>
        ok(
          await writeCaptured(trx, {
            parcel_id: id,
            step: 0,
            shop_id: shopId,
            sku_id: phone,
            units: 1,
            serial,
            lot: null,
            expires_on: null,
            at,
          }),
        ),
      );
    },
    async sendBack(
      number: string,
      type: string,
      status: string,
      skuId: string = phone,
    ): Promise<void> {
      await database
        .insertInto("returns")
        .values({
          id: `return-${number}-${type}-${skuId}`,
          shop_id: shopId,
          order_id: orderOf(number),
          type,
          status,
          reason: "",
          question: null,
          answer_by: null,
          tracking_number: null,
          carrier: "",
          refund_amount: "",
          currency: "",
          lines: JSON.stringify([{ skuId, units: 1 }]),
          updated_at: 1,
        })
        .execute();
    },
    async acceptBack(number: string, type: string): Promise<void> {
      await database
        .insertInto("return_decisions")
        .values({
          id: `decision-${number}`,
          return_id: `return-${number}-${type}-${phone}`,
          shop_id: shopId,
          question: "received-package",
          decided_on: 1,
          kind: "approve",
          reason: "",
          comment: "",
        })
        .execute();
    },
  };
}

test("a packer may pack a serial again once its unit was sent back, and not before", async () => {
  const { pack, seenIn, sendBack, acceptBack } = await soldPhones();
  await pack("0001", "SN-7", 1_000);
  expect(await seenIn("sn-7")).toBe("0001");

  await sendBack("0001", "REFUND", "RETURN_OR_REFUND_REQUEST_COMPLETE");
  await sendBack(
    "0001",
    "RETURN_AND_REFUND",
    "RETURN_OR_REFUND_REQUEST_COMPLETE",
    "1729380000000000008",
  );
  await sendBack("0001", "RETURN_AND_REFUND", "BUYER_SHIPPED_ITEM");
  expect(await seenIn("SN-7")).toBe("0001");
  await acceptBack("0001", "RETURN_AND_REFUND");
  expect(await seenIn("SN-7")).toBeNull();

  await pack("0002", "SN-7", 2_000);
  expect(await seenIn("SN-7")).toBe("0002");
  await sendBack(
    "0002",
    "RETURN_AND_REFUND",
    "RETURN_OR_REFUND_REQUEST_COMPLETE",
  );
  expect(await seenIn("SN-7")).toBeNull();
});
