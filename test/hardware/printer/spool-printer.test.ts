import { chmodSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { listCupsQueues, openCupsQueue } from "../../../hardware/cups-wire.ts";
import type { LabelPrinter } from "../../../hardware/device.ts";
import {
  isQueueName,
  readJobId,
  readQueues,
  readTrouble,
} from "../../../hardware/printer/cups-replies.ts";
import { openSpoolPrinter } from "../../../hardware/printer/spool-printer.ts";
import {
  programRunner,
  type ProgramCall,
  type RunProgram,
} from "../../../hardware/program-wire.ts";
import type { SpoolQueue, SpoolTrouble } from "../../../hardware/wire.ts";
import {
  listWindowsQueues,
  openWindowsQueue,
} from "../../../hardware/windows-queue-wire.ts";
import { systemClock } from "../../../main/host/system-clock.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { ok, refused } from "../../../shared/result.ts";
import { settle, stepClock, type StepClock } from "../../helpers/step-clock.ts";
import {
  newDiskFolder,
  removeTemporaryFolder,
  temporaryFolder,
} from "../../helpers/temp-folder.ts";
import { noWires } from "../no-wires.ts";

const label = new TextEncoder().encode("^XA^FDHello^FS^XZ");
const queueAddress = { wire: "queue", queue: "zebra" } as const;

interface PretendQueue {
  trouble: SpoolTrouble | null;
  /** How many looks a job stays in the queue. */
  waits: number;
  missing: boolean;
  readonly submitted: Uint8Array[];
}

const pretendQueue = (): PretendQueue & { readonly queue: SpoolQueue } => {
  const self: PretendQueue = {
    trouble: null,
    waits: 2,
    missing: false,
    submitted: [],
  };
  let left = 0;
  return Object.assign(self, {
    queue: {
      async submit(bytes: Uint8Array) {
        self.submitted.push(bytes);
        left = self.waits;
        return ok("zebra-1");
      },
      async look(job: string | null) {
        if (self.missing) {
          return refused(refusal("device.not-found", { device: "Zebra" }));
        }
        return ok({
          trouble: self.trouble,
          isJobWaiting: job !== null && left-- > 0,
        });
      },
    },
  });
};

const open = async (
  clock: StepClock,
  queue: SpoolQueue,
): Promise<LabelPrinter> => {
  const opened = await openSpoolPrinter(
    {
      id: "p",
      kind: "printer",
      driver: "zebra-queue",
      name: "Zebra",
      address: queueAddress,
      media: null,
    },
    { ...noWires, openQueue: async () => ok(queue) },
    clock,
    () => undefined,
  );
  if (!opened.ok || opened.value.kind !== "printer") throw new Error("closed");
  const printer = opened.value;
  onTestFinished(async () => {
    await printer.stop();
    await settle();
    expect(clock.pending()).toBe(0);
  });
  return printer;
};

describe("a printer behind the system's print queue", () => {
  it("has a label sent, never proved, once the job has left the queue", async () => {
    const clock = stepClock();
    const spool = pretendQueue();
    const printer = await open(clock, spool.queue);

    const printing = printer.print(label);
    await clock.advanceAndSettle(2_000);

    expect(await printing).toEqual({ kind: "sent" });
    expect(spool.submitted).toEqual([label]);
  });

  it("leaves a job that stays in the queue to a person, and never sends it again", async () => {
    const clock = stepClock();
    const spool = pretendQueue();
    spool.waits = 1_000;
    const printer = await open(clock, spool.queue);

    const printing = printer.print(label);
    await clock.advanceAndSettle(20_000);

    expect(await printing).toMatchObject({
      kind: "unsure",
      refusal: { code: "printer.unsure" },
    });
    expect(spool.submitted).toHaveLength(1);
  });

  it.each([
    ["stopped", "printer.queue-stopped"],
    ["media-out", "printer.media-out"],
    ["head-open", "printer.head-open"],
    ["offline", "printer.not-connected"],
  ] as const)("that is %s keeps the label here", async (trouble, code) => {
    const clock = stepClock();
    const spool = pretendQueue();
    const printer = await open(clock, spool.queue);
    spool.trouble = trouble;

    expect(await printer.print(label)).toMatchObject({
      kind: "refused",
      refusal: { code },
    });
    expect(spool.submitted).toEqual([]);
    expect(printer.health()).toMatchObject({
      state: "attention",
      problem: { code },
    });

    spool.trouble = null;
    await clock.advanceAndSettle(11_000);
    expect(printer.health().state).toBe("ready");
  });

  it("is down when the queue was removed", async () => {
    const clock = stepClock();
    const spool = pretendQueue();
    const printer = await open(clock, spool.queue);

    spool.missing = true;
    await clock.advanceAndSettle(11_000);

    expect(printer.health().state).toBe("down");
  });
});

/** The two programs of CUPS, as far as they are used: jobs are files, states are read from files. */
const fakeCups = (): { readonly folder: string; readonly run: RunProgram } => {
  const folder = newDiskFolder();
  onTestFinished(() => {
    removeTemporaryFolder(folder);
  });
  const program = (name: string, script: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\ncd "${folder}"\n${script}`);
    chmodSync(join(folder, name), 0o755);
  };
  program(
    "lp",
    'printf "%s\\n" "$@" > args\ncat > job\necho "request id is zebra-12 (0 file(s))"\n',
  );
  program(
    "lpstat",
    `case "$1" in
  -v) echo "device for zebra: usb://Zebra/ZD421?serial=7" ;;
  -o) cat pending 2>/dev/null || true ;;
  -a) echo "zebra accepting requests since Mon 02 Nov 2026" ;;
  -l) if [ "$3" = zebra ]; then cat state 2>/dev/null || echo "printer zebra is idle.  enabled since Mon"; else echo "lpstat: Invalid destination name in list" >&2; exit 1; fi ;;
