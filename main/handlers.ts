import { implement } from "@orpc/server";
import type { StationDevices } from "../hardware/station-devices.ts";
import { meaningOf } from "../hardware/scanner/scan-meaning.ts";
import { contract, contractVersion } from "../shared/contract/contract.ts";
import type { DeviceSetup } from "../shared/contract/devices-view.ts";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import {
  asId,
  type CommandId,
  type ParcelId,
  type SkuId,
} from "../shared/ids.ts";
import { done, type Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import type { ArticlePictures } from "./article-pictures.ts";
import type { StationEvents } from "./station-events.ts";
import type { StationConfig } from "./station-ports.ts";
import { documentOf, readDevicesDocument } from "./devices-document.ts";
import { saveDeviceSetups } from "./storage/device-setups.ts";
import type { Database } from "./storage/open-database.ts";
import type { TrainingBench } from "./training/training-bench.ts";
import type { Bench } from "./workflows/bench.ts";
import type { CancellationDesk } from "./workflows/cancellation-desk.ts";
import type { OutboxDesk } from "./workflows/outbox-desk.ts";
import { searchQueue } from "./workflows/queue-board.ts";

export interface HandlerParts {
  readonly config: StationConfig;
  readonly clock: Clock;
  readonly bench: Bench;
  readonly events: StationEvents;
  readonly devices: StationDevices;
  readonly database: Database;
  readonly pictures: ArticlePictures;
  readonly training: TrainingBench;
  readonly outbox: OutboxDesk;
  readonly cancellations: CancellationDesk;
}

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

const outcome = (result: Result<void>): Outcome =>
  result.ok ? { ok: true } : { ok: false, refusal: result.refusal };

const blob = (bytes: Uint8Array | null, type: string): Blob | null =>
  bytes === null ? null : new Blob([Uint8Array.from(bytes)], { type });

/** The table of contents: which procedure of the contract is which workflow or query. */
export function stationRouter(parts: HandlerParts) {
  const {
    bench,
    config,
    database,
    devices,
    events,
    outbox,
    cancellations,
    pictures,
    training,
  } = parts;
  const station = implement(contract);

  const setUp = (): DeviceSetup[] => devices.cards().map((card) => card.setup);

  /** The list of devices outlives the program; a change that cannot be stored is taken back by the next start. */
  const devicesChanged = async (result: Result<void>): Promise<Outcome> => {
    await saveDeviceSetups(database, setUp());
    return outcome(result);
  };

  return station.router({
    station: {
      hello: station.station.hello.handler(({ input }) =>
        input.contractVersion === contractVersion
          ? {
              ok: true as const,
              version: config.version,
              stationName: config.stationName,
              training: bench.view().training,
              language: config.language,
            }
          : {
              ok: false as const,
              refusal: refusal("contract.version-mismatch", {
                station: String(contractVersion),
                screen: String(input.contractVersion),
              }),
            },
      ),
      watch: station.station.watch.handler(({ signal }) =>
        events.watch(signal),
      ),
    },
    bench: {
      scan: station.bench.scan.handler(({ input }) =>
        bench.scan(asId<CommandId>(input.commandId), input.text, null),
      ),
      act: station.bench.act.handler(({ input }) =>
        bench.act(asId<CommandId>(input.commandId), input.action),
      ),
    },
    queue: {
      search: station.queue.search.handler(({ input }) => {
        const year = new Date(parts.clock.now()).getUTCFullYear();
        return searchQueue(database, meaningOf(input.text, null, year));
      }),
    },
    cancellations: {
      pending: station.cancellations.pending.handler(() =>
        cancellations.pending(),
      ),
      rejectReasons: station.cancellations.rejectReasons.handler(
        async ({ input }) => {
          const found = await cancellations.rejectReasons(input.cancelId);
          return found.ok
            ? { ok: true as const, reasons: [...found.value] }
            : { ok: false as const, refusal: found.refusal };
        },
      ),
      answer: station.cancellations.answer.handler(async ({ input }) =>
        outcome(
          await cancellations.answer(
            input.cancelId,
            input.answer,
            bench.view().operator,
          ),
        ),
      ),
    },
    outbox: {
      list: station.outbox.list.handler(() => outbox.list()),
      retry: station.outbox.retry.handler(async ({ input }) =>
        outcome(await outbox.retry(input.callId, bench.view().operator)),
      ),
      giveUp: station.outbox.giveUp.handler(async ({ input }) =>
        outcome(await outbox.giveUp(input.callId, bench.view().operator)),
      ),
    },
    devices: {
      discover: station.devices.discover.handler(() => devices.discover()),
      add: station.devices.add.handler(async ({ input }) =>
        devicesChanged(await devices.add(input.setup)),
      ),
      remove: station.devices.remove.handler(async ({ input }) =>
        devicesChanged(await devices.remove(input.deviceId)),
      ),
      tare: station.devices.tare.handler(({ input }) =>
        outcome(devices.tare(input.deviceId, input.tare)),
      ),
      testPrint: station.devices.testPrint.handler(async ({ input }) =>
        outcome(await devices.testPrint(input.deviceId)),
      ),
      detectScale: station.devices.detectScale.handler(({ input, signal }) =>
        devices.detectScale(input.address, input.longer, signal),
      ),
      exportSetup: station.devices.exportSetup.handler(() =>
        documentOf(setUp()),
      ),
      importSetup: station.devices.importSetup.handler(async ({ input }) => {
        const read = readDevicesDocument(input.document);
        if (!read.ok) return outcome(read);
        await devices.replaceAll(read.value);
        return devicesChanged(done);
      }),
    },
    pictures: {
      article: station.pictures.article.handler(async ({ input }) => {
        const picture = await pictures.read(asId<SkuId>(input.skuId));
        return blob(picture?.bytes ?? null, picture?.contentType ?? "");
      }),
      label: station.pictures.label.handler(async ({ input }) => {
        const row = await database
          .selectFrom("labels")
          .select("preview")
          .where("parcel_id", "=", asId<ParcelId>(input.parcelId))
          .executeTakeFirst();
        return blob(row?.preview ?? null, "image/png");
      }),
      printed: station.pictures.printed.handler(async ({ input }) =>
        blob(await training.printed(input.id), "image/png"),
      ),
    },
    training: {
      act: station.training.act.handler(async ({ input }) =>
        outcome(await training.act(input.act)),
      ),
    },
  });
}

export type StationRouter = ReturnType<typeof stationRouter>;
