import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { WebSocket } from "ws";
import { ownBarcode } from "../../main/training/lesson-parcels.ts";
import type { BenchView, Language } from "../../shared/contract/bench-view.ts";
import {
  stationEventSchema,
  type contract,
  type StationEvent,
} from "../../shared/contract/contract.ts";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import type {
  TrainingAct,
  TrainingState,
} from "../../shared/contract/training-view.ts";
import {
  tokenOfAddress,
  webLinkPath,
  webLinkProtocols,
} from "../../shared/contract/web-link.ts";
import { newTemporaryFolder, removeTemporaryFolder } from "./temp-folder.ts";
import { startProgram } from "./started-program.ts";

type Told<Kind extends StationEvent["kind"]> = Extract<
  StationEvent,
  { kind: Kind }
>;

/**
 * The real program in a process of its own, with its practice shop and virtual devices, and a second line to it for what
 * no hand at the screen does: pulling cables, upsetting the shop, and reading what the station knows.
 */
export interface BenchDay {
  /** Where a browser finds the screens. */
  readonly address: string;
  readonly client: ContractRouterClient<typeof contract>;
  latest<Kind extends StationEvent["kind"]>(kind: Kind): Told<Kind>;
  bench(): BenchView;
  training(): TrainingState;
  practise(act: TrainingAct): Promise<void>;
  /** Looks after every event; gives what `find` found once that is neither false nor undefined. */
  until<Found>(
    what: string,
    find: () => Found | false | undefined,
  ): Promise<Found>;
  /** The most urgent parcel that is like this, that nobody has opened, and whose barcodes are each on one article only. */
  waiting(isWanted?: (row: QueueRow) => boolean): Promise<QueueRow>;
  /** A single whose barcode is on another article too. */
  waitingWithTwins(): Promise<QueueRow>;
  /** What is printed on the article; its seller SKU where it carries no barcode. */
  barcodeOf(skuId: string): string;
  /** Puts everything right and clears the bench: nothing of one test is left for the next. */
  tidy(): Promise<void>;
  stop(): Promise<void>;
}

const patienceMs = 25_000;
/** A label takes its time, and no test waits for more of it than it is about. */
const labelMs = 100;
/** One event of each kind comes at once. */
const eventKinds = stationEventSchema.options.length;
const ready =
  /^Packbench is ready at (http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{64})$/m;

/** As `npm start -- --training` does it, on a fresh data folder. Stop it in afterAll. */
export async function startBenchDay(language: Language): Promise<BenchDay> {
  const folder = newTemporaryFolder();
  const program = startProgram(
    [
      ".scripts/start.mjs",
      ...["--training", "--host", "web", "--no-open"],
      ...["--lang", language, "--data", folder],
    ],
    { DISPLAY: "", WAYLAND_DISPLAY: "" },
  );
  const stopProgram = async (): Promise<void> => {
    await program.stop();
    removeTemporaryFolder(folder);
  };
  try {
    const address = (await program.says(ready))[1] ?? "";
    const line = await openLine(address);
    const day = dayOver(line, address, program.printed, async () => {
      line.socket.terminate();
      await stopProgram();
    });
    await day.practise({ kind: "shop", labelDelayMs: 0 });
    await day.practise({ kind: "printer", labelMs });
    await day.waiting();
    return day;
  } catch (error) {
    await stopProgram();
    throw error;
  }
}

interface Line {
  readonly socket: WebSocket;
  readonly client: ContractRouterClient<typeof contract>;
}

async function openLine(address: string): Promise<Line> {
  const { host, origin, hash } = new URL(address);
  const socket = new WebSocket(
    `ws://${host}${webLinkPath}`,
    webLinkProtocols(tokenOfAddress(hash) ?? ""),
    { origin },
  );
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  const client: Line["client"] = createORPCClient(
    new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
  );
  return { socket, client };
}

