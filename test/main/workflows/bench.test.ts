import { describe, expect, test } from "vitest";
import { badges, practicePacker } from "./practice-packer.ts";
import { otherProduct } from "../../helpers/other-product.ts";

const single = (units: number): boolean => units === 1;
const several = (units: number, articles: number): boolean =>
  units > 1 && articles > 1;

describe("a packer with nothing but a scanner", () => {
  test("packs a parcel of one and a parcel of several up to their seals", async () => {
    const packer = await practicePacker();

    for (const fits of [single, several]) {
      const row = packer.parcelWith(fits);
      await packer.packUpToTheLabel(row);
      const sealed = await packer.scanLabel();
      expect(sealed.verdict).toMatchObject({
        tone: "sealed",
        title: row.number,
      });
      expect(sealed.instruction.kind).toBe("start");
      await packer.clear();
    }

    expect(packer.station.bench().sealedCount).toBe(2);
    await packer.station.eventually(
      "two labels",
      () => packer.station.training().tray.length === 2,
    );
  });

  test("is stopped by a wrong article, a unit too many, and a code nobody knows, and may take a scan back", async () => {
    const packer = await practicePacker();
    const { station, told } = packer;
    const row = packer.parcelWith(several);
    const stranger = otherProduct(
      station.training().barcodes,
      row.contents.map(({ skuId }) => skuId),
    );
    await packer.open(row);
    const [line] = packer.openParcel().lines;
    const barcode = packer.barcodeOf(line?.skuId ?? "") ?? "";

    const wrong = await packer.scan(stranger.text);
    expect(told(wrong)).toBe("scan.wrong-article");
    expect(wrong.verdict?.expected?.skuId).toBe(line?.skuId);
    for (let left = line?.needed ?? 0; left > 0; left--)
      await packer.scan(barcode);
    expect(told(await packer.scan(barcode))).toBe("scan.too-many");
    expect(told(await packer.scan("NOBODY-KNOWS-ME"))).toBe(
      "scan.unknown-barcode",
    );
    expect(packer.openParcel().unitsScanned).toBe(line?.needed);

    await packer.act("undo");
    expect(packer.openParcel().unitsScanned).toBe((line?.needed ?? 0) - 1);
  });

  test("is asked which article a shared barcode means, and answers by number", async () => {
    const packer = await practicePacker();
    const { station } = packer;
    const { barcodes } = station.training();
    const shared = barcodes.find(
      (one) =>
        one.group === "article" &&
        barcodes.filter(({ text }) => text === one.text).length > 1,
    );
    if (shared === undefined) throw new Error("no shared barcode");

    const asked = await packer.scan(shared.text);
    expect(packer.told(asked)).toBe("scan.ambiguous-barcode");
    const { instruction } = asked;
    if (instruction.kind !== "choose-article")
      throw new Error(instruction.kind);
    const chosen = await packer.act("choose-1");

    const first = instruction.options[0]?.skuId;
    const lines = chosen.parcel?.lines.map((line) => line.skuId);
    if (packer.told(chosen) === null) expect(lines).toContain(first);
    else expect(packer.told(chosen)).toBe("parcel.none-needs-article");
    expect(chosen.instruction.kind).not.toBe("choose-article");
  });

  test("gets one answer for one command, however often it arrives", async () => {
    const packer = await practicePacker();
    const { client } = packer.station;
    const row = packer.parcelWith(several);
    await packer.open(row);
    const [line] = packer.openParcel().lines;
    const command = {
      commandId: "the-same-command",
      text: packer.barcodeOf(line?.skuId ?? "") ?? "",
    };

    const first = await client.bench.scan(command);
    const second = await client.bench.scan(command);

    expect(second.verdict).toEqual(first.verdict);
    expect(packer.openParcel().unitsScanned).toBe(1);
  });
});

describe("a box on the scale", () => {
  test("that is too light names the article, and goes on when it is put in", async () => {
    const packer = await practicePacker();
    const parcel = await packer.pack(packer.parcelWith(several));
    const heavy = parcel.expectedGrams ?? 0;

    await packer.weigh(Math.round(heavy / 3));
    const trouble = await packer.asked("scale-trouble");
    expect(trouble.instruction).toMatchObject({
      refusal: { code: "scale.too-light" },
    });
    await packer.weigh(heavy);

    await packer.asked("scan-label");
  });

  test("of the parcel before is not weighed for the next, which the packer is told, and swapping it goes on", async () => {
    const packer = await practicePacker();
    await packer.packUpToTheLabel(packer.parcelWith(single));
    await packer.scanLabel();

    await packer.scanUnits(packer.parcelWith(single));
    const trouble = await packer.asked("scale-trouble");
    await packer.weigh();
    await packer.asked("scale-trouble");
    await packer.clear();
    await packer.asked("place-on-scale");
    await packer.weigh();
    await packer.asked("scan-label");

    expect(trouble.instruction).toMatchObject({
      refusal: { code: "scale.box-before" },
    });
    expect(trouble.verdict?.tone).not.toBe("stop");
  });

  test("may be left unweighed only with a supervisor's badge", async () => {
    const packer = await practicePacker();
    const { station } = packer;
    await packer.pack(packer.parcelWith(single));

    const asking = await packer.act("skip-weighing");
    expect(asking.instruction.kind).toBe("scan-supervisor-badge");
    expect(packer.told(await packer.scan(badges.packer))).toBe(
      "role.supervisor-needed",
    );
    await packer.scan(badges.supervisor);
    await packer.asked("scan-label");

    expect(station.bench().operator?.role).toBe("packer");
    await packer.act("reprint");
    const why = await packer.scan(badges.supervisor);
    expect(why.instruction).toEqual({ kind: "choose-reason", of: "reprint" });
    await packer.act("choose-2");
    await station.eventually(
      "a second label",
      () => station.training().tray.length === 2,
    );
  });
});

