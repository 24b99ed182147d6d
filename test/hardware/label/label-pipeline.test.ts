import { describe, expect, onTestFinished, test } from "vitest";
import { createLabelPipeline } from "../../../hardware/label/label-pipeline.ts";
import type { LabelFile } from "../../../hardware/label/label-job.ts";
import { stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { madePdf } from "./made-labels.ts";

const workerUrl = new URL(
  "../../../hardware/label/label-worker.ts",
  import.meta.url,
);
/** A thread that hangs, or dies, as a hostile file may make it. */
const strangeThread = (program: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(program)}`);

const pipelineOf = (url: URL, clock: StepClock = stepClock()) => {
  const pipeline = createLabelPipeline({ workerUrl: url, clock });
  onTestFinished(async () => {
    await pipeline.stop();
    expect(clock.pending()).toBe(0);
  });
  return pipeline;
};

const file = async (tracking = "3SPACK0012345678"): Promise<LabelFile> => ({
  bytes: await madePdf({ widthMm: 105, heightMm: 148, tracking }),
  contentType: "application/pdf",
  media: { dpi: 203, widthTenthsMm: 1016, heightTenthsMm: 1524 },
  expectedBarcode: tracking,
  parcel: "P-1",
});

describe("the label pipeline", () => {
  test("converts in its own thread, one after the other, each with its own answer", async () => {
    const pipeline = pipelineOf(workerUrl);
    await pipeline.warm();

    const [one, two] = await Promise.all([
      pipeline.convert(await file("3SPACK0000000001")),
      pipeline.convert(await file("3SPACK0000000002")),
    ]);

    expect(one.ok && one.value.barcodes).toContain("3SPACK0000000001");
    expect(two.ok && two.value.barcodes).toContain("3SPACK0000000002");
  });

  test("draws the ZPL it made", async () => {
    const pipeline = pipelineOf(workerUrl);
    const label = await pipeline.convert(await file());
    if (!label.ok) throw new Error(label.refusal.code);

    const drawn = await pipeline.draw({
      zpl: label.value.zpl,
      media: (await file()).media,
    });

    expect(drawn.ok && drawn.value.barcodes).toContain("3SPACK0012345678");
  });

  test("a label that never ends is given up after ten seconds, and the thread with it", async () => {
    const clock = stepClock();
    const pipeline = pipelineOf(strangeThread("for (;;) {}"), clock);
    const converting = pipeline.convert(await file());

    clock.advance(9_999);
    const still = await Promise.race([converting, Promise.resolve("waiting")]);
    clock.advance(1);

    expect(still).toBe("waiting");
    expect(await converting).toMatchObject({
      ok: false,
      refusal: { code: "label.took-too-long", params: { parcel: "P-1" } },
    });
  });

  test("a label that takes all memory is refused within a tenth of a second, and the thread ended", async () => {
    const clock = stepClock();
    let residentBytes = 100_000_000;
    const pipeline = createLabelPipeline({
      workerUrl: strangeThread("for (;;) {}"),
      clock,
      residentBytes: () => residentBytes,
    });
    onTestFinished(pipeline.stop);
    const converting = pipeline.convert(await file());

    residentBytes += 500_000_000;
    clock.advance(100);
    const still = await Promise.race([converting, Promise.resolve("waiting")]);
    residentBytes += 200_000_000;
    clock.advance(100);

    expect(still).toBe("waiting");
    expect(await converting).toMatchObject({
      ok: false,
      refusal: { code: "label.too-large", params: { parcel: "P-1" } },
    });
  });

  test("a file that brings the thread down is damaged, and the next one gets a fresh thread", async () => {
    const pipeline = pipelineOf(
      strangeThread(
        "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('down'); });",
      ),
    );

    const both = await Promise.all([
      pipeline.convert(await file()),
      pipeline.convert(await file()),
    ]);

    for (const label of both)
      expect(label).toMatchObject({
        ok: false,
        refusal: { code: "label.damaged-file" },
      });
  });

  test("stopping refuses what is waiting", async () => {
    const pipeline = createLabelPipeline({
      workerUrl: strangeThread("for (;;) {}"),
      clock: stepClock(),
    });
    const waiting = [
      pipeline.convert(await file()),
      pipeline.convert(await file()),
    ];

    await pipeline.stop();

    for (const label of await Promise.all(waiting))
      expect(label.ok).toBe(false);
    expect((await pipeline.convert(await file())).ok).toBe(false);
  });
});
