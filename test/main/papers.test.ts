import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { benchActions } from "../../shared/contract/bench-view.ts";
import type { Paper } from "../../shared/contract/papers-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../helpers/practice-station.ts";
import { readLabel, type ReadLabel } from "../helpers/read-label.ts";
import { barcodesOn } from "../helpers/read-picture.ts";

let station: PracticeStation;
let commands = 0;

beforeAll(async () => {
  station = await openPracticeStation();
  await station.eventually(
    "the queue holds parcels and an article is known",
    () =>
      queue().rows.length > 3 &&
      station.training().barcodes.some(({ group }) => group === "article"),
  );
});
afterAll(() => station.stop());

const queue = () => station.latest("queue-changed").queue;
const firstParcel = (): string => queue().rows[0]?.number ?? "";
const anArticle = (): string =>
  station.training().barcodes.find(({ group }) => group === "article")?.text ??
  "";

const preview = (paper: Paper) => station.client.papers.preview({ paper });
const print = (paper: Paper) =>
  station.client.papers.print({ commandId: `paper-${++commands}-0`, paper });

async function codesOn(paper: Paper): Promise<readonly string[]> {
  const seen = await preview(paper);
  if (!seen.ok) throw new Error(JSON.stringify(seen.refusal));
  return (await barcodesOn(seen.picture)).map(({ text }) => text);
}

async function pdf(paper: Paper): Promise<ReadLabel> {
  const made = await station.client.papers.pdf({ paper });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return readLabel(new Uint8Array(await made.file.arrayBuffer()));
}

describe("papers of our own", () => {
  test("a packing slip carries the parcel's own barcode, which opens it at the bench", async () => {
    const number = firstParcel();

    expect(await codesOn({ kind: "packing-slip", parcel: number })).toContain(
      `PB-PARCEL-${number}`,
    );
  });

  test("a bin label opens what needs something from that bin", async () => {
    expect(await codesOn({ kind: "bin-label", bin: "A-01-2" })).toContain(
      "PB-BIN-A-01-2",
    );
  });

  test("an article without a readable barcode gets one the bench knows", async () => {
    const code = anArticle();

    const [read] = await codesOn({ kind: "article-label", code, copies: 2 });
    const known = await station.client.queue.search({ text: read ?? "" });
    const meant = await station.client.queue.search({ text: code });
    expect(known).toEqual(meant);
  });

  test("a badge opens the bench for its holder", async () => {
    expect(
      await codesOn({
        kind: "badge",
        name: "Łucja Dąbrowska",
        role: "packer",
        badge: "PB-BADGE-ABCD2345EFGH",
      }),
    ).toContain("PB-BADGE-ABCD2345EFGH");
  });

  test.each<Paper>([
    { kind: "gift-note", text: "Voor Noor: 18 jaar! ^XA~JA" },
    { kind: "pick-list", parcels: 12 },
  ])("a $kind comes out of the printer as it was previewed", async (paper) => {
    await codesOn(paper);

    const before = station.training().tray[0]?.id;
    expect(await print(paper)).toEqual({ ok: true, proof: "printed" });
    await station.eventually(
      "the label lies in the tray",
      () => station.training().tray[0]?.id !== before,
    );
  });

  test("each command has a label of its own for the wall", async () => {
    expect(await preview({ kind: "command-labels" })).toMatchObject({
      ok: true,
      labels: benchActions.length,
    });
    expect(await codesOn({ kind: "command-labels" })).toEqual([
      `PB-CMD-${(benchActions[0] ?? "").toUpperCase()}`,
    ]);
  });

  test("a void label names the parcel whose label must not travel", async () => {
    const number = firstParcel();

    expect(await codesOn({ kind: "void-label", parcel: number })).toContain(
      `PB-PARCEL-${number}`,
    );
  });

  test("a packing slip for an office printer is one page of A4 with the same code, and Polish letters are no obstacle", async () => {
    const number = firstParcel();

    const slip = await pdf({ kind: "packing-slip", parcel: number });
    expect(slip.pages).toBe(1);
    expect(slip.barcodes.map(({ text }) => text)).toContain(
      `PB-PARCEL-${number}`,
    );
    const badge = await pdf({
      kind: "badge",
      name: "Łucja Dąbrowska",
      role: "packer",
      badge: "PB-BADGE-ABCD2345EFGH",
    });
    expect(badge.barcodes.map(({ text }) => text)).toEqual([
      "PB-BADGE-ABCD2345EFGH",
    ]);
  });

  test("labels for an office printer stand eight to a sheet", async () => {
    const sheets = await pdf({ kind: "command-labels" });

    expect(sheets.pages).toBe(Math.ceil(benchActions.length / 8));
    expect(sheets.barcodes).toHaveLength(8);
  });

  test("what nobody knows is refused, and nothing is printed", async () => {
    expect(
      await station.client.papers.pdf({
        paper: { kind: "packing-slip", parcel: "nothing" },
      }),
    ).toMatchObject({ ok: false });
    expect(await print({ kind: "packing-slip", parcel: "nothing" })).toEqual({
      ok: false,
      refusal: refusal("parcel.not-found", { scanned: "nothing" }),
    });
    expect(
      await print({ kind: "article-label", code: "nothing", copies: 1 }),
    ).toEqual({
      ok: false,
      refusal: refusal("scan.unknown-barcode", { scanned: "nothing" }),
    });
  });

  test("a printer without paper says so, and prints when the packer asks again", async () => {
    await station.practise({ kind: "printer", mediaOut: true });
    const paper: Paper = { kind: "separator", text: "Later" };
    await station.eventually("the printer asks for paper", () =>
      station
        .latest("devices-changed")
        .devices.some(({ problem }) => problem?.code === "printer.media-out"),
    );

    expect(await print(paper)).toMatchObject({
      ok: false,
      refusal: { code: "printer.media-out" },
    });

    await station.practise({ kind: "printer", mediaOut: false });
    await station.eventually("the printer is ready again", () =>
      station
        .latest("devices-changed")
        .devices.every(({ problem }) => problem === null),
    );
    expect(await print(paper)).toEqual({ ok: true, proof: "printed" });
  });
});
