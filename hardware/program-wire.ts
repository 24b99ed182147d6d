import { spawn } from "node:child_process";
import type { Clock } from "../shared/time.ts";

/** What a program of this machine did; null: it is not installed, or did not end in time. */
export interface ProgramRun {
  readonly exitCode: number;
  readonly output: string;
  readonly complaint: string;
}

export interface ProgramCall {
  readonly program: string;
  /** Handed over one by one: no shell ever reads them. */
  readonly args: readonly string[];
  readonly input: Uint8Array;
  readonly environment: Readonly<Record<string, string>>;
  readonly limitMs: number;
}

export type RunProgram = (
  call: ProgramCall,
) => Promise<ProgramRun | "missing" | "too-slow">;

/** A chatty program is cut off: none of those we call has this much to say. */
const maxOutputChars = 256 * 1024;

/** Runs programs of this machine within a time limit; nothing of them outlives it. */
export const programRunner =
  (clock: Clock): RunProgram =>
  ({ program, args, input, environment, limitMs }) =>
    new Promise((resolve) => {
      const child = spawn(program, args, {
        // The words of printing programs are read, so they must be English.
        env: { ...process.env, LC_ALL: "C", ...environment },
        stdio: "pipe",
        windowsHide: true,
      });
      let output = "";
      let complaint = "";
      const settle = (run: Awaited<ReturnType<RunProgram>>): void => {
        cancel();
        resolve(run);
      };
      const cancel = clock.after(limitMs, () => {
        child.kill("SIGKILL");
        settle("too-slow");
      });
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        output = (output + text).slice(0, maxOutputChars);
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        complaint = (complaint + text).slice(0, maxOutputChars);
      });
      // A program that ends without reading its input says why with its exit code.
      child.stdin.on("error", () => undefined);
      child.on("error", () => {
        settle("missing");
      });
      child.on("close", (exitCode) => {
        settle({ exitCode: exitCode ?? -1, output, complaint });
      });
      child.stdin.end(input);
    });
