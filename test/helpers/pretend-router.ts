import { implement, os } from "@orpc/server";
import { z } from "zod";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import {
  contract,
  contractVersion,
  type StationEvent,
} from "../../shared/contract/contract.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { pretendOwnBench } from "./pretend-own-bench.ts";
import { pretendPhotos } from "./pretend-photos.ts";

const idleBench: BenchView = {
  revision: 1,
  stationName: "Bench 1",
  training: true,
  operator: null,
  parcel: null,
  instruction: { kind: "sign-in" },
  verdict: null,
  history: [],
  actions: [],
  supervisorCalled: false,
  sealedCount: 0,
};

/** Announces a revision to every open watch. */
export type Announce = (revision: number) => void;

/** The whole contract with answers that show what arrived, for what carries it rather than for what it does. */
export function pretendRouter() {
  const listeners = new Set<(event: StationEvent) => void>();
  const api = implement(contract);
  const benchAt = (revision: number): StationEvent => ({
    kind: "bench-changed",
    bench: { ...idleBench, revision },
  });
  let revision = 1;

  const router = {
    ...api.router({
      station: {
        hello: api.station.hello.handler(({ input }) =>
          input.contractVersion === contractVersion
            ? {
                ok: true,
                version: "0.0.0",
                stationName: "Bench 1",
                training: true,
                language: "en",
              }
            : {
                ok: false,
                refusal: refusal("contract.version-mismatch", {
                  station: String(contractVersion),
                  screen: String(input.contractVersion),
                }),
              },
        ),
        watch: api.station.watch.handler(async function* ({ signal }) {
          const waiting: StationEvent[] = [];
          let wake = (): void => undefined;
          const hear = (event: StationEvent): void => {
            waiting.push(event);
            wake();
          };
          const stop = (): void => {
            wake();
          };
          listeners.add(hear);
          signal?.addEventListener("abort", stop);
          try {
            yield benchAt(revision);
            while (signal?.aborted !== true) {
              const next = waiting.shift();
              if (next) yield next;
              else {
                await new Promise<void>((resolve) => {
                  wake = resolve;
                });
              }
            }
          } finally {
            listeners.delete(hear);
            signal?.removeEventListener("abort", stop);
          }
        }),
        switchTo: api.station.switchTo.handler(() => ({ ok: true })),
      },
      bench: {
        scan: api.bench.scan.handler(({ input }) => ({
          ...idleBench,
          revision,
          verdict: {
            sequence: 1,
            at: 0,
            tone: "stop",
            scanned: input.text,
            title: null,
            skuId: null,
            refusal: refusal("scan.unknown-barcode", { scanned: input.text }),
            expected: null,
          },
        })),
        act: api.bench.act.handler(() => {
          throw new Error("a fault in our own code, with a buyer's name in it");
        }),
      },
      shops: {
        begin: api.shops.begin.handler(() => ({
          ok: false,
          refusal: refusal("connect.in-training", {}),
        })),
        beginAgain: api.shops.beginAgain.handler(() => ({
          ok: false,
          refusal: refusal("shop.not-connected", {}),
        })),
        authorise: api.shops.authorise.handler(() => ({
          ok: false,
          refusal: refusal("connect.expired", {}),
        })),
        connect: api.shops.connect.handler(() => ({ ok: true })),
        shipTerms: api.shops.shipTerms.handler(() => ({
          terms: {
            handover: "as-agreed",
            readyMinute: null,
            labelForm: "pdf-a6",
            labelTime: "claimed",
          },
          labelForms: ["pdf-a6", "pdf-a5", "png"],
        })),
        setShipTerms: api.shops.setShipTerms.handler(() => ({ ok: true })),
        disconnect: api.shops.disconnect.handler(() => ({ ok: true })),
      },
      people: {
        list: api.people.list.handler(() => []),
        hire: api.people.hire.handler(() => ({
          ok: true,
          badge: "PB-BADGE-NOBODY",
        })),
      },
      firstRun: {
        look: api.firstRun.look.handler(() => ({ step: null, language: null })),
        goTo: api.firstRun.goTo.handler(() => ({ ok: true as const })),
      },
      lessons: {
        view: api.lessons.view.handler(() => ({
          cards: [],
          running: null,
          last: null,
        })),
        begin: api.lessons.begin.handler(() => ({ ok: true })),
        leave: api.lessons.leave.handler(() => ({ ok: true })),
      },
      photos: pretendPhotos,
      ...pretendOwnBench,
      queue: { search: api.queue.search.handler(() => []) },
      cancellations: {
        pending: api.cancellations.pending.handler(() => []),
        rejectReasons: api.cancellations.rejectReasons.handler(() => ({
          ok: true,
          reasons: [],
        })),
        answer: api.cancellations.answer.handler(() => ({ ok: true })),
      },
      statements: {
        list: api.statements.list.handler(() => ({ ok: true, statements: [] })),
        lines: api.statements.lines.handler(() => ({ ok: true, lines: [] })),
        order: api.statements.order.handler(() => ({
          ok: false,
          refusal: refusal("shop.not-connected", {}),
        })),
      },
      feeds: {
        look: api.feeds.look.handler(() => ({
          webhooks: null,
          fbt: [],
          soldOut: [],
        })),
      },
      articles: {
        find: api.articles.find.handler(() => []),
        look: api.articles.look.handler(() => null),
        setRules: api.articles.setRules.handler(() => ({ ok: true })),
        teach: api.articles.teach.handler(({ input }) => ({
          ok: false,
          refusal: refusal("teach.not-an-article", { scanned: input.code }),
        })),
        forget: api.articles.forget.handler(() => ({ ok: true })),
        inserts: api.articles.inserts.handler(() => []),
        addInsert: api.articles.addInsert.handler(() => ({ ok: true })),
        removeInsert: api.articles.removeInsert.handler(() => ({ ok: true })),
      },
      held: {
        list: api.held.list.handler(() => []),
        decide: api.held.decide.handler(() => ({ ok: true })),
      },
      runs: {
        board: api.runs.board.handler(() => ({ run: null, deliveries: [] })),
        preview: api.runs.preview.handler(() => ({ stacks: [] })),
        start: api.runs.start.handler(() => ({
          ok: false,
          refusal: refusal("run.none-fits", {}),
        })),
        answer: api.runs.answer.handler(() => ({
          ok: false,
          refusal: refusal("run.over", {}),
        })),
        stop: api.runs.stop.handler(() => ({ ok: true })),
      },
      handover: {
        board: api.handover.board.handler(() => ({
          open: null,
          waiting: [],
          missing: [],
          takeOut: [],
        })),
        watch: api.handover.watch.handler(async function* () {
          const board = { open: null, waiting: [], missing: [], takeOut: [] };
          yield { board, last: null };
        }),
        past: api.handover.past.handler(() => []),
        paper: api.handover.paper.handler(() => ({
          ok: false,
          refusal: refusal("handover.paper-lost", { carrier: "PostNL" }),
        })),
        scan: api.handover.scan.handler(({ input }) => ({
          ok: false,
          refusal: refusal("label.unknown", { scanned: input.text }),
        })),
        finish: api.handover.finish.handler(() => ({ ok: true })),
      },
      boxes: {
        list: api.boxes.list.handler(() => []),
        save: api.boxes.save.handler(() => ({ ok: true })),
        remove: api.boxes.remove.handler(() => ({ ok: true })),
        count: api.boxes.count.handler(() => ({ ok: true })),
        oddWeights: api.boxes.oddWeights.handler(() => []),
        forgetWeight: api.boxes.forgetWeight.handler(() => ({ ok: true })),
      },
      returns: {
        list: api.returns.list.handler(() => []),
        rejectReasons: api.returns.rejectReasons.handler(() => ({
          ok: true,
          reasons: [],
        })),
        addPhoto: api.returns.addPhoto.handler(() => ({
          ok: false,
          refusal: refusal("photo.unreadable", {}),
        })),
        answer: api.returns.answer.handler(() => ({ ok: true })),
      },
      outbox: {
        list: api.outbox.list.handler(() => []),
        retry: api.outbox.retry.handler(() => ({ ok: true })),
        giveUp: api.outbox.giveUp.handler(() => ({ ok: true })),
      },
      carriers: {
        account: api.carriers.account.handler(() => ({
          connected: false,
          keyTail: "",
        })),
        connect: api.carriers.connect.handler(() => ({ ok: true })),
        disconnect: api.carriers.disconnect.handler(() => ({ ok: true })),
      },
      shipping: {
        list: api.shipping.list.handler(() => []),
        correct: api.shipping.correct.handler(() => ({ ok: true })),
        splitChoices: api.shipping.splitChoices.handler(({ input }) => ({
          ok: false,
          refusal: refusal("parcel.not-found", { scanned: input.parcelId }),
        })),
        split: api.shipping.split.handler(() => ({ ok: true })),
        combinable: api.shipping.combinable.handler(() => ({
          ok: true,
          combinations: [],
        })),
        combine: api.shipping.combine.handler(() => ({ ok: true })),
        takeApart: api.shipping.takeApart.handler(() => ({ ok: true })),
      },
      devices: {
        watchFound: api.devices.watchFound.handler(async function* () {
          yield { found: [], problems: [], looking: false, drivers: [] };
        }),
        tryOut: api.devices.tryOut.handler(async function* ({ input }) {
          yield {
            setup: input.setup,
            virtual: false,
            state: "ready",
            problem: null,
            lastSeen: null,
            reading: null,
          };
        }),
        useAtBench: api.devices.useAtBench.handler(() => ({ ok: true })),
        add: api.devices.add.handler(() => ({ ok: true })),
        remove: api.devices.remove.handler(({ input }) => ({
          ok: false,
          refusal: refusal("device.not-found", { device: input.deviceId }),
        })),
        tare: api.devices.tare.handler(() => ({ ok: true })),
        zero: api.devices.zero.handler(() => ({ ok: true })),
        testPrint: api.devices.testPrint.handler(() => ({
          ok: true,
          proof: "printed",
          codes: ["PB-TEST-7K2MQ-1"],
        })),
        measurePrinter: api.devices.measurePrinter.handler(() => ({
          ok: true,
          facts: {
            model: null,
            firmware: null,
            dpi: null,
            mediaWidthTenthsMm: null,
            mediaHeightTenthsMm: null,
            darkness: null,
            printMode: null,
            labelCount: null,
          },
          media: null,
        })),
        setDarkness: api.devices.setDarkness.handler(() => ({ ok: true })),
        calibrate: api.devices.calibrate.handler(({ input }) => ({
          ok: false,
          refusal: refusal("printer.busy", { printer: input.deviceId }),
        })),
        detectScale: api.devices.detectScale.handler(async function* () {
          yield { kind: "finished", candidates: [], problem: null };
        }),
        exportSetup: api.devices.exportSetup.handler(() => ({
          format: "packbench-devices",
          version: 1,
          devices: [],
        })),
        exportCodes: api.devices.exportCodes.handler(() => []),
        readSetup: api.devices.readSetup.handler(() => ({
          ok: true,
          setup: { format: "packbench-devices", version: 1, devices: [] },
        })),
        doctor: api.devices.doctor.handler(async function* () {
          yield {
            id: "clock",
            check: "clock",
            subject: "computer",
            state: "good",
            refusal: null,
            facts: [],
          };
        }),
        importSetup: api.devices.importSetup.handler(() => ({ ok: true })),
      },
      papers: {
        preview: api.papers.preview.handler(() => ({
          ok: false,
          refusal: refusal("parcel.not-found", { scanned: "" }),
        })),
        print: api.papers.print.handler(() => ({ ok: true, proof: "sent" })),
        pdf: api.papers.pdf.handler(() => ({
          ok: false,
          refusal: refusal("parcel.not-found", { scanned: "" }),
        })),
      },
      pictures: {
        article: api.pictures.article.handler(() => null),
        label: api.pictures.label.handler(
          () => new Blob([samplePicture], { type: "image/png" }),
        ),
        printed: api.pictures.printed.handler(() => null),
      },
      training: {
        requests: api.training.requests.handler(() => []),
        act: api.training.act.handler(() => ({ ok: true })),
      },
    }),
    /** Beside the contract: pictures will also travel from a camera to the station. */
    sendPicture: os.input(z.instanceof(Blob)).handler(async ({ input }) => ({
      type: input.type,
      bytes: [...new Uint8Array(await input.arrayBuffer())].reduce(
        (sum, byte) => (sum + byte) % 65_536,
        0,
      ),
      size: input.size,
    })),
  };

  const announce: Announce = (next) => {
    revision = next;
    for (const hear of listeners) hear(benchAt(next));
  };
  return { router, announce, watching: () => listeners.size };
}

/** 70 kB of every byte value: a label's size, and nothing a text transport would leave alone. */
export const samplePicture = Uint8Array.from(
  { length: 70_000 },
  (_, at) => (at * 7) % 256,
);

export type PretendRouter = ReturnType<typeof pretendRouter>["router"];
