import { describe, expect, test } from "vitest";
import { recipientPrint } from "../../../main/tiktok/recipient.ts";
import {
  addressMark,
  isOtherAddress,
} from "../../../main/storage/address-marks.ts";
import { testVault } from "./mirror-store.ts";

const clear = {
  name: "Zoë de Groot",
  phone_number: "(+31)612345678",
  region_code: "NL",
  postal_code: "3512 KD",
  address_line1: "Wevershof 18",
  address_detail: "Wevershof 18",
  full_address: "Netherlands, Utrecht, 3512 KD, Wevershof 18",
};
const masked = {
  ...clear,
  name: "Z*** d*** G***",
  postal_code: "35***",
  address_line1: "We**********",
  address_detail: "We**********",
};
const print = (address: object, updated = false): string | null =>
  recipientPrint({ recipient_address: address }, updated);
const mark = (address: object, updated = false): string | null =>
  addressMark(print(address, updated), testVault);

describe("where an order goes", () => {
  test("is the same however it is spaced, capitalised and punctuated", () => {
    const written = {
      ...clear,
      name: "ZOË DE GROOT",
      postal_code: "3512-kd",
      phone_number: "06 12345678",
    };

    expect(isOtherAddress(mark(clear), mark(written))).toBe(false);
  });

  test("is another place when street, town or buyer is another", () => {
    const neighbour = { ...clear, address_line1: "Wevershof 20" };
    const partner = { ...clear, name: "Jan de Groot" };

    expect(isOtherAddress(mark(clear), mark(neighbour))).toBe(true);
    expect(isOtherAddress(mark(clear), mark(partner))).toBe(true);
  });

  test("is nothing to compare when it is masked once and clear once, or not shown", () => {
    const empty = Object.fromEntries(
      Object.keys(clear).map((field) => [field, ""]),
    );

    expect(isOtherAddress(mark(clear), mark(masked))).toBe(false);
    expect(isOtherAddress(mark(masked), mark(masked))).toBe(false);
    expect(mark(empty)).toBeNull();
    expect(recipientPrint({}, true)).toBeNull();
    expect(isOtherAddress(mark(clear), null)).toBe(false);
  });

  test("is another place when the platform says so, though both look alike masked", () => {
    expect(isOtherAddress(mark(masked), mark(masked, true))).toBe(true);
  });

  test("is kept as a mark that says nothing of the address", () => {
    expect(mark(clear)).toMatch(/^clear:[0-9a-f]{64}$/);
    expect(mark(clear)).not.toBe(print(clear));
  });
});
