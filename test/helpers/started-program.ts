import { spawn, type ChildProcess } from "node:child_process";
import { projectRoot } from "../architecture/project-files.ts";

export interface StartedProgram {
  /** Everything printed so far, both streams. */
  printed(): string;
  /** Waits until the pattern is printed; fails when the program ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  signal(name: NodeJS.Signals): void;
  /** The exit code, or the signal's name. */
  ended: Promise<number | string>;
  /** Ends it the hard way if it still runs. */
  stop(): Promise<void>;
}

/** Starts one of our own programs under this Node. */
export function startProgram(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): StartedProgram {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  let hear = (): void => undefined;
  const take = (chunk: Buffer): void => {
    text += chunk.toString();
    hear();
  };
  child.stdout?.on("data", take);
  child.stderr?.on("data", take);
  const ended = new Promise<number | string>((resolve) => {
    // "close": after the last output, not just after the end.
    child.on("close", (code, signal) => {
      resolve(code ?? signal ?? "unknown");
      hear();
    });
  });

  return {
    printed: () => text,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        hear = () => {
          const found = pattern.exec(text);
          if (found) resolve(found);
          else if (child.exitCode !== null || child.signalCode !== null) {
            reject(
              new Error(`ended without saying ${String(pattern)}: ${text}`),
            );
          }
        };
        hear();
      }),
    signal: (name) => {
      child.kill(name);
    },
    ended,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGKILL");
      }
      await ended;
    },
  };
}