function dayOver(
  { socket, client }: Line,
  address: string,
  printed: () => string,
  stop: () => Promise<void>,
): BenchDay {
  const latest = new Map<StationEvent["kind"], StationEvent>();
  const listeners = new Set<() => void>();
  let stopped = false;
  let failure: unknown = null;
  const watching = (async () => {
    for await (const event of await client.station.watch()) {
      latest.set(event.kind, event);
      for (const hear of listeners) hear();
    }
  })().catch((error: unknown) => {
    // The line is cut on purpose when the day ends; earlier it is why somebody waits in vain.
    if (!stopped) failure = new Error(printed(), { cause: error });
  });

  const told = <Kind extends StationEvent["kind"]>(kind: Kind): Told<Kind> => {
    const event = latest.get(kind);
    if (event === undefined) throw new Error(`nothing told of ${kind} yet`);
    return event as Told<Kind>;
  };

  const until: BenchDay["until"] = (what, find) =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (latest.size < eventKinds) return;
        const found = find();
        if (found === false || found === undefined) return;
        clearTimeout(timer);
        listeners.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        listeners.delete(look);
        const bench = JSON.stringify(latest.get("bench-changed"));
        const cause = failure;
        reject(new Error(`never: ${what}; bench: ${bench}`, { cause }));
      }, patienceMs);
      listeners.add(look);
      look();
    });

  /** Whether the article's barcode is on no other article, and its units carry nothing else to be noted. */
  const isTelling = (skuId: string): boolean =>
    ownBarcode(day.training().barcodes, skuId) !== undefined;
  const isShared = (skuId: string): boolean => {
    const { barcodes } = day.training();
    const own = barcodes.find((barcode) => barcode.skuId === skuId)?.text;
    return barcodes.filter(({ text }) => text === own).length > 1;
  };

  const day: BenchDay = {
    address,
    client,
    latest: told,
    bench: () => told("bench-changed").bench,
    training() {
      const { training } = told("training-changed");
      if (training === null) throw new Error("not in training");
      return training;
    },
    async practise(act) {
      const result = await client.training.act({ act });
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    },
    until,
    waiting: (isWanted = () => true) =>
      until("a parcel like this waits", () =>
        told("queue-changed").queue.rows.find(
          (row) =>
            row.stage === "waiting" &&
            row.problem === null &&
            row.contents.every(({ skuId }) => isTelling(skuId)) &&
            isWanted(row),
        ),
      ),
    waitingWithTwins: () =>
      until("a parcel with a shared barcode waits", () =>
        told("queue-changed").queue.rows.find(
          (row) =>
            row.stage === "waiting" &&
            row.units === 1 &&
            row.contents.some(({ skuId }) => isShared(skuId)),
        ),
      ),
    barcodeOf(skuId) {
      const found = day
        .training()
        .barcodes.find((barcode) => barcode.skuId === skuId);
      if (found === undefined) throw new Error(`no barcode of ${skuId}`);
      return found.text;
    },
    tidy: () => tidy(day),
    async stop() {
      stopped = true;
      await stop();
      await watching;
      socket.removeAllListeners();
    },
  };
  return day;
}

async function tidy(day: BenchDay): Promise<void> {
  await day.practise({
    kind: "printer",
    mediaOut: false,
    headOpen: false,
    paused: false,
    silent: false,
    labelMs,
  });
  for (const deviceId of day.training().unplugged)
    await day.practise({ kind: "unplug", deviceId, unplugged: false });
  await day.practise({
    kind: "shop",
    offline: false,
    labelDelayMs: 0,
    nextLabel: "good",
  });
  await day.practise({ kind: "put-weight", grams: 0, wobbling: false });
  await day.until(
    "the scale is empty",
    () => day.latest("scale-read").reading?.grams === 0,
  );
  for (let steps = 0; steps < 12 && day.bench().parcel !== null; steps++) {
    const { revision } = day.bench();
    await clearStep(day);
    await day.until("the bench goes on", () => day.bench().revision > revision);
  }
}

let commands = 0;

/** One step towards an empty bench, by whatever is possible now. */
async function clearStep(day: BenchDay): Promise<void> {
  const { actions, parcel, operator } = day.bench();
  const commandId = `tidy-command-${commands++}`;
  const action = (["confirm", "set-aside", "yes", "no"] as const).find((name) =>
    actions.includes(name),
  );
  if (operator === null)
    await day.client.bench.scan({ commandId, text: "PB-BADGE-SAM-1003" });
  else if (action !== undefined)
    await day.client.bench.act({ commandId, action });
  else
    await day.client.bench.scan({
      commandId,
      text: parcel?.label.trackingNumber ?? "",
    });
}
