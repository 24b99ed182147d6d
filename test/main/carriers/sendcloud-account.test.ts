import { describe, expect, onTestFinished, test } from "vitest";
import { createSendcloudAccount } from "../../../main/carriers/sendcloud/sendcloud-account.ts";
import { createSendcloudClient } from "../../../main/carriers/sendcloud/sendcloud-client.ts";
import type {
  CarrierAccount,
  Consignment,
} from "../../../main/carriers/carrier.ts";
import {
  openPracticeCarrier,
  type PracticeCarrierAccount,
} from "../../../main/training/carrier-account/carrier-account.ts";
import { practiceKeys } from "../../../main/training/carrier-account/practice-keys.ts";
import { stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { readLabel } from "../../helpers/read-label.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";

const consignment: Consignment = {
  parcel: "0042",
  weightGrams: 1_200,
  recipient: {
    name: "Sanne Bakker",
    addressLine1: "Wevershof 18",
    addressLine2: "",
    postalCode: "3512 KD",
    city: "Utrecht",
    countryCode: "NL",
    phone: "+31612345678",
  },
};

async function practice(
  keys: { publicKey: string; secretKey: string } = practiceKeys,
): Promise<{
  carrier: PracticeCarrierAccount;
  account: CarrierAccount;
  clock: StepClock;
}> {
  const clock = stepClock();
  const carrier = await openPracticeCarrier({ clock, labelDelayMs: 2_000 });
  onTestFinished(() => carrier.stop());
  const client = createSendcloudClient(carrier.apiUrl, keys, clock);
  return { carrier, clock, account: createSendcloudAccount(client) };
}

async function cheapest(account: CarrierAccount) {
  const services = await account.services(consignment);
  const service = services.ok
    ? services.value.find(({ code }) => code === "postnl:standard")
    : undefined;
  if (service === undefined) throw new Error("no such service");
  return service;
}

const codeOf = (result: { ok: boolean }): string | null =>
  "refusal" in result
    ? (result.refusal as { readonly code: string }).code
    : null;

describe("a Sendcloud account", () => {
  test("offers what can be followed, with its price", async () => {
    const { account } = await practice();

    const services = await account.services(consignment);

    expect(services).toMatchObject({
      ok: true,
      value: [
        { code: "postnl:standard", priceCents: 595, currency: "EUR" },
        { code: "dhl:parcel", priceCents: 645 },
      ],
    });
  });

  test("sells a label once for a reference, however often it is asked", async () => {
    const { account, carrier, clock } = await practice();
    const service = await cheapest(account);
    clock.advance(2_000);
    carrier.arm("answer-lost", "/shipments/announce");

    const lost = await account.buy(consignment, service, "packbench-1");
    const again = await account.buy(consignment, service, "packbench-1");
    const found = await account.find("packbench-1");
    const unknown = await account.find("packbench-2");

    expect(codeOf(lost)).toBe("carrier.unreachable");
    expect(again).toEqual(found);
    expect(unknown).toEqual({ ok: true, value: null });
    expect(carrier.shipments()).toHaveLength(1);
  });

  test("gives the label when it is made, and its barcode is the tracking number", async () => {
    const { account, clock } = await practice();
    const service = await cheapest(account);
    const bought = await account.buy(consignment, service, "packbench-1");
    if (!bought.ok) throw new Error(bought.refusal.code);

    const early = await account.label(bought.value);
    clock.advance(2_000);
    const ready = await account.find("packbench-1");
    const file = await account.label(bought.value);

    expect(bought.value.trackingNumber).toBe("");
    expect(codeOf(early)).toBe("label.not-ready");
    const number = ready.ok ? (ready.value?.trackingNumber ?? "") : "";
    expect(number).toMatch(/^3SPBTR\d{9}$/);
    const { barcodes } = await readLabel(
      file.ok ? file.value.bytes : new Uint8Array(),
    );
    expect(barcodes).toContainEqual({ format: "Code128", text: number });
  });

  test("takes a label back once, and says when it is too late", async () => {
    const { account } = await practice();
    const service = await cheapest(account);
    const bought = await account.buy(consignment, service, "packbench-1");
    const { shipmentId } = bought.ok ? bought.value : { shipmentId: "" };

    const first = await account.void(shipmentId);
    const second = await account.void(shipmentId);

    expect(first).toEqual({ ok: true, value: "voided" });
    expect(second).toEqual({ ok: true, value: "too-late" });
  });

  test("says what is wrong: keys, address, weight, its own troubles", async () => {
    const wrongKeys = await practice({ publicKey: "a", secretKey: "b" });
    const { account, carrier } = await practice();
    const service = await cheapest(account);
    const strange = {
      ...consignment,
      recipient: { ...consignment.recipient, postalCode: "12" },
    };

    const keys = await wrongKeys.account.check();
    const address = await account.buy(strange, service, "packbench-1");
    carrier.arm("overloaded", "/shipments");
    const busy = await account.find("packbench-1");
    carrier.arm("too-many-requests", "/shipping-options");
    const many = await account.services(consignment);
    carrier.setOffline(true);
    const gone = await account.check();
    const line = await account.find("packbench-1");

    expect(codeOf(keys)).toBe("carrier.keys-refused");
    expect(address).toMatchObject({
      ok: false,
      refusal: {
        code: "carrier.refused",
        params: {
          message: "The postal code does not fit the country. (postal_code)",
        },
      },
    });
    expect([codeOf(busy), codeOf(many), codeOf(line)]).toEqual(
      Array.from({ length: 3 }, () => "carrier.unreachable"),
    );
    // Known from before: a line that is down does not make keys wrong.
    expect(gone).toEqual({ ok: true, value: undefined });
    expect(carrier.shipments()).toHaveLength(0);
  });
});

test("a practice account knows after a restart what was bought before", async () => {
  const clock = stepClock();
  const file = `${temporaryFolder()}/carrier-account.json`;
  const kept = { file, log: { write: () => undefined } };
  const open = () => openPracticeCarrier({ clock, labelDelayMs: 0, kept });
  const before = await open();
  const accountOf = (carrier: PracticeCarrierAccount): CarrierAccount =>
    createSendcloudAccount(
      createSendcloudClient(carrier.apiUrl, practiceKeys, clock),
    );
  const account = accountOf(before);
  const bought = await account.buy(
    consignment,
    await cheapest(account),
    "packbench-1",
  );
  await before.stop();

  const after = await open();
  onTestFinished(() => after.stop());

  expect(await accountOf(after).find("packbench-1")).toEqual(bought);
});
