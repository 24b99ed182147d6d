import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { sampleCatalogue } from "../../../main/training/catalogue/sample-catalogue.ts";
import { seededRandomness } from "../../../main/training/orders/seeded-choice.ts";
import { readSnapshot } from "../../../main/training/snapshot/snapshot-file.ts";
import { snapshotSchema } from "../../../main/training/snapshot/snapshot-schema.ts";
import { createTrainingShop } from "../../../main/training/training-shop.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";

const openShop = async (file: string, logged: string[]) => {
  const shop = await createTrainingShop({
    clock: stepClock(),
    random: seededRandomness(99),
    seed: 1,
    labelDelayMs: 4000,
    kept: {
      file,
      log: {
        write: (level, event, fields) =>
          logged.push(JSON.stringify({ level, event, ...fields })),
      },
    },
  });
  onTestFinished(() => shop.stop());
  return shop;
};

async function goodSnapshot(): Promise<{ file: string; text: string }> {
  const file = join(temporaryFolder(), "training-shop.json");
  await (await openShop(file, [])).stop();
  return { file, text: readFileSync(file, "utf8") };
}

const without = (text: string, from: string | RegExp, to: string): string => {
  expect(text).toMatch(from);
  return text.replace(from, to);
};

const damage: Readonly<Record<string, (text: string) => string>> = {
  "is empty": () => "",
  "is not JSON": (text) => `Zoë ${text}`,
  "is JSON of something else": () => "null",
  "is cut short": (text) => text.slice(0, -2),
  "is of a later version": (text) =>
    without(text, `"version":1`, `"version":2`),
  "names an article nobody sells": (text) =>
    without(text, `"article":"HONING-500"`, `"article":"HONING-501"`),
  "has a cancellation of no order": (text) =>
    without(text, /"orderId":"\d+"/, `"orderId":"1"`),
  "has an id that is no number": (text) =>
    without(text, /"lastIds":\{"order":"\d+"/, `"lastIds":{"order":"-1x"`),
};

test.each(Object.keys(damage))(
  "a snapshot that %s is answered with a fresh practice day and a line in the log",
  async (kind) => {
    const { file, text } = await goodSnapshot();
    writeFileSync(file, damage[kind]?.(text) ?? "");
    const logged: string[] = [];

    const shop = await openShop(file, logged);

    expect(shop.ordersIn("AWAITING_SHIPMENT").length).toBeGreaterThan(90);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(`"event":"training-shop-started-anew"`);
    expect(logged[0]).not.toContain("Zoë");
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      version: 1,
    });
  },
);

test("a folder where the snapshot should be stops nobody from practising", async () => {
  const file = join(temporaryFolder(), "training-shop.json");
  mkdirSync(file);
  const logged: string[] = [];

  const shop = await openShop(file, logged);

  expect(shop.ordersIn("AWAITING_SHIPMENT").length).toBeGreaterThan(90);
  expect(logged.join()).toContain("training-shop-started-anew");
  expect(logged.join()).toContain("training-shop-not-kept");
});

test("whatever happened to the file, reading it gives a whole shop or none", async () => {
  const { file, text } = await goodSnapshot();
  const schema = snapshotSchema(sampleCatalogue());
  const bytes = Buffer.from(text);

  await fc.assert(
    fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.uint8Array({ maxLength: 8 }),
      fc.nat(8),
      async (at, instead, skipped) => {
        const lines: string[] = [];
        writeFileSync(
          file,
          Buffer.concat([
            bytes.subarray(0, at),
            instead,
            bytes.subarray(at + skipped),
          ]),
        );

        const kept = await readSnapshot(file, schema, {
          write: (_level, event) => lines.push(event),
        });

        if (kept === null) {
          expect(lines).toEqual(["training-shop-started-anew"]);
        } else {
          expect(kept.orders).toHaveLength(120);
          expect(lines).toEqual([]);
        }
      },
    ),
    { numRuns: 60 },
  );
});
