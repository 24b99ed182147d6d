import type { ScaleDetection } from "../../shared/contract/devices-view.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { Clock } from "../../shared/time.ts";
import type { ByteWire, SerialAddress, Wires } from "../wire.ts";
import {
  createDetectionEvidence,
  type DetectionEvidence,
  type RecognisedScale,
} from "./detection-evidence.ts";
import {
  detectionPlan,
  probeMs,
  sameLine,
  withParityFound,
  type DetectionStep,
  type Probe,
} from "./detection-plan.ts";
import { sevenBitParity, type Parity } from "./seven-bit-line.ts";

/** Enough to recognise a parity; a flood is not kept. */
const rawBytesKept = 512;
/** The first answer and, when it looks promising, two more. */
const timesAsked = 3;

export interface DetectScaleParts {
  readonly wires: Wires;
  readonly clock: Clock;
  /** The port a person picked; its line settings are what is looked for. */
  readonly address: SerialAddress;
  readonly longer: boolean;
  /** Stops the search, and frees the port. */
  readonly signal: AbortSignal | undefined;
}

interface Finding {
  readonly recognised: readonly RecognisedScale[];
  readonly parity: Parity | null;
  readonly heardAnything: boolean;
  /** The port cannot be opened: no setting will change that. */
  readonly problem: Refusal | null;
}

/**
 * Finds out which scale is on a port: listens at every usual setting, then asks harmless questions. The port is closed
 * between settings, because changing them on an open one loses bytes on some adapters.
 * Ends with what was recognised, or with `device.silent`, `scale.garbled`, or why the port cannot be opened.
 */
export async function* detectScale({
  wires,
  clock,
  address,
  longer,
  signal,
}: DetectScaleParts): AsyncGenerator<ScaleDetection, void> {
  let ahead = [...detectionPlan(longer)];
  let done = 0;
  let heardAnything = false;

  for (let step = ahead.shift(); step; step = ahead.shift()) {
    if (signal?.aborted) return;
    yield {
      kind: "trying",
      phase: step.phase,
      line: step.line,
      done,
      total: done + 1 + ahead.length,
    };
    done += 1;
    const { path, usb } = address;
    const here = { ...step.line, path, ...(usb === undefined ? {} : { usb }) };
    const found = await tryStep(step, here, { wires, clock, signal });
    if (found.problem !== null) {
      yield { kind: "finished", candidates: [], problem: found.problem };
      return;
    }
    if (found.recognised.length > 0) {
      const candidates = found.recognised.map((scale) => ({
        ...scale,
        address: here,
      }));
      yield { kind: "finished", candidates, problem: null };
      return;
    }
    heardAnything ||= found.heardAnything;
    if (found.parity !== null) {
      // The bytes say which line this is: that one is tried next.
      const better = withParityFound(step, found.parity);
      ahead = [
        better,
        ...ahead.filter(
          (other) =>
            other.phase !== better.phase || !sameLine(other.line, better.line),
        ),
      ];
    }
  }
  yield {
    kind: "finished",
    candidates: [],
    problem: heardAnything
      ? refusal("scale.garbled", {})
      : refusal("device.silent", { device: address.path }),
  };
}

async function tryStep(
  step: DetectionStep,
  here: SerialAddress,
  {
    wires,
    clock,
    signal,
  }: Pick<DetectScaleParts, "wires" | "clock" | "signal">,
): Promise<Finding> {
  const opened = await wires.openSerial(here, here.path);
  if (!opened.ok) {
    return {
      recognised: [],
      parity: null,
      heardAnything: false,
      problem: opened.refusal,
    };
  }
  const wire = opened.value;
  const evidence = createDetectionEvidence();
  const pause = pauses(clock, signal);
  let raw: number[] = [];
  const parity = (): Parity | null =>
    here.dataBits === 8 ? sevenBitParity(Uint8Array.from(raw)) : null;

  let hear = (chunk: Uint8Array): void => {
    evidence.push(chunk);
  };
  wire.onData((chunk) => {
    raw = [...raw, ...chunk.subarray(0, rawBytesKept)].slice(-rawBytesKept);
    hear(chunk);
  });
  const listen = (to: (chunk: Uint8Array) => void): void => {
    hear = to;
  };

  if (step.phase === "listening") {
    await pause(step.listenMs);
  } else {
    for (const probe of step.probes) {
      if (signal?.aborted || parity() !== null) break;
      await ask(probe, { wire, evidence, pause, listen });
      if (evidence.recognised().length > 0) break;
    }
  }
  await wire.close();
  return {
    recognised: evidence.recognised(),
    parity: parity(),
    heardAnything: raw.length > 0,
    problem: null,
  };
}

interface Asking {
  readonly wire: ByteWire;
  readonly evidence: DetectionEvidence;
  readonly pause: (ms: number) => Promise<void>;
  readonly listen: (hear: (chunk: Uint8Array) => void) => void;
}

/** Asks, and asks again while the answers look like a scale: what lay in its line may have spoiled the first question. */
async function ask(
  { request, answer, endsLine, driver }: Probe,
  { wire, evidence, pause, listen }: Asking,
): Promise<void> {
  evidence.asked(driver);
  const question = endsLine ? Uint8Array.of(0x0d, 0x0a, ...request) : request;
  for (let time = 0; time < timesAsked; time++) {
    let echo: readonly number[] = [...question];
    let isEcho = true;
    listen((chunk) => {
      // A line that gives back what was sent is a loop, not a scale.
      const expected = echo.slice(0, chunk.length);
      isEcho &&= [...chunk].every((byte, place) => byte === expected[place]);
      if (isEcho) {
        echo = echo.slice(chunk.length);
        return;
      }
      const replies = evidence.push(chunk);
      const next = replies
        .map((message) => answer?.(message) ?? null)
        .find((bytes) => bytes !== null);
      if (next) void wire.write(next);
    });
    await wire.write(question);
    await pause(probeMs);
    if (evidence.recognised().length > 0 || !evidence.isPromising()) return;
  }
}

/** Waits, and no longer than until the search is called off. */
const pauses =
  (clock: Clock, signal: AbortSignal | undefined) =>
  (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        cancel();
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const cancel = clock.after(ms, end);
      signal?.addEventListener("abort", end);
      if (signal?.aborted) end();
    });
