import { describe, expect, test } from "vitest";
import { practicePacker, type PracticePacker } from "./practice-packer.ts";

const several = (units: number, articles: number): boolean =>
  units > 1 && articles > 1;

/** Bytes of the labels that were sent to be printed. */
const sentBytes = ({ station }: PracticePacker): number[] =>
  station.logged
    .filter(({ event }) => event === "printer.label-sent")
    .map(({ fields }) => Number(fields["bytes"]));

describe("the label of the open parcel", () => {
  test("waits inside the printer while its units are scanned; the last scan sends a few bytes", async () => {
    const packer = await practicePacker();
    const { station } = packer;
    const row = packer.parcelWith(several);
    await packer.open(row);
    await station.until(
      "its label is ready",
      ({ parcel }) => parcel?.label.state === "ready",
    );
    await expect
      .poll(() => station.logged.map(({ event }) => event), {
        timeout: 20_000,
      })
      .toContain("printer.label-kept");
    await packer.packUpToTheLabel(row);

    expect(sentBytes(packer)[0]).toBeLessThan(100);
    expect((await packer.scanLabel()).verdict?.tone).toBe("sealed");
    await station.eventually(
      "one label",
      () => station.training().tray.length === 1,
    );
  });
});
