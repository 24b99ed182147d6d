import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { RouterClient } from "@orpc/server";
import { WebSocket } from "ws";
import {
  memorySettings,
  smallNursery,
} from "../../main/host/memory-settings.ts";
import type { StationRouter } from "../../main/handlers.ts";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { StationEvent } from "../../shared/contract/contract.ts";
import {
  tokenOfAddress,
  webLinkPath,
  webLinkProtocols,
} from "../../shared/contract/web-link.ts";
import { projectRoot } from "../architecture/project-files.ts";

type Told<Kind extends StationEvent["kind"]> = Extract<
  StationEvent,
  { kind: Kind }
>;

/** The built web host as a program of its own. */
export interface BuiltStation {
  /** The page's address, token included. */
  readonly address: string;
  /** From the spawn to the line that says scans are accepted, milliseconds. */
  readonly readyAfterMs: number;
  readonly spawnedAt: number;
  /** Resident memory of the whole program, bytes. */
  residentBytes(): number;
  connect(): Promise<StationScreen>;
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** A screen without a screen: the contract over its WebSocket, and what the station last told. */
export interface StationScreen {
  readonly client: RouterClient<StationRouter>;
  bench(): BenchView;
  latest<Kind extends StationEvent["kind"]>(kind: Kind): Told<Kind> | null;
  onEvent(hear: (event: StationEvent) => void): () => void;
  /** Settles at the first event after which the condition holds. */
  until(what: string, holds: () => boolean): Promise<void>;
  scan(text: string): Promise<BenchView>;
  act(action: BenchView["actions"][number]): Promise<BenchView>;
  newId(): string;
  close(): Promise<void>;
}

const program = join(projectRoot, "out/main/web-main.js");
const readyLine = /(http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{64})/;

/** Starts the program that `npm start` starts, with a data folder of its own; rejects when it ends before it is ready. */
export async function startBuiltStation(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<BuiltStation> {
  const spawnedAt = performance.now();
  const child = spawn(
    process.execPath,
    [
      smallNursery,
      program,
      "--training",
      "--no-open",
      "--lang",
      "en",
      "--data",
      dataFolder,
    ],
    {
      cwd: projectRoot,
      env: { ...process.env, ...memorySettings, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => {
      resolve();
    });
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = readyLine.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("close", () => {
      reject(new Error(`the station ended before it was ready: ${said}`));
    });
  });
  return {
    address,
    spawnedAt,
    readyAfterMs: performance.now() - spawnedAt,
    residentBytes: () => residentBytes(child.pid ?? 0),
    connect: () => connectScreen(address),
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Source: Linux, proc(5), /proc/pid/status. */
function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

const patienceMs = 15_000;

async function connectScreen(address: string): Promise<StationScreen> {
  const page = new URL(address);
  const socket = new WebSocket(
    `ws://${page.host}${webLinkPath}`,
    webLinkProtocols(tokenOfAddress(page.hash) ?? ""),
    { origin: page.origin },
  );
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  const client: RouterClient<StationRouter> = createORPCClient(
    new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
  );
  const latest = new Map<StationEvent["kind"], StationEvent>();
  const listeners = new Set<(event: StationEvent) => void>();
  const ending = new AbortController();
  // A station that was killed ends the stream as well. There is nobody to be told of it then: telling would throw.
  let isGone = false;
  socket.once("close", () => {
    isGone = true;
  });
  const events = await client.station.watch(undefined, {
    signal: ending.signal,
  });
  const watching = (async () => {
    for await (const event of events) {
      latest.set(event.kind, event);
      for (const hear of listeners) hear(event);
    }
  })().catch((thrown: unknown) => {
    // Closing ends the stream with an error of its own.
    if (!ending.signal.aborted && !isGone) throw thrown;
  });

  const told = <Kind extends StationEvent["kind"]>(
    kind: Kind,
  ): Told<Kind> | null => (latest.get(kind) as Told<Kind> | undefined) ?? null;
  const onEvent = (hear: (event: StationEvent) => void): (() => void) => {
    listeners.add(hear);
    return () => listeners.delete(hear);
  };
  let made = 0;
  const newId = (): string => `bench-${String(spawnNumber)}-${String(++made)}`;
  const spawnNumber = Math.round(performance.now() * 1000);

  const screen: StationScreen = {
    client,
    latest: told,
    onEvent,
    newId,
    bench() {
      const event = told("bench-changed");
      if (event === null) throw new Error("the bench has not been told yet");
      return event.bench;
    },
    until: (what, holds) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!holds()) return;
          clearTimeout(timer);
          unhear();
          resolve();
        };
        const timer = setTimeout(() => {
          unhear();
          const seen = JSON.stringify(told("bench-changed")?.bench.instruction);
          reject(new Error(`not within ${patienceMs} ms: ${what}; ${seen}`));
        }, patienceMs);
        const unhear = onEvent(look);
        look();
      }),
    scan: (text) => client.bench.scan({ commandId: newId(), text }),
    act: (action) => client.bench.act({ commandId: newId(), action }),
    async close() {
      // The station is told that nobody watches before the line is cut.
      if (socket.readyState === WebSocket.OPEN) ending.abort();
      else if (!isGone) await once(socket, "close");
      await watching;
      socket.close();
    },
  };
  await screen.until("the bench is told", () => latest.has("bench-changed"));
  return screen;
}
