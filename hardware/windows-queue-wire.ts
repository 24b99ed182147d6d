import { z } from "zod";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../shared/result.ts";
import type { RunProgram } from "./program-wire.ts";
import type {
  QueueAddress,
  SpoolFound,
  SpoolQueue,
  SpoolTrouble,
} from "./wire.ts";

/** PowerShell itself takes a second or two to start, and longer the first time after boot. */
const limitMs = 20_000;

/** Names and bytes go in through the environment and standard input: nothing of them is ever part of a script. */
const listScript =
  "@(Get-Printer | Select-Object Name, PortName) | ConvertTo-Json -Compress";

const lookScript = `
$ErrorActionPreference = 'Stop'
$p = Get-CimInstance Win32_Printer | Where-Object Name -eq $env:PACKBENCH_QUEUE
if ($null -eq $p) { '{"found":false}'; exit }
$jobs = @(Get-PrintJob -PrinterName $env:PACKBENCH_QUEUE | ForEach-Object { [string]$_.Id })
@{ found = $true; offline = [bool]$p.WorkOffline; status = [int]$p.PrinterStatus; error = [int]$p.DetectedErrorState; state = [int64]$p.PrinterState; jobs = $jobs } | ConvertTo-Json -Compress
`;

/** OpenPrinter, StartDocPrinter with data type RAW, WritePrinter. Source: Microsoft, "How to: send raw data to a printer". */
const submitScript = `
$ErrorActionPreference = 'Stop'
Add-Type -TypeDefinition @'
using System; using System.Runtime.InteropServices;
public static class Raw {
  [StructLayout(LayoutKind.Sequential, CharSet=CharSet.Unicode)] public class Doc { public string Name; public string File; public string Type; }
  [DllImport("winspool.drv", CharSet=CharSet.Unicode, SetLastError=true)] static extern bool OpenPrinter(string name, out IntPtr h, IntPtr d);
  [DllImport("winspool.drv", SetLastError=true)] static extern bool ClosePrinter(IntPtr h);
  [DllImport("winspool.drv", CharSet=CharSet.Unicode, SetLastError=true)] static extern int StartDocPrinter(IntPtr h, int level, [In] Doc doc);
  [DllImport("winspool.drv", SetLastError=true)] static extern bool EndDocPrinter(IntPtr h);
  [DllImport("winspool.drv", SetLastError=true)] static extern bool StartPagePrinter(IntPtr h);
  [DllImport("winspool.drv", SetLastError=true)] static extern bool EndPagePrinter(IntPtr h);
  [DllImport("winspool.drv", SetLastError=true)] static extern bool WritePrinter(IntPtr h, byte[] b, int n, out int written);
  public static int Send(string name, string title, byte[] bytes) {
    IntPtr h; int written = 0;
    if (!OpenPrinter(name, out h, IntPtr.Zero)) throw new Exception("OpenPrinter " + Marshal.GetLastWin32Error());
    try {
      int job = StartDocPrinter(h, 1, new Doc { Name = title, Type = "RAW" });
      if (job == 0) throw new Exception("StartDocPrinter " + Marshal.GetLastWin32Error());
      StartPagePrinter(h);
      bool all = WritePrinter(h, bytes, bytes.Length, out written) && written == bytes.Length;
      EndPagePrinter(h); EndDocPrinter(h);
      if (!all) throw new Exception("WritePrinter " + written);
      return job;
    } finally { ClosePrinter(h); }
  }
}
'@
$bytes = [Convert]::FromBase64String([Console]::In.ReadToEnd())
@{ job = [string][Raw]::Send($env:PACKBENCH_QUEUE, $env:PACKBENCH_TITLE, $bytes) } | ConvertTo-Json -Compress
`;

const listAnswer = z.array(
  z.object({ Name: z.string(), PortName: z.string() }),
);
const submitAnswer = z.object({ job: z.string() });
const lookAnswer = z.discriminatedUnion("found", [
  z.object({ found: z.literal(false) }),
  z.object({
    found: z.literal(true),
    offline: z.boolean(),
    status: z.number(),
    error: z.number(),
    state: z.number(),
    jobs: z.array(z.string()),
  }),
]);

