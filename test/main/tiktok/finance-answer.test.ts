import { describe, expect, test } from "vitest";
import {
  readStatement,
  readTransaction,
} from "../../../main/tiktok/finance-answer.ts";

const statement = {
  id: "7238804564097517339",
  statement_time: 1789948800,
  currency: "EUR",
  revenue_amount: "61.88",
  fee_amount: "-5.57",
  shipping_cost_amount: "-7.90",
  settlement_amount: "48.41",
  payment_status: "PROCESSING",
  payment_time: 0,
};

describe("the seller's accounts", () => {
  test("take a statement's net sales where it has no revenue", () => {
    const british = {
      ...statement,
      revenue_amount: "",
      net_sales_amount: "12.99",
      currency: "GBP",
    };

    expect(readStatement(british)?.revenue).toBe(1299);
  });

  test("refuse a statement whose amount is no amount rather than take it for nothing", () => {
    expect(readStatement({ ...statement, fee_amount: "five" })).toBeNull();
    expect(readStatement({ ...statement, currency: "" })).toBeNull();
    expect(readStatement({ ...statement, statement_time: 0 })).toBeNull();
  });

  test("keep a payment word nobody has seen", () => {
    const word = { ...statement, payment_status: "ON_RESERVE" };

    expect(readStatement(word)?.paymentStatus).toBe("ON_RESERVE");
  });

  test("keep a kind of transaction nobody has seen, with the order it is about", () => {
    expect(
      readTransaction(
        {
          type: "MOON_LANDING_FEE",
          adjustment_id: "99",
          adjustment_order_id: "576461413038785600",
          adjustment_amount: "-2.50",
          settlement_amount: "-2.5",
        },
        "EUR",
      ),
    ).toEqual({
      id: "99",
      kind: "MOON_LANDING_FEE",
      orderId: "576461413038785600",
      revenue: 0,
      fees: 0,
      shipping: 0,
      adjustment: -250,
      settlement: -250,
    });
  });

  test("refuse a transaction without any id: it could not be told from the next", () => {
    expect(readTransaction({ settlement_amount: "1" }, "EUR")).toBeNull();
  });
});