describe("a label", () => {
  test("of another parcel is named with where it belongs", async () => {
    const packer = await practicePacker();
    const earlier = packer.parcelWith(single);
    const { label } = await packer.packUpToTheLabel(earlier);
    await packer.scanLabel();
    await packer.clear();
    await packer.packUpToTheLabel(packer.parcelWith(single));

    const stopped = await packer.scan(label.trackingNumber ?? "");

    expect(stopped.verdict?.refusal).toMatchObject({
      code: "label.wrong-parcel",
      params: { belongsTo: earlier.number },
    });
  });

  test("waits for paper and prints by itself when there is some", async () => {
    const packer = await practicePacker();
    const { station } = packer;
    await station.practise({ kind: "printer", mediaOut: true });
    // A status read moments ago is believed; what runs out after it is asked about instead.
    await station.eventually("a printer that knows it", () =>
      station
        .latest("devices-changed")
        .devices.some(({ problem }) => problem?.code === "printer.media-out"),
    );
    await packer.pack(packer.parcelWith(single));
    await packer.weigh();
    await packer.asked("printer-trouble");

    await station.practise({ kind: "printer", mediaOut: false });

    const printed = await packer.asked("scan-label");
    expect(printed.parcel?.print).toBe("printed");
    await station.eventually(
      "one label",
      () => station.training().tray.length === 1,
    );
  });

  test("that a silent printer may have printed is asked about, and printed again on a no", async () => {
    const packer = await practicePacker();
    const { station } = packer;
    await packer.pack(packer.parcelWith(single));
    await station.practise({ kind: "printer", silent: true });
    await packer.weigh();
    await station.until(
      "a question or a trouble",
      ({ instruction }) =>
        instruction.kind === "ask-printed" ||
        instruction.kind === "printer-trouble",
    );
    await station.practise({ kind: "printer", silent: false });
    // A trouble may still become a question, or a label.
    const heard = await station.until(
      "a question or a label",
      ({ instruction }) =>
        instruction.kind === "ask-printed" || instruction.kind === "scan-label",
    );
    if (heard.instruction.kind === "ask-printed") await packer.act("no");

    const printed = await packer.asked("scan-label");

    expect(printed.parcel?.print).toBe("printed");
    expect((await packer.scanLabel()).verdict?.tone).toBe("sealed");
  });

  test.each(["mismatch", "truncated", "blank"] as const)(
    "that comes %s is never printed, and the packer sees why",
    async (nextLabel) => {
      const packer = await practicePacker();
      const { station } = packer;
      await station.practise({ kind: "shop", nextLabel });
      await packer.pack(packer.parcelWith(single));
      await packer.weigh();

      const waiting = await station.until(
        "why the label does not come",
        ({ instruction }) =>
          instruction.kind === "wait-for-label" && instruction.refusal !== null,
      );
      expect(waiting.parcel?.print).toBe("none");
      await packer.asked("scan-label");
      await station.eventually(
        "one label, and that a good one",
        () =>
          station.training().tray.length === 1 &&
          station.training().tray[0]?.barcode ===
            packer.openParcel().label.trackingNumber,
      );
    },
  );
});

describe("an order that changes its mind", () => {
  test("stops before its label is printed, and its place at the bench is given up", async () => {
    const packer = await practicePacker();
    const { station } = packer;
    const row = packer.parcelWith(several);
    await packer.pack(row);

    await station.practise({
      kind: "shop",
      requestCancel: row.orderIds[0] ?? "",
    });
    await packer.weigh();
    const stopped = await packer.asked("set-aside");

    expect(packer.told(stopped)).toBe("parcel.cancel-requested");
    expect(station.training().tray).toEqual([]);
    const gone = await packer.act("confirm");
    expect(gone.parcel).toBeNull();
    expect(gone.instruction.kind).toBe("start");
  });
});

describe("a bench without a line", () => {
  test("packs on with the label it has, and remembers that nobody could ask", async () => {
    const packer = await practicePacker();
    const { station } = packer;
    const row = packer.parcelWith(single);
    await packer.pack(row);
    await station.until(
      "the label is there",
      ({ parcel }) => parcel?.label.state === "ready",
    );
    await packer.act("set-aside");
    await station.practise({ kind: "shop", offline: true });

    await packer.packUpToTheLabel(row);
    const sealed = await packer.scanLabel();

    expect(sealed.verdict?.tone).toBe("sealed");
    expect(
      packer.ask(
        "select json_extract(state, '$.uncheckedAtPlatform') as unchecked from parcels where id = ?",
        row.parcelId,
      ),
    ).toEqual([{ unchecked: 1 }]);
  });
});

describe("the journal", () => {
  test("tells a parcel's whole day, from its plan to its seal", async () => {
    const packer = await practicePacker();
    const row = packer.parcelWith(single);
    await packer.packUpToTheLabel(row);
    await packer.scanLabel();

    const kinds = packer
      .ask<{ kind: string }>(
        "select kind from journal where parcel_id = ? order by seq",
        row.parcelId,
      )
      .map(({ kind }) => kind);

    expect(kinds.filter((kind) => !told.has(kind))).toEqual([
      "parcel.planned",
      "parcel.claimed",
      "unit.scanned",
      "parcel.weighed",
      "print.queued",
      "print.ended",
      "parcel.sealed",
    ]);
    for (const kind of told) expect(kinds).toContain(kind);
  });
});

/** What the platform said, which comes when it comes. */
const told = new Set(["shop.told", "label.ready"]);