/** DetectedErrorState of Win32_Printer. Source: Microsoft, Win32_Printer class. */
const detectedErrors: Readonly<Record<number, SpoolTrouble>> = {
  4: "media-out",
  7: "head-open",
  8: "paper-jam",
  9: "offline",
  10: "fault",
};
/** PRINTER_STATUS bits of winspool.h. */
const pausedBit = 0x1;
const errorBit = 0x2;
const jamBit = 0x8;
/** Paper out, and paper problem. */
const paperBits = 0x10 | 0x40;
/** Offline, and not available. */
const offlineBits = 0x80 | 0x1000;
const doorOpenBit = 0x40_0000;
/** Out of memory, and a person is needed there. */
const faultBits = errorBit | 0x20_0000 | 0x10_0000;

/** Print queues of Windows through PowerShell; the spooler takes jobs with the cable unplugged, so its state is read as well. */
export async function listWindowsQueues(
  run: RunProgram,
): Promise<Result<readonly SpoolFound[]>> {
  const listed = await ask(run, "print queues", listScript, {}, listAnswer);
  return listed.ok
    ? ok(
        listed.value.map(({ Name, PortName }) => ({
          queue: Name,
          device: PortName,
        })),
      )
    : listed;
}

export function openWindowsQueue(
  { queue }: QueueAddress,
  device: string,
  run: RunProgram,
): SpoolQueue {
  const names = { PACKBENCH_QUEUE: queue };
  return {
    async submit(bytes, title) {
      const sent = await ask(
        run,
        device,
        submitScript,
        { ...names, PACKBENCH_TITLE: title },
        submitAnswer,
        Buffer.from(Buffer.from(bytes).toString("base64"), "latin1"),
      );
      return sent.ok ? ok(sent.value.job) : sent;
    },
    async look(job) {
      const seen = await ask(run, device, lookScript, names, lookAnswer);
      if (!seen.ok) return seen;
      if (!seen.value.found) {
        return refused(refusal("device.not-found", { device }));
      }
      return ok({
        trouble: troubleOf(seen.value),
        isJobWaiting: job !== null && seen.value.jobs.includes(job),
      });
    },
  };
}

function troubleOf({
  offline,
  error,
  state,
}: {
  readonly offline: boolean;
  readonly error: number;
  readonly state: number;
}): SpoolTrouble | null {
  const detected = detectedErrors[error];
  if (detected !== undefined) return detected;
  if (offline || (state & offlineBits) !== 0) return "offline";
  if ((state & doorOpenBit) !== 0) return "head-open";
  if ((state & jamBit) !== 0) return "paper-jam";
  if ((state & paperBits) !== 0) return "media-out";
  if ((state & pausedBit) !== 0) return "stopped";
  return (state & faultBits) === 0 ? null : "fault";
}

async function ask<Answer>(
  run: RunProgram,
  device: string,
  script: string,
  environment: Readonly<Record<string, string>>,
  answer: z.ZodType<Answer>,
  input: Uint8Array = new Uint8Array(0),
): Promise<Result<Answer>> {
  const done = await run({
    program: "powershell.exe",
    args: [
      "-NoProfile",
      "-NonInteractive",
      "-EncodedCommand",
      Buffer.from(script, "utf16le").toString("base64"),
    ],
    input,
    environment,
    limitMs,
  });
  if (done === "missing") return refused(unavailable(device, "no PowerShell"));
  if (done === "too-slow") {
    return refused(refusal("printer.not-answering", { printer: device }));
  }
  const parsed = answer.safeParse(jsonOf(done.output));
  return done.exitCode === 0 && parsed.success
    ? ok(parsed.data)
    : refused(unavailable(device, done.complaint.trim() || "no answer"));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema refuses what is not there.
    return undefined;
  }
}

const unavailable = (device: string, reason: string): Refusal =>
  refusal("device.not-available", { device, reason: reason.slice(0, 200) });
