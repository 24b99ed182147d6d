import { Worker } from "node:worker_threads";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type {
  ConvertedLabel,
  DrawnLabel,
  LabelFile,
  ZplDrawing,
} from "./label-job.ts";
import type { LabelAnswer, LabelRequest } from "./label-messages.ts";

export interface LabelPipeline {
  /** Loads and compiles everything, some 300 ms, so that the first label is as quick as the others. */
  warm(): Promise<void>;
  /** Refuses as `convertLabel` and `convertZpl` do, and with `label.took-too-long`; `label.too-large` also when memory runs out. */
  convert(file: LabelFile): Promise<Result<ConvertedLabel>>;
  /** Draws ZPL as the printer would; refuses with `label.damaged-file` and `label.took-too-long`. */
  draw(drawing: ZplDrawing): Promise<Result<DrawnLabel>>;
  /** Ends the thread. Jobs still waiting are refused with `label.took-too-long`. */
  stop(): Promise<void>;
}

export interface LabelPipelineParts {
  /** The thread's program: `label-worker.ts` beside this file, or what it was built into. */
  readonly workerUrl: URL;
  readonly clock: Clock;
  /** Of this process; its own where nothing else is given. */
  readonly residentBytes?: () => number;
}

/** A label takes 20 to 600 ms; one that takes this long never ends. */
const deadlineMs = 10_000;

/** JavaScript memory of the thread. Pictures live outside of it and are bounded by their size in dots. */
const threadMemoryMb = 256;

/** What a label may take besides, in bytes. The largest that prints takes 200 MB; 100,000 lines of text in ZPL took 4 GB. */
const mostJobBytes = 600 * 1024 * 1024;
const memoryLookMs = 100;

/** A small nursery is swept often, and with it go the pictures it holds on to: 20 MB less after 500 labels. */
const nurseryMb = 2;

type Outcome = Result<ConvertedLabel | DrawnLabel | null>;
type Work = LabelRequest extends infer Request
  ? Request extends LabelRequest
    ? Omit<Request, "id">
    : never
  : never;

interface Job {
  readonly request: LabelRequest;
  readonly parcel: string;
  readonly settle: (outcome: Outcome) => void;
}

/** Label files are hostile until drawn: they are opened in a thread of their own, one at a time, that can be killed. */
export function createLabelPipeline({
  workerUrl,
  clock,
  residentBytes = () => process.memoryUsage.rss(),
}: LabelPipelineParts): LabelPipeline {
  const waiting: Job[] = [];
  let current: { readonly job: Job; readonly cancel: () => void } | null = null;
  let thread: Worker | null = null;
  let stopped = false;
  let made = 0;

  const finish = (outcome: Outcome): void => {
    const job = current?.job;
    current?.cancel();
    current = null;
    job?.settle(outcome);
    next();
  };

  const kill = async (): Promise<void> => {
    const killed = thread;
    thread = null;
    killed?.removeAllListeners();
    await killed?.terminate();
  };

  const fail = (code: FailureCode): void => {
    void kill();
    finish(refused(failure(code, current?.job.parcel ?? "")));
  };

  const started = (): Worker => {
    const worker = new Worker(workerUrl, {
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: threadMemoryMb,
        maxYoungGenerationSizeMb: nurseryMb,
      },
    });
    // A file that brings the reader down (a crash, no memory left) is a damaged file; the next one gets a fresh thread.
    const failed = (): void => {
      if (thread === worker) fail("label.damaged-file");
    };
    worker.on("error", failed);
    worker.on("exit", failed);
    worker.on("message", (answer: LabelAnswer) => {
      if (answer.id === current?.job.request.id) finish(answer.result);
    });
    worker.unref();
    return worker;
  };

  /** Most of the thread's memory belongs to programs of other languages, which no limit of JavaScript holds. */
  const watchMemory = (onTooMuch: () => void): (() => void) => {
    const most = residentBytes() + mostJobBytes;
    const look = (): void => {
      if (residentBytes() > most) onTooMuch();
      else cancel = clock.after(memoryLookMs, look);
    };
    let cancel = clock.after(memoryLookMs, look);
    return () => {
      cancel();
    };
  };

  const next = (): void => {
    if (current !== null || stopped) return;
    const job = waiting.shift();
    if (job === undefined) return;
    thread ??= started();
    const deadline = clock.after(deadlineMs, () => {
      fail("label.took-too-long");
    });
    const unwatch = watchMemory(() => {
      fail("label.too-large");
    });
    current = {
      job,
      cancel() {
        deadline();
        unwatch();
      },
    };
    thread.postMessage(job.request);
  };

  const ask = (work: Work, parcel: string): Promise<Outcome> => {
    if (stopped) {
      return Promise.resolve(refused(failure("label.took-too-long", parcel)));
    }
    return new Promise((settle) => {
      waiting.push({ request: { ...work, id: made++ }, parcel, settle });
      next();
    });
  };

  return {
    async warm() {
      await ask({ kind: "warm" }, "");
    },
    convert: (file) =>
      ask({ kind: "convert", file }, file.parcel ?? "") as Promise<
        Result<ConvertedLabel>
      >,
    draw: (drawing) =>
      ask({ kind: "draw", drawing }, "") as Promise<Result<DrawnLabel>>,
    async stop() {
      stopped = true;
      const left = [...(current ? [current.job] : []), ...waiting.splice(0)];
      current?.cancel();
      current = null;
      await kill();
      for (const job of left) {
        job.settle(refused(failure("label.took-too-long", job.parcel)));
      }
    },
  };
}

type FailureCode =
  "label.took-too-long" | "label.damaged-file" | "label.too-large";

const failure = (code: FailureCode, parcel: string): Refusal =>
  refusal(code, { parcel });