esac
`,
  );
  const run = programRunner(systemClock);
  return {
    folder,
    run: (call) =>
      run({
        ...call,
        environment: { PATH: `${folder}:${process.env["PATH"] ?? ""}` },
      }),
  };
};

describe.skipIf(process.platform === "win32")("queues of CUPS", () => {
  const opened = (run: RunProgram, queue = "zebra"): SpoolQueue => {
    const found = openCupsQueue({ wire: "queue", queue }, "Zebra", run);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };

  it("are listed with where they lead", async () => {
    expect(await listCupsQueues(fakeCups().run)).toEqual(
      ok([{ queue: "zebra", device: "usb://Zebra/ZD421?serial=7" }]),
    );
  });

  it("get the bytes as they are, raw, with every argument by itself", async () => {
    const { folder, run } = fakeCups();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);

    const sent = await opened(run).submit(bytes, "a; touch stolen $(id)");

    expect(sent).toEqual(ok("zebra-12"));
    expect(readFileSync(join(folder, "job")).equals(bytes)).toBe(true);
    expect(readFileSync(join(folder, "args"), "utf8").split("\n")).toEqual([
      "-d",
      "zebra",
      "-o",
      "raw",
      "-t",
      "a; touch stolen $(id)",
      "",
    ]);
    expect(existsSync(join(folder, "stolen"))).toBe(false);
  });

  it("tell whether the job still waits, and what is wrong", async () => {
    const { folder, run } = fakeCups();
    const queue = opened(run);

    expect(await queue.look("zebra-12")).toEqual(
      ok({ trouble: null, isJobWaiting: false }),
    );

    writeFileSync(join(folder, "pending"), "zebra-12  me  1024  Mon 02 Nov\n");
    writeFileSync(
      join(folder, "state"),
      "printer zebra disabled since Mon -\n\tPaused\n",
    );
    expect(await queue.look("zebra-12")).toEqual(
      ok({ trouble: "stopped", isJobWaiting: true }),
    );
    expect(await queue.look("zebra-1")).toMatchObject({
      value: { isJobWaiting: false },
    });
  });

  it("that do not exist, or have a name no queue can have, are not found", async () => {
    const { run } = fakeCups();

    expect(await opened(run, "other").look(null)).toMatchObject({
      ok: false,
      refusal: { code: "device.not-found" },
    });
    for (const queue of ["-o", "a b", "a/b", "", "a'b", "a\nb"]) {
      expect(isQueueName(queue)).toBe(false);
    }
  });

  it("are none on a machine without CUPS", async () => {
    const run = programRunner(systemClock);
    const nowhere: RunProgram = (call) =>
      run({ ...call, environment: { PATH: temporaryFolder() } });

    expect(await listCupsQueues(nowhere)).toEqual(ok([]));
    expect(await opened(nowhere).submit(label, "x")).toMatchObject({
      ok: false,
      refusal: { code: "device.not-available" },
    });
  });

  it("are read as lpstat prints them", () => {
    expect(readJobId("request id is ZD-421-3 (1 file(s))\n")).toBe("ZD-421-3");
    expect(readJobId("lp: nothing")).toBeNull();
    expect(readQueues("noise\ndevice for a: ipp://x\n")).toEqual([
      { queue: "a", device: "ipp://x" },
    ]);
    expect(readTrouble("printer a is idle.\n\tAlerts: none\n")).toBeNull();
    expect(
      readTrouble("printer a is idle.\n\tAlerts: media-empty-error\n"),
    ).toBe("media-out");
    expect(readTrouble("printer a is idle.\n\tAlerts: media-jam-error\n")).toBe(
      "paper-jam",
    );
    expect(
      readTrouble("printer a now printing a-1.\n\tAlerts: offline-report"),
    ).toBe("offline");
  });
});

describe("queues of Windows, up to PowerShell", () => {
  const answering = (
    output: unknown,
  ): { readonly calls: ProgramCall[]; readonly run: RunProgram } => {
    const calls: ProgramCall[] = [];
    return {
      calls,
      async run(call) {
        calls.push(call);
        return {
          exitCode: 0,
          output: `${JSON.stringify(output)}\r\n`,
          complaint: "",
        };
      },
    };
  };
  const scriptOf = ({ args }: ProgramCall): string =>
    Buffer.from(args.at(-1) ?? "", "base64").toString("utf16le");
  const address = { wire: "queue", queue: "ZD421 '$(calc)\"" } as const;

  it("get name, title and bytes beside the script, never in it", async () => {
    const { calls, run } = answering({ job: "17" });

    const sent = await openWindowsQueue(address, "Zebra", run).submit(
      label,
      "Title",
    );

    expect(sent).toEqual(ok("17"));
    const [call] = calls;
    if (!call) throw new Error("nothing was run");
    expect(call.environment).toEqual({
      PACKBENCH_QUEUE: address.queue,
      PACKBENCH_TITLE: "Title",
    });
    expect(scriptOf(call)).not.toContain("calc");
    expect(
      Buffer.from(Buffer.from(call.input).toString(), "base64").equals(label),
    ).toBe(true);
  });

  const state = { found: true, offline: false, status: 3, error: 0, state: 0 };
  it.each([
    [
      { ...state, jobs: [] },
      { trouble: null, isJobWaiting: false },
    ],
    [
      { ...state, jobs: ["17"] },
      { trouble: null, isJobWaiting: true },
    ],
    [
      { ...state, offline: true, jobs: [] },
      { trouble: "offline", isJobWaiting: false },
    ],
    [
      { ...state, error: 4, jobs: [] },
      { trouble: "media-out", isJobWaiting: false },
    ],
    [
      { ...state, state: 0x40_0000, jobs: [] },
      { trouble: "head-open", isJobWaiting: false },
    ],
    [
      { ...state, state: 0x8, jobs: [] },
      { trouble: "paper-jam", isJobWaiting: false },
    ],
    [
      { ...state, state: 0x40, jobs: [] },
      { trouble: "media-out", isJobWaiting: false },
    ],
    [
      { ...state, state: 1, jobs: [] },
      { trouble: "stopped", isJobWaiting: false },
    ],
  ])("are looked at: %j", async (answer, expected) => {
    const { run } = answering(answer);

    expect(await openWindowsQueue(address, "Zebra", run).look("17")).toEqual(
      ok(expected),
    );
  });

  it("that are gone, or answer with something else, are refusals", async () => {
    const gone = answering({ found: false });
    const strange = answering("<html>");

    expect(
      await openWindowsQueue(address, "Zebra", gone.run).look(null),
    ).toMatchObject({ refusal: { code: "device.not-found" } });
    expect(
      await openWindowsQueue(address, "Zebra", strange.run).look(null),
    ).toMatchObject({ refusal: { code: "device.not-available" } });
    expect(
      await listWindowsQueues(
        answering([{ Name: "A", PortName: "USB001" }]).run,
      ),
    ).toEqual(ok([{ queue: "A", device: "USB001" }]));
  });
});
