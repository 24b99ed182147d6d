import { implement } from "@orpc/server";
import type { StationDevices } from "../hardware/station-devices.ts";
import { mediaOfFacts } from "../hardware/printer/printer-settings.ts";
import { meaningOf } from "../hardware/scanner/scan-meaning.ts";
import { contract, contractVersion } from "../shared/contract/contract.ts";
import { testPrintAnswerSchema } from "../shared/contract/devices-view.ts";
import type { DoctorResult } from "../shared/contract/doctor-view.ts";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import {
  asId,
  type CommandId,
  type ParcelId,
  type SkuId,
} from "../shared/ids.ts";
import { refused, type Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import type { ArticlePictures } from "./article-pictures.ts";
import type { StationEvents } from "./station-events.ts";
import { benchRulesHandlers } from "./bench-rules-handlers.ts";
import { boxesHandlers, type BoxesHandlerParts } from "./boxes-handlers.ts";
import { feedsHandlers, type FeedsHandlerParts } from "./feeds-handlers.ts";
import {
  articlesHandlers,
  type ArticlesHandlerParts,
} from "./articles-handlers.ts";
import {
  handoverHandlers,
  type HandoverHandlerParts,
} from "./handover-handlers.ts";
import { firstRunHandlers } from "./first-run-handlers.ts";
import { lessonsHandlers } from "./lessons-handlers.ts";
import { papersHandlers } from "./papers-handlers.ts";
import { heldHandlers, type HeldHandlerParts } from "./held-handlers.ts";
import { photosHandlers, type PhotosHandlerParts } from "./photos-handlers.ts";
import {
  returnsHandlers,
  type ReturnsHandlerParts,
} from "./returns-handlers.ts";
import { runsHandlers, type RunsHandlerParts } from "./runs-handlers.ts";
import { shopsHandlers, type ShopsHandlerParts } from "./shops-handlers.ts";
import type { StationConfig, StationMode } from "./station-ports.ts";
import type { DevicesDesk } from "./devices-desk.ts";
import {
  shippingHandlers,
  type ShippingHandlerParts,
} from "./shipping-handlers.ts";
import { openPrint } from "./printing/open-print.ts";
import type { Database } from "./storage/open-database.ts";
import type { LessonDesk } from "./training/lesson-desk.ts";
import type { TrainingBench } from "./training/training-bench.ts";
import type { Bench } from "./workflows/bench.ts";
import type { CancellationDesk } from "./workflows/cancellation-desk.ts";
import { statementsHandlers } from "./statements-handlers.ts";
import type { StatementsDesk } from "./workflows/statements-desk.ts";
import type { OutboxDesk } from "./workflows/outbox-desk.ts";
import type { PaperDesk } from "./workflows/paper-desk.ts";
import { searchQueue } from "./workflows/queue-board.ts";

export interface HandlerParts {
  readonly config: StationConfig;
  readonly clock: Clock;
  readonly bench: Bench;
  readonly events: StationEvents;
  readonly devices: StationDevices;
  readonly desk: DevicesDesk;
  readonly doctor: (
    signal: AbortSignal | undefined,
  ) => AsyncGenerator<DoctorResult, void>;
  readonly database: Database;
  readonly bySeller: ShippingHandlerParts;
  readonly pictures: ArticlePictures;
  readonly training: TrainingBench | null;
  readonly lessons: LessonDesk | null;
  readonly outbox: OutboxDesk;
  readonly papers: PaperDesk;
  readonly shops: ShopsHandlerParts;
  switchTo(to: StationMode): Promise<Result<void>>;
  readonly cancellations: CancellationDesk;
  readonly returns: ReturnsHandlerParts;
  readonly photos: PhotosHandlerParts;
  readonly articles: ArticlesHandlerParts;
  readonly boxes: BoxesHandlerParts;
  readonly handover: HandoverHandlerParts;
  readonly held: HeldHandlerParts;
  readonly runs: RunsHandlerParts;
  readonly feeds: FeedsHandlerParts;
  readonly statements: StatementsDesk;
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
    desk,
    devices,
    events,
    outbox,
    cancellations,
    pictures,
    training,
  } = parts;
  const station = implement(contract);

  return station.router({
    ...shippingHandlers(parts.bySeller),
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
      switchTo: station.station.switchTo.handler(async ({ input }) =>
        outcome(await parts.switchTo(input.to)),
      ),
    },
    bench: {
      scan: station.bench.scan.handler(({ input }) => {
        devices.heardInWindow(input.text);
        return devices.hearTestCode(input.text)
          ? bench.view()
          : bench.scan(
              asId<CommandId>(input.commandId),
              input.text,
              null,
              devices.windowRole(),
            );
      }),
      act: station.bench.act.handler(({ input }) =>
        bench.act(asId<CommandId>(input.commandId), input.action),
      ),
    },
    ...shopsHandlers(parts.shops),
    ...benchRulesHandlers(bench),
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
    ...returnsHandlers(parts.returns),
    ...photosHandlers(parts.photos),
    ...articlesHandlers(parts.articles),
    ...boxesHandlers(parts.boxes),
    ...handoverHandlers(parts.handover),
    ...heldHandlers(parts.held),
    ...runsHandlers(parts.runs),
    ...papersHandlers(parts.papers, () => bench.view().operator),
    ...firstRunHandlers(database, config.leadsNewcomers ?? false),
    ...lessonsHandlers(parts.lessons),
    ...feedsHandlers(parts.feeds),
    ...statementsHandlers(parts.statements),
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
      watchFound: station.devices.watchFound.handler(({ signal }) =>
        devices.watchFound(signal),
      ),
      tryOut: station.devices.tryOut.handler(({ input, signal }) =>
        devices.tryOut(input.setup, signal),
      ),
      add: station.devices.add.handler(({ input }) =>
        desk.add(input.commandId, input.setup),
      ),
      remove: station.devices.remove.handler(({ input }) =>
        desk.remove(input.commandId, input.deviceId),
      ),
      useAtBench: station.devices.useAtBench.handler(({ input }) =>
        desk.useAtBench(input.commandId, input.deviceId),
      ),
      tare: station.devices.tare.handler(({ input }) =>
        desk.act(input.commandId, () =>
          devices.tare(input.deviceId, input.tare),
        ),
      ),
      zero: station.devices.zero.handler(({ input }) =>
        desk.act(input.commandId, () => devices.zero(input.deviceId)),
      ),
      testPrint: station.devices.testPrint.handler(({ input }) =>
        desk.once(input.commandId, testPrintAnswerSchema, async () => {
          const { deviceId, commandId } = input;
          const printed = await devices.testPrint(deviceId, commandId);
          return printed.ok
            ? { ok: true as const, ...printed.value }
            : { ok: false as const, refusal: printed.refusal };
        }),
      ),
      measurePrinter: station.devices.measurePrinter.handler(
        async ({ input }) => {
          const facts = await devices.withPrinter(input.deviceId, (printer) =>
            printer.measure(),
          );
          return facts.ok
            ? {
                ok: true as const,
                facts: facts.value,
                media: mediaOfFacts(facts.value),
              }
            : { ok: false as const, refusal: facts.refusal };
        },
      ),
      setDarkness: station.devices.setDarkness.handler(({ input }) =>
        desk.act(input.commandId, () =>
          devices.withPrinter(input.deviceId, (printer) =>
            printer.setDarkness(input.darkness),
          ),
        ),
      ),
      calibrate: station.devices.calibrate.handler(({ input }) =>
        desk.act(input.commandId, () =>
          devices.withPrinter(input.deviceId, async (printer, name) => {
            const open = await openPrint(database, name);
            return open === null ? printer.calibrate() : refused(open);
          }),
        ),
      ),
      detectScale: station.devices.detectScale.handler(({ input, signal }) =>
        devices.detectScale(input.address, input.longer, signal),
      ),
      exportSetup: station.devices.exportSetup.handler(() => desk.exported()),
      exportCodes: station.devices.exportCodes.handler(() =>
        desk.exportedCodes(),
      ),
      readSetup: station.devices.readSetup.handler(({ input }) => {
        const read = desk.read(input.document);
        return read.ok
          ? { ok: true as const, setup: read.value }
          : { ok: false as const, refusal: read.refusal };
      }),
      importSetup: station.devices.importSetup.handler(({ input }) =>
        desk.takeOver(input.commandId, input.document),
      ),
      doctor: station.devices.doctor.handler(({ signal }) =>
        parts.doctor(signal),
      ),
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
        blob((await training?.printed(input.id)) ?? null, "image/png"),
      ),
    },
    training: {
      requests: station.training.requests.handler(
        () => training?.requests() ?? [],
      ),
      act: station.training.act.handler(async ({ input }) =>
        training === null
          ? outcome(refused(refusal("shop.not-connected", {})))
          : outcome(await training.act(input.act)),
      ),
    },
  });
}

export type StationRouter = ReturnType<typeof stationRouter>;
