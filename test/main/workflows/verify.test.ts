import { expect, test } from "vitest";
import { quantityBarcode } from "../../../hardware/scanner/own-codes.ts";
import type { LineView } from "../../../shared/contract/bench-view.ts";
import {
  usualRules,
  type ArticleRules,
} from "../../../shared/domain/article-rules.ts";
import {
  badges,
  practicePacker,
  type PracticePacker,
} from "./practice-packer.ts";

let commands = 0;
const commandId = (): string => `verify-command-${++commands}`;

/** A supervisor signs in, sets this, and the packer goes on. */
async function bySupervisor(
  packer: PracticePacker,
  set: () => Promise<{ readonly ok: boolean }>,
): Promise<void> {
  await packer.scan(badges.supervisor);
  expect(await set()).toEqual({ ok: true });
  await packer.scan(badges.packer);
}

const rule = (
  packer: PracticePacker,
  skuId: string,
  change: Partial<ArticleRules>,
): Promise<void> =>
  bySupervisor(packer, () =>
    packer.station.client.articles.setRules({
      commandId: commandId(),
      skuId,
      rules: { ...usualRules, ...change },
    }),
  );

/** Opens a parcel that has a line of at least so many units, of an article whose barcode is its own. */
async function openLine(
  packer: PracticePacker,
  units: number,
): Promise<LineView & { readonly code: string }> {
  const row = packer.parcelWith(
    (count, articles) => count >= units + 1 && articles > 1,
  );
  await packer.open(row);
  const line = packer.openParcel().lines.find((each) => each.needed >= units);
  if (line === undefined) {
    await packer.act("set-aside");
    return openLine(packer, units);
  }
  return { ...line, code: packer.barcodeOf(line.skuId) ?? "" };
}

const journal = (packer: PracticePacker, kind: string): unknown[] =>
  packer
    .ask<{ data: string }>("select data from journal where kind = ?", kind)
    .map(({ data }) => JSON.parse(data) as unknown);

test("a packer scans a number and one unit where a supervisor allows it, and one undo takes all of them back", async () => {
  const packer = await practicePacker();
  const { skuId, needed, code } = await openLine(packer, 2);
  for (const line of packer.openParcel().lines)
    await rule(packer, line.skuId, {});

  const refusedAtOnce = await packer.scan(quantityBarcode(2));
  expect(packer.told(refusedAtOnce)).toBe("quantity.scan-each");
  expect(refusedAtOnce.actions).not.toContain("quantity");

  await rule(packer, skuId, { multiply: true });
  expect(packer.told(await packer.scan(quantityBarcode(99)))).toBe(
    "quantity.too-many",
  );
  const counting = await packer.scan(quantityBarcode(needed));
  expect(counting.instruction).toMatchObject({ times: needed });
  await packer.scan(badges.packer);
  expect((await packer.scan(code)).parcel?.unitsScanned).toBe(1);
  await packer.act("undo");

  const asked = await packer.act("quantity");
  expect(asked.instruction.kind).toBe("enter-quantity");
  await packer.scan(quantityBarcode(needed));
  expect((await packer.scan(code)).parcel?.unitsScanned).toBe(needed);
  expect((await packer.act("undo")).parcel?.unitsScanned).toBe(0);
  expect(journal(packer, "unit.undone")).toContainEqual({
    skuId,
    units: needed,
  });

  await rule(packer, skuId, { multiply: true, serial: true });
  expect(packer.told(await packer.scan(quantityBarcode(needed)))).toBe(
    "quantity.scan-each",
  );
});

test("a serial number is asked, counts once, stands with its line, and is free again after undo", async () => {
  const packer = await practicePacker();
  const { skuId, code } = await openLine(packer, 2);
  const marks = () =>
    packer.openParcel().lines.find((line) => line.skuId === skuId)?.marks;
  await rule(packer, skuId, { serial: true });

  const asked = await packer.scan(code);
  expect(asked.instruction).toMatchObject({ kind: "capture", wants: "serial" });
  expect(asked.parcel?.unitsScanned).toBe(0);
  expect(packer.told(await packer.scan(code))).toBe("unit.not-a-number");
  const counted = await packer.scan("SN-001");
  expect(counted.parcel?.unitsScanned).toBe(1);
  expect(marks()).toMatchObject([{ serial: "SN-001" }]);

  await packer.scan(code);
  const seen = await packer.scan("sn-001");
  expect(seen.verdict?.refusal).toEqual({
    code: "unit.serial-seen",
    params: { serial: "sn-001", parcel: packer.openParcel().number },
  });
  expect(packer.openParcel().unitsScanned).toBe(1);

  await packer.act("undo");
  expect(marks()).toBeUndefined();
  await packer.scan(code);
  expect((await packer.scan("SN-001")).parcel?.unitsScanned).toBe(1);
  expect(journal(packer, "unit.scanned")).toContainEqual({
    skuId,
    scanned: "SN-001",
    serial: "SN-001",
  });

  await packer.act("set-aside");
  expect(packer.ask("select * from captured_units")).toEqual([]);
});

