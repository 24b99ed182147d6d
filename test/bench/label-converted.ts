import { readFileSync, readdirSync } from "node:fs";
import { convertLabel } from "../../hardware/label/convert-label.ts";
import { labelTools } from "../../hardware/label/label-tools.ts";
import type { LabelFile } from "../../hardware/label/label-job.ts";
import type { LabelPipeline } from "../../hardware/label/label-pipeline.ts";
import { systemClock } from "../../main/host/system-clock.ts";
import { seededRandomness } from "../../main/training/orders/seeded-choice.ts";
import { drawBuyer } from "../../main/training/orders/buyers.ts";
import { drawLabel } from "../../main/training/packages/label-drawing.ts";
import { trackingNumber } from "../../main/training/packages/polder-post.ts";
import { corpusFile } from "../helpers/corpus.ts";
import { builtLabelThread } from "./built-label-thread.ts";
import { rowOf, type Budget, type Row } from "./figures.ts";
import type { Measurement } from "./measurement.ts";

const drawnLabels = 60;
const roundsPerFile = 7;

const media = { dpi: 203, widthTenthsMm: 1040, heightTenthsMm: 1524 } as const;
const quickEnough: Budget = { of: "p95", most: 150 };
const smallEnough: Budget = { of: "p95", most: 40 };

/** The built label thread, as the station runs it: warm, one label at a time. */
const openPipeline = async () => {
  const pipeline = builtLabelThread();
  await pipeline.warm();
  return pipeline;
};

/** Labels as the practice carrier draws them, each of its own buyer. */
export const labelsDrawn: Measurement = {
  name: "label-pdf",
  async measure(progress) {
    const files = await drawnFiles(drawnLabels);
    const pipeline = await openPipeline();
    try {
      const took: number[] = [];
      const sizes: number[] = [];
      const drawn: number[] = [];
      for (const file of files) {
        const from = performance.now();
        const converted = await pipeline.convert(file);
        took.push(performance.now() - from);
        if (!converted.ok) throw new Error(converted.refusal.code);
        sizes.push(converted.value.zpl.length / 1000);
        drawn.push(await previewMs(pipeline, converted.value.zpl));
        progress(`${took.length} of ${files.length}`);
      }
      return [
        rowOf("label PDF → ZPL at 203 dpi, warm", "ms", took, quickEnough),
        rowOf("its size as ZPL", "kB", sizes, smallEnough),
        rowOf(
          "… of which reading its barcodes back",
          "ms",
          await readBack(files),
        ),
        rowOf("its preview, drawn from the ZPL and read", "ms", drawn),
      ];
    } finally {
      await pipeline.stop();
    }
  },
};

async function previewMs(
  pipeline: LabelPipeline,
  zpl: Uint8Array,
): Promise<number> {
  const from = performance.now();
  const drawn = await pipeline.draw({ zpl, media });
  if (!drawn.ok) throw new Error(drawn.refusal.code);
  return performance.now() - from;
}

/** The shared label files that are pages, where there are any: one row each, because they are as different as carriers. */
export const labelsOfCarriers: Measurement = {
  name: "label-corpus",
  async measure(progress) {
    const folder = corpusFile("labels");
    if (folder === null) return [];
    const names = readdirSync(folder)
      .filter((name) => /\.(pdf|png)$/.test(name))
      .sort();
    const pipeline = await openPipeline();
    const rows: Row[] = [];
    try {
      for (const name of names) {
        progress(name);
        const file: LabelFile = {
          bytes: readFileSync(corpusFile("labels", name) ?? name),
          contentType: "application/octet-stream",
          media,
          expectedBarcode: null,
          parcel: name,
        };
        const took: number[] = [];
        let outcome = "";
        for (let round = 0; round < roundsPerFile; round++) {
          const from = performance.now();
          const converted = await pipeline.convert(file);
          took.push(performance.now() - from);
          outcome = converted.ok
            ? `${(converted.value.zpl.length / 1000).toFixed(1)} kB`
            : converted.refusal.code;
        }
        rows.push(rowOf(`${name} → ${outcome}`, "ms", took, quickEnough));
      }
      return rows;
    } finally {
      await pipeline.stop();
    }
  },
};

async function drawnFiles(count: number): Promise<LabelFile[]> {
  const random = seededRandomness(5);
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const tracking = trackingNumber(index + 1);
      const bytes = await drawLabel({
        buyer: drawBuyer(random, String(index)),
        trackingNumber: tracking,
        service: index % 4 === 0 ? "express" : "standard",
        weightGrams: 150 + index * 17,
        orderId: `5764614130387857${String(index).padStart(2, "0")}`,
        shippedAt: systemClock.now(),
      });
      const contentType = "application/pdf";
      return { bytes, contentType, media, expectedBarcode: tracking };
    }),
  );
}

/** The same conversion in this thread, with a watch at the reader. */
async function readBack(files: readonly LabelFile[]): Promise<number[]> {
  const tools = labelTools();
  const took: number[] = [];
  const timed: typeof tools = {
    ...tools,
    async readBarcodes(picture, turns) {
      const from = performance.now();
      const read = await tools.readBarcodes(picture, turns);
      took.push(performance.now() - from);
      return read;
    },
  };
  for (const file of files) await convertLabel(file, timed);
  // The first loads the reader.
  return took.slice(1);
}
