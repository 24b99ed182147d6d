import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../shared/result.ts";
import {
  isQueueName,
  isRejecting,
  isWaiting,
  readJobId,
  readQueues,
  readTrouble,
} from "./printer/cups-replies.ts";
import type { RunProgram } from "./program-wire.ts";
import type { QueueAddress, SpoolFound, SpoolQueue } from "./wire.ts";

/** The scheduler answers in milliseconds; a remote one may need seconds to give up. */
const limitMs = 10_000;

/** Print queues of Linux and macOS through CUPS' own programs. A machine without them has no queues. */
export async function listCupsQueues(
  run: RunProgram,
): Promise<Result<readonly SpoolFound[]>> {
  const listed = await run(call("lpstat", ["-v"]));
  if (listed === "missing") return ok([]);
  if (listed === "too-slow")
    return refused(refusal("printer.queues-unavailable", {}));
  const queues = readQueues(listed.output);
  const none = /no destinations/i.test(listed.complaint);
  return listed.exitCode === 0 || queues.length > 0 || none
    ? ok(queues)
    : refused(refusal("printer.queues-unavailable", {}));
}

/** Opening asks for nothing; the first look says whether the queue is there. */
export function openCupsQueue(
  { queue }: QueueAddress,
  device: string,
  run: RunProgram,
): Result<SpoolQueue> {
  if (!isQueueName(queue)) {
    return refused(refusal("device.not-found", { device }));
  }
  const asked = async (
    program: string,
    args: readonly string[],
    input?: Uint8Array,
  ): Promise<Result<string>> => {
    const done = await run(call(program, args, input));
    if (done === "missing") {
      return refused(unavailable(device, `${program} is not installed`));
    }
    if (done === "too-slow") {
      return refused(refusal("printer.not-answering", { printer: device }));
    }
    if (done.exitCode === 0) return ok(done.output);
    const complaint = done.complaint.trim();
    if (isNotRunning(complaint))
      return refused(refusal("printer.queues-unavailable", {}));
    return refused(
      /invalid destination|does not exist|unknown/i.test(complaint)
        ? refusal("device.not-found", { device })
        : unavailable(device, complaint || `${program}: ${done.exitCode}`),
    );
  };

  return ok({
    async submit(bytes, title) {
      // Raw: the bytes are the printer's own language already, and no filter may touch them.
      const sent = await asked(
        "lp",
        ["-d", queue, "-o", "raw", "-t", title],
        bytes,
      );
      return sent.ok ? ok(readJobId(sent.value)) : sent;
    },
    async look(job) {
      const [state, accepting, waiting] = await Promise.all([
        asked("lpstat", ["-l", "-p", queue]),
        asked("lpstat", ["-a", queue]),
        asked("lpstat", ["-o", queue]),
      ]);
      if (!state.ok) return state;
      if (!accepting.ok) return accepting;
      if (!waiting.ok) return waiting;
      return ok({
        trouble:
          readTrouble(state.value) ??
          (isRejecting(accepting.value) ? "stopped" : null),
        isJobWaiting: job !== null && isWaiting(waiting.value, job),
      });
    },
  });
}

/** What CUPS' programs say without their scheduler. Source: CUPS 2.4, lpstat.c and lp.c, and cupsLastErrorString. */
const isNotRunning = (complaint: string): boolean =>
  /unable to connect to server|scheduler is not running|bad file descriptor|connection refused|no such file or directory/i.test(
    complaint,
  );

const call = (
  program: string,
  args: readonly string[],
  input: Uint8Array = new Uint8Array(0),
) => ({ program, args, input, environment: {}, limitMs });

const unavailable = (device: string, reason: string): Refusal =>
  refusal("device.not-available", { device, reason: reason.slice(0, 200) });
