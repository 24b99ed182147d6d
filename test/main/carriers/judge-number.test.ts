import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseService } from "../../../main/carriers/choose-service.ts";
import { judgeNumber } from "../../../main/carriers/judge-number.ts";
import { readRecipient } from "../../../main/carriers/recipient.ts";
import type { CarrierService } from "../../../main/carriers/carrier.ts";

const postnl = { id: "1", name: "PostNL" };
const dhl = { id: "2", name: "DHL eCommerce NL" };
const dpd = { id: "3", name: "DPD NL" };
const gls = { id: "4", name: "GLS" };
const lane = [postnl, dhl, dpd, gls];

const codeOf = (texts: readonly string[], providers = lane): string => {
  const judged = judgeNumber(texts, providers);
  return judged.ok
    ? (judged.value.provider?.id ?? "none")
    : judged.refusal.code;
};

describe("a scanned tracking number", () => {
  test.for([
    ["PostNL's own", "3SPKBN000000001", "1"],
    ["DHL's", "JVGL0123456789012345", "2"],
    ["of the Dutch post", "RR123456785NL", "1"],
    [
      "with a check digit that does not add up",
      "RR123456784NL",
      "label.check-digit",
    ],
    [
      "of a carrier that is not on the list",
      "LTN123456789N1",
      "label.carrier-unknown",
    ],
    ["nobody could know", "HELLO", "label.carrier-unknown"],
  ])("%s: %s is judged %s", ([, text, judged]) => {
    expect(codeOf([text ?? ""])).toBe(judged);
  });

  test("in PostNL's series is DHL's where PostNL is not on the list", () => {
    expect(codeOf(["3SPKBN000000001"], [dhl, gls])).toBe("2");
  });

  test("nobody recognises can only be of the one carrier there is", () => {
    expect(codeOf(["AB12CD34EF56"], [gls])).toBe("4");
    expect(codeOf(["not a number"], [gls])).toBe("label.carrier-unknown");
  });

  test("is taken without a carrier's name while the platform has not said whom it takes", () => {
    expect(judgeNumber(["3SPKBN000000001"], null)).toEqual({
      ok: true,
      value: {
        trackingNumber: "3SPKBN000000001",
        carrier: "postnl",
        provider: null,
      },
    });
  });

  test("of a DPD label is the parcel's number inside its long barcode", () => {
    const judged = judgeNumber(["%000393505345678901234136528"], lane);

    expect(judged).toMatchObject({
      ok: true,
      value: { trackingNumber: "05345678901234", provider: dpd },
    });
  });

  test("never makes the bench stumble, whatever a scanner reads", () => {
    const text = fc.string({ maxLength: 60 });
    const scans = fc.array(text, { minLength: 1, maxLength: 4 });
    const judging = fc.property(
      scans,
      fc.subarray(lane),
      (texts, providers) => {
        const judged = judgeNumber(texts, providers);
        return !judged.ok || judged.value.trackingNumber !== "";
      },
    );

    expect(() => {
      fc.assert(judging);
    }).not.toThrow();
  });
});

const service = (
  code: string,
  priceCents: number | null,
  carrierCode: string,
): CarrierService => ({
  code,
  name: code,
  carrierCode,
  carrierName: carrierCode,
  priceCents,
  currency: "EUR",
});

describe("the service a label is bought of", () => {
  const all = [
    service("ups:standard", 100, "ups"),
    service("postnl:free", null, "postnl"),
    service("dhl:parcel", 645, "dhl_ecommerce"),
    service("postnl:standard", 595, "postnl"),
  ];

  test("is the cheapest whose number the platform takes", () => {
    expect(chooseService(all, lane)?.code).toBe("postnl:standard");
    expect(chooseService(all, null)?.code).toBe("ups:standard");
    expect(chooseService(all, [dhl])?.code).toBe("dhl:parcel");
  });

  test("is none where the platform takes nobody's", () => {
    expect(chooseService(all, [gls])).toBeNull();
    expect(chooseService([], lane)).toBeNull();
  });
});

describe("where a parcel goes", () => {
  const address = {
    name: "Sanne Bakker",
    phone_number: "(+31)612345678",
    region_code: "NL",
    postal_code: "3512 KD",
    address_line1: "Wevershof 18",
    district_info: [{ address_level: "L2", address_name: "Utrecht" }],
  };
  const order = (change: object = {}, name = "recipient_address") =>
    JSON.stringify({
      delivery_option_id: "70",
      [name]: { ...address, ...change },
    });

  test("is read out of the order, with the lane it makes", () => {
    expect(readRecipient(order())).toEqual({
      lane: { deliveryOptionId: "70", buyerRegion: "NL" },
      recipient: {
        name: "Sanne Bakker",
        addressLine1: "Wevershof 18",
        addressLine2: "",
        postalCode: "3512 KD",
        city: "Utrecht",
        countryCode: "NL",
        phone: "+31612345678",
      },
    });
  });

  test.for([
    ["masked", order({ name: "S***" })],
    ["without a street", order({ address_line1: "" })],
    ["without a city", order({ district_info: null })],
    ["absent", order({}, "elsewhere")],
    ["of another shape", JSON.stringify({ recipient_address: [1] })],
    ["no order at all", "[]"],
  ])("is nowhere when the address is %s", ([, raw]) => {
    expect(readRecipient(raw ?? "").recipient).toBeNull();
  });
});
