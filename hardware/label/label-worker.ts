import { parentPort } from "node:worker_threads";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { convertLabel } from "./convert-label.ts";
import { convertZpl, looksLikeZpl } from "./convert-zpl.ts";
import { dotsPng } from "./dots-png.ts";
import type { ConvertedLabel, DrawnLabel, ZplDrawing } from "./label-job.ts";
import type { LabelAnswer, LabelRequest } from "./label-messages.ts";
import { labelTools } from "./label-tools.ts";
import { warmUpLabel } from "./warm-up-label.ts";

/** The thread that draws: one request at a time, killed from outside when it takes too long. */
const tools = labelTools();

async function answerTo(
  request: LabelRequest,
): Promise<Result<ConvertedLabel | DrawnLabel | null>> {
  switch (request.kind) {
    case "warm": {
      // Twice: the first loads, the second is what makes the next one quick.
      await convertLabel(warmUpLabel, tools);
      await convertLabel(warmUpLabel, tools);
      return ok(null);
    }
    case "convert":
      return looksLikeZpl(request.file)
        ? convertZpl(request.file, tools)
        : convertLabel(request.file, tools);
    case "draw":
      return draw(request.drawing);
  }
}

async function draw(drawing: ZplDrawing): Promise<Result<DrawnLabel>> {
  const picture = await tools.drawZpl(drawing);
  return picture === null
    ? refused(refusal("label.damaged-file", { parcel: "" }))
    : ok({
        png: dotsPng(picture),
        barcodes: await tools.readBarcodes(picture, "any-way"),
      });
}

// What is thrown here is a bug or a reader brought down by a hostile file: it ends the thread, and the pipeline starts another.
parentPort?.on("message", (request: LabelRequest) => {
  void answerTo(request).then((result) => {
    parentPort?.postMessage({ id: request.id, result } satisfies LabelAnswer);
  });
});
