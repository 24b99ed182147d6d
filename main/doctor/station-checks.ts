import { statfs } from "node:fs/promises";
import {
  attention,
  bad,
  good,
  skipped,
  type Check,
} from "../../hardware/doctor/run-checks.ts";
import type { DrawnLabel, ZplDrawing } from "../../hardware/label/label-job.ts";
import type { DoctorCheckName } from "../../shared/contract/doctor-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { done, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { Store } from "../storage/store.ts";

export interface StationChecksParts {
  readonly store: Store;
  readonly dataFolder: string;
  readonly clock: Clock;
  draw(drawing: ZplDrawing): Promise<Result<DrawnLabel>>;
  /** How far this computer's clock is ahead of each shop's, in whole seconds; null: that shop has not answered yet. */
  clockOffsetsSeconds(): readonly (number | null)[];
}

/** A day of labels and journal takes some 100 MB; below this the disk is full before anybody comes to look. */
const lowMegabytes = 500;

/** The platform turns calls away at five minutes; deadlines on the screen are wrong before that. */
const mostOffsetSeconds = 60;

const testCode = "PB-DOCTOR-1";

/** The smallest label with a barcode that a scanner of ours would read. */
const testLabel = new TextEncoder().encode(
  `^XA^FO60,60^BY3^BCN,160,N,N,N^FD${testCode}^FS^XZ`,
);

const testMedia = {
  dpi: 203,
  widthTenthsMm: 1016,
  heightTenthsMm: 508,
} as const;

/** Whether the station itself can do its work: keep what it decides, know the time, draw labels. */
export const stationChecks = (parts: StationChecksParts): Check[] => [
  about("storage", async () => {
    const at = parts.clock.now();
    const written = await parts.store.transact(async (trx) => {
      await trx
        .insertInto("settings")
        .values({ key: "doctor", value: String(at) })
        .onConflict((conflict) =>
          conflict.column("key").doUpdateSet({ value: String(at) }),
        )
        .execute();
      return done;
    });
    return written.ok ? good() : bad(written.refusal);
  }),
  about("disk-space", async () => {
    const { bavail, bsize } = await statfs(parts.dataFolder);
    const freeMegabytes = Math.floor((bavail * bsize) / 1_000_000);
    const facts = [["freeMegabytes", String(freeMegabytes)]] as const;
    return freeMegabytes < lowMegabytes
      ? attention(refusal("doctor.disk-low", { freeMegabytes }), facts)
      : good(facts);
  }),
  about("clock", async () => {
    const [seconds] = parts
      .clockOffsetsSeconds()
      .filter((offset) => offset !== null)
      .toSorted((one, other) => Math.abs(other) - Math.abs(one));
    // Only a shop knows better what time it is, and only once it has answered.
    if (seconds === undefined) return skipped;
    const facts = [["offsetSeconds", String(seconds)]] as const;
    return Math.abs(seconds) > mostOffsetSeconds
      ? attention(refusal("shop.clock-off", { seconds }), facts)
      : good(facts);
  }),
  about("label-drawing", async () => {
    const drawn = await parts.draw({ zpl: testLabel, media: testMedia });
    if (!drawn.ok) return bad(drawn.refusal);
    const readBack = drawn.value.barcodes.join(", ");
    const facts = [["readBack", readBack]] as const;
    return drawn.value.barcodes.includes(testCode)
      ? good(facts)
      : bad(refusal("doctor.labels-wrong", {}), facts);
  }),
];

const about = (check: DoctorCheckName, run: Check["run"]): Check => ({
  id: check,
  check,
  subject: "computer",
  run,
});
