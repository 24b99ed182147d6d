import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import type { Health, LabelPrinter, PrintOutcome } from "../device.ts";
import type { OpenDevice } from "../drivers.ts";
import { listeners } from "../listeners.ts";
import type { SpoolTrouble } from "../wire.ts";
import { calibration, darknessSetting } from "./printer-commands.ts";
import { printerFacts } from "./printer-settings.ts";
import { testLabel } from "./test-label.ts";
import { usualMedia } from "./usual-media.ts";

/** Asking a queue starts a program: rarely while nobody prints, often while a job is on its way. */
const lookEveryMs = 10_000;
const jobLookMs = 500;
/** A label leaves the queue within seconds; one that stays has a reason. */
const jobLimitMs = 15_000;

/**
 * A label printer behind the operating system's print queue, which takes everything and tells little: a job that has left
 * the queue was handed to the printer ("sent"), never proved on paper. One that stays in it may print later, so it is a
 * person's to judge.
 */
export const openSpoolPrinter: OpenDevice = async (
  setup,
  wires,
  clock,
  log,
) => {
  const { address, name } = setup;
  if (address.wire !== "queue") {
    return refused(
      refusal("device.not-available", { device: name, reason: address.wire }),
    );
  }
  const opened = await wires.openQueue(address, name);
  if (!opened.ok) return opened;
  const queue = opened.value;
  const changes = listeners<[]>();
  const media = setup.media ?? usualMedia;
  let health: Health = { state: "starting", problem: null };
  let stopped = false;
  let cancelLook = (): void => undefined;
  let endPause = (): void => undefined;
  let lastJob: Promise<unknown> = Promise.resolve();
  let jobsWaiting = 0;

  const feel = (problem: Refusal | null): void => {
    const next: Health =
      problem === null
        ? { state: "ready", problem: null }
        : problem.code === "device.not-found"
          ? { state: "down", problem }
          : { state: "attention", problem };
    const same =
      next.state === health.state &&
      next.problem?.code === health.problem?.code;
    health = next;
    if (!same && !stopped) changes.tell();
  };
  const look = async (
    job: string | null,
  ): Promise<{ problem: Refusal | null; isJobWaiting: boolean }> => {
    const seen = await queue.look(job);
    const problem = seen.ok
      ? seen.value.trouble && refusalOf(seen.value.trouble, name)
      : seen.refusal;
    feel(problem);
    return { problem, isJobWaiting: seen.ok && seen.value.isJobWaiting };
  };
  const lookLater = (): void => {
    cancelLook = clock.after(lookEveryMs, () => {
      void look(null).then(() => {
        if (!stopped && health.state !== "down") lookLater();
      });
    });
  };
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = clock.after(ms, resolve);
      endPause = () => {
        cancel();
        resolve();
      };
      if (stopped) endPause();
    });

  const job = async (zpl: Uint8Array): Promise<PrintOutcome> => {
    const before = await look(null);
    if (before.problem !== null) {
      return { kind: "refused", refusal: before.problem };
    }
    const submitted = await queue.submit(zpl, "Packbench label");
    log("printer.label-queued", { printer: name, bytes: zpl.length });
    if (!submitted.ok) {
      // A program that was cut off may have handed the job over before.
      const unknown = submitted.refusal.code === "printer.not-answering";
      feel(submitted.refusal);
      return {
        kind: unknown ? "unsure" : "refused",
        refusal: submitted.refusal,
      };
    }
    const until = clock.now() + jobLimitMs;
    while (!stopped && clock.now() < until) {
      const { problem, isJobWaiting } = await look(submitted.value);
      if (problem !== null) return { kind: "unsure", refusal: problem };
      if (!isJobWaiting) return { kind: "sent" };
      await pause(jobLookMs);
    }
    return {
      kind: "unsure",
      refusal: refusal("printer.unsure", { printer: name }),
    };
  };
  const print = (zpl: Uint8Array): Promise<PrintOutcome> => {
    const printed = lastJob.then(() =>
      stopped
        ? ({
            kind: "refused",
            refusal: refusal("printer.not-connected", { printer: name }),
          } as const)
        : job(zpl),
    );
    jobsWaiting++;
    lastJob = printed.finally(() => jobsWaiting--);
    return printed;
  };

  /** A setting goes the way of a label; one that stays in the queue may still be obeyed. */
  const command = async (bytes: Uint8Array): Promise<Result<void>> => {
    if (jobsWaiting > 0)
      return refused(refusal("printer.busy", { printer: name }));
    const outcome = await print(bytes);
    return outcome.kind === "printed" || outcome.kind === "sent"
      ? done
      : refused(outcome.refusal);
  };

  const first = await look(null);
  if (first.problem?.code === "device.not-found") {
    return refused(first.problem);
  }
  if (first.problem?.code === "device.not-available") {
    return refused(first.problem);
  }
  lookLater();

  return ok({
    kind: "printer",
    health: () => health,
    onChange: changes.add,
    media: () => media,
    async status(): Promise<Result<void>> {
      const { problem } = await look(null);
      return problem === null ? done : refused(problem);
    },
    print,
    // Nobody can look whether it lies there.
    keep: () => Promise.resolve(false),
    forget: () => Promise.resolve(),
    testPrint: (codes) => print(testLabel(name, media, codes)),
    // A queue takes, and tells nothing about what is behind it.
    measure: () =>
      Promise.resolve(
        ok(printerFacts({ identity: null, status: [], settings: {} })),
      ),
    setDarkness: (darkness) => command(darknessSetting(darkness)),
    calibrate: () => command(calibration),
    async stop() {
      stopped = true;
      cancelLook();
      endPause();
      changes.clear();
      await lastJob;
    },
  } satisfies LabelPrinter);
};

function refusalOf(trouble: SpoolTrouble, printer: string): Refusal {
  switch (trouble) {
    case "head-open":
      return refusal("printer.head-open", { printer });
    case "media-out":
      return refusal("printer.media-out", { printer });
    case "ribbon-out":
      return refusal("printer.ribbon-out", { printer });
    case "paper-jam":
      return refusal("printer.paper-jam", { printer });
    case "offline":
      return refusal("printer.not-connected", { printer });
    case "stopped":
      return refusal("printer.queue-stopped", { printer });
    case "fault":
      return refusal("printer.fault", { printer });
    default:
      return trouble satisfies never;
  }
}