test("a GS1 code says lot and date in the same scan, and a unit over its date is refused with the date", async () => {
  const packer = await practicePacker();
  const { skuId, code } = await openLine(packer, 2);
  await rule(packer, skuId, { lot: true, expiry: true, minimumDays: 30 });
  const gs1 = (yymmdd: string): string => `]d2010${code}17${yymmdd}10L2209`;

  expect(packer.told(await packer.scan(gs1("200131")))).toBe("unit.expired");
  const counted = await packer.scan(gs1("700630"));
  expect(counted.parcel?.unitsScanned).toBe(1);
  expect(
    counted.parcel?.lines.find((line) => line.skuId === skuId),
  ).toMatchObject({
    marks: [{ units: 1, serial: null, lot: "L2209", expiresOn: "2070-06-30" }],
  });

  await packer.scan(code);
  const wanted = await packer.scan("L2210");
  expect(wanted.instruction).toMatchObject({ wants: "expiry" });
  expect(packer.told(await packer.scan("one day"))).toBe("unit.not-a-date");
  expect((await packer.scan("31-12-2090")).parcel?.unitsScanned).toBe(2);
});

test("another variant of what is wanted is refused by its name", async () => {
  const packer = await practicePacker();
  const { station } = packer;
  const variants = packer.ask<{ sku_id: string; product_id: string }>(
    "select sku_id, product_id from articles where variant <> ''",
  );
  const twinOf = (skuId: string): string | undefined => {
    const own = variants.find((each) => each.sku_id === skuId);
    return variants.find(
      (each) =>
        each.product_id === own?.product_id &&
        each.sku_id !== skuId &&
        packer.barcodeOf(each.sku_id) !== null,
    )?.sku_id;
  };
  const row = station
    .latest("queue-changed")
    .queue.rows.find(
      ({ stage, contents }) =>
        stage === "waiting" &&
        contents.length === 1 &&
        twinOf(contents[0]?.skuId ?? "") !== undefined,
    );
  if (row === undefined) throw new Error("no parcel with a variant");
  await packer.open(row);

  const twin = twinOf(row.contents[0]?.skuId ?? "") ?? "";
  const stopped = await packer.scan(packer.barcodeOf(twin) ?? "");

  expect(packer.told(stopped)).toBe("scan.other-variant");
  expect(packer.openParcel().unitsScanned).toBe(0);
});

test("an insert is asked for once, after the goods, and taken by its own code or the packer's word", async () => {
  const packer = await practicePacker();
  const { client } = packer.station;
  for (const [title, code] of [
    ["Thank-you card", "CARD-1"],
    ["Return form", null],
  ] as const)
    await bySupervisor(packer, () =>
      client.articles.addInsert({
        commandId: commandId(),
        insert: { shopId: "", skuId: "", title, code },
      }),
    );

  await packer.scanUnits(packer.parcelWith((units) => units === 1));
  expect((await packer.asked("put-in-insert")).instruction).toMatchObject({
    title: "Thank-you card",
  });
  const next = await packer.scan("CARD-1");
  expect(next.instruction).toMatchObject({ title: "Return form" });
  const done = await packer.act("confirm");
  expect(done.instruction.kind).not.toBe("put-in-insert");
  expect(journal(packer, "insert.put-in")).toEqual([
    { title: "Thank-you card", scanned: "CARD-1" },
    { title: "Return form", scanned: "" },
  ]);
});

test("a barcode nobody knows is taught with a supervisor's badge, counts from then on, and can be taken back", async () => {
  const packer = await practicePacker();
  const { client } = packer.station;
  const { skuId } = await openLine(packer, 2);
  const place = packer
    .openParcel()
    .lines.findIndex((line) => line.skuId === skuId);
  const choices = ["choose-1", "choose-2", "choose-3", "choose-4"] as const;

  const unknown = await packer.scan("OLD-LABEL-7");
  expect(unknown.actions).toContain("teach");
  const badge = await packer.act("teach");
  expect(badge.instruction.kind).toBe("scan-supervisor-badge");
  expect(packer.told(await packer.scan(badges.packer))).toBe(
    "role.supervisor-needed",
  );
  const which = await packer.scan(badges.supervisor);
  expect(which.instruction.kind).toBe("teach-article");
  await packer.act(choices[place] ?? "no");
  expect((await packer.scan("OLD-LABEL-7")).parcel?.unitsScanned).toBe(1);
  expect(journal(packer, "barcode.taught")).toMatchObject([
    { skuId, code: "OLD-LABEL-7" },
  ]);

  for (const code of [badges.packer, "PB-QTY-2", "1Z999AA10123456784"])
    await bySupervisor(packer, async () => {
      const taught = await client.articles.teach({
        commandId: commandId(),
        skuId,
        code,
        shared: true,
      });
      expect(taught).toMatchObject({
        refusal: { code: "teach.not-an-article" },
      });
      return { ok: true };
    });
  const other = packer
    .openParcel()
    .lines.find((line) => line.skuId !== skuId)?.skuId;
  await bySupervisor(packer, async () => {
    const shared = { skuId: other ?? "", code: "OLD-LABEL-7" };
    expect(
      await client.articles.teach({
        commandId: commandId(),
        ...shared,
        shared: false,
      }),
    ).toMatchObject({ refusal: { code: "teach.means-another" } });
    return client.articles.forget({
      commandId: commandId(),
      skuId,
      code: "OLD-LABEL-7",
    });
  });
  expect(packer.told(await packer.scan("OLD-LABEL-7"))).toBe(
    "scan.unknown-barcode",
  );
  expect(
    await client.articles.setRules({
      commandId: commandId(),
      skuId,
      rules: usualRules,
    }),
  ).toMatchObject({ refusal: { code: "role.supervisor-needed" } });
  const [found] = await client.articles.find({
    text: packer.barcodeOf(skuId) ?? "",
  });
  expect(found?.skuId).toBe(skuId);
});
