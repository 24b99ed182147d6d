import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import {
  contract,
  type StationEvent,
} from "../../../shared/contract/contract.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import {
  articleDrawing,
  goods,
  labelDrawing,
  type GalleryLanguage,
  type GoodsName,
} from "./goods.ts";
import { scene, sceneNames, type Scene } from "./scenes.ts";

/** What a test may ask of the page: the calls the screens made, and saying something more. */
export interface Gallery {
  readonly calls: { readonly name: string; readonly input: unknown }[];
  say(event: StationEvent): void;
  /** The moment after, for scenes that have one. */
  goOn(): void;
}

declare global {
  interface Window {
    gallery?: Gallery;
  }
}

const wanted = new URLSearchParams(window.location.search);
const language: GalleryLanguage = wanted.get("lang") === "en" ? "en" : "nl";
const name = sceneNames.find((known) => known === wanted.get("scene"));
const shown: Scene = scene(
  name ?? "scan-unit",
  language,
  Date.now(),
  name === "training" || wanted.has("practising"),
);

const calls: { name: string; input: unknown }[] = [];
const noted = <Answer>(of: string, input: unknown, answer: Answer): Answer => {
  calls.push({ name: of, input });
  return answer;
};

const listeners = new Set<(event: StationEvent) => void>();
const everything = (of: Scene): StationEvent[] => [
  { kind: "bench-changed", bench: of.bench },
  { kind: "queue-changed", queue: of.queue },
  { kind: "devices-changed", devices: of.devices },
  { kind: "scale-read", reading: of.reading },
  { kind: "shop-link-changed", link: of.shop },
  { kind: "training-changed", training: of.training },
];

const drawing = (svg: string): Blob =>
  new Blob([svg], { type: "image/svg+xml" });
const isGoods = (skuId: string): skuId is GoodsName =>
  Object.hasOwn(goods, skuId);

const station = implement(contract);
const router = station.router({
  station: {
    hello: station.station.hello.handler(() =>
      wanted.has("old")
        ? {
            ok: false as const,
            refusal: refusal("contract.version-mismatch", {
              station: "2",
              screen: "1",
            }),
          }
        : {
            ok: true as const,
            version: "0.1.0",
            stationName: shown.bench.stationName,
            training: shown.training !== null,
            language,
          },
    ),
    watch: station.station.watch.handler(async function* ({ signal }) {
      const waiting: StationEvent[] = everything(shown);
      let wake = (): void => undefined;
      const listen = (event: StationEvent): void => {
        waiting.push(event);
        wake();
      };
      listeners.add(listen);
      while (signal?.aborted !== true) {
        const event = waiting.shift();
        if (event !== undefined) yield event;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
      listeners.delete(listen);
    }),
  },
  bench: {
    scan: station.bench.scan.handler(({ input }) =>
      noted("bench.scan", input.text, shown.bench),
    ),
    act: station.bench.act.handler(({ input }) =>
      noted("bench.act", input.action, shown.bench),
    ),
  },
  cancellations: {
    pending: station.cancellations.pending.handler(() => []),
    rejectReasons: station.cancellations.rejectReasons.handler(() => ({
      ok: true as const,
      reasons: [],
    })),
    answer: station.cancellations.answer.handler(({ input }) =>
      noted("cancellations.answer", input.cancelId, { ok: true as const }),
    ),
  },
  outbox: {
    list: station.outbox.list.handler(() => []),
    retry: station.outbox.retry.handler(({ input }) =>
      noted("outbox.retry", input.callId, { ok: true as const }),
    ),
    giveUp: station.outbox.giveUp.handler(({ input }) =>
      noted("outbox.giveUp", input.callId, { ok: true as const }),
    ),
  },
  queue: {
    search: station.queue.search.handler(({ input }) =>
      noted(
        "queue.search",
        input.text,
        shown.queue.rows.filter((row) =>
          row.contents.some(({ skuId }) =>
            isGoods(skuId)
              ? goods[skuId].barcode === input.text ||
                goods[skuId].title[language]
                  .toLowerCase()
                  .includes(input.text.toLowerCase())
              : false,
          ),
        ),
      ),
    ),
  },
  devices: {
    watchFound: station.devices.watchFound.handler(async function* () {
      yield {
        found: [
          {
            id: "serial:/dev/ttyUSB1",
            kind: null,
            declaresItself: false,
            virtual: false,
            setUpAs: null,
            note: null,
            address: {
              wire: "serial" as const,
              path: "/dev/ttyUSB1",
              baudRate: 9600,
              dataBits: 8 as const,
              parity: "none" as const,
              stopBits: 1 as const,
            },
            description: "USB-Serial CH340, /dev/ttyUSB1",
            drivers: ["mt-sics", "serial-scanner"],
          },
        ],
        problems: [],
        looking: false,
        drivers: [
          {
            id: "mt-sics",
            kind: "scale" as const,
            wire: "serial" as const,
            name: "Mettler Toledo MT-SICS",
            line: null,
          },
          {
            id: "serial-scanner",
            kind: "scanner" as const,
            wire: "serial" as const,
            name: "Serial scanner",
            line: null,
          },
          {
            id: "zebra",
            kind: "printer" as const,
            wire: "tcp" as const,
            name: "Zebra (ZPL)",
            line: null,
          },
        ],
      };
    }),
    tryOut: station.devices.tryOut.handler(async function* ({ input }) {
      yield {
        setup: input.setup,
        virtual: false,
        state: "starting" as const,
        problem: null,
        lastSeen: null,
        reading: null,
      };
    }),
    useAtBench: station.devices.useAtBench.handler(({ input }) =>
      noted("devices.useAtBench", input.deviceId, { ok: true as const }),
    ),
    exportCodes: station.devices.exportCodes.handler(() => []),
    readSetup: station.devices.readSetup.handler(() => ({
      ok: true as const,
      setup: {
        format: "packbench-devices" as const,
        version: 1 as const,
        devices: [],
      },
    })),
    doctor: station.devices.doctor.handler(async function* () {
      yield {
        id: "clock",
        check: "clock" as const,
        subject: "computer",
        state: "good" as const,
        refusal: null,
        facts: [],
      };
    }),
    add: station.devices.add.handler(({ input }) =>
      noted("devices.add", input.setup, {
        ok: false as const,
        refusal: refusal("device.port-busy", { device: input.setup.name }),
      }),
    ),
    remove: station.devices.remove.handler(({ input }) =>
      noted("devices.remove", input.deviceId, { ok: true as const }),
    ),
    testPrint: station.devices.testPrint.handler(({ input }) =>
      noted("devices.testPrint", input.deviceId, {
        ok: true as const,
        proof: "printed" as const,
        codes: ["PB-TEST-7K2MQ-1"],
      }),
    ),
    measurePrinter: station.devices.measurePrinter.handler(({ input }) =>
      noted("devices.measurePrinter", input.deviceId, {
        ok: true as const,
        facts: {
          model: "ZD421-203dpi",
          firmware: "V93.21.26Z",
          dpi: 203 as const,
          mediaWidthTenthsMm: 1016,
          mediaHeightTenthsMm: 1524,
          darkness: 15,
          printMode: "tear-off" as const,
          labelCount: 4_711,
        },
        media: {
          dpi: 203 as const,
          widthTenthsMm: 1016,
          heightTenthsMm: 1524,
        },
      }),
    ),
    setDarkness: station.devices.setDarkness.handler(({ input }) =>
      noted("devices.setDarkness", input, { ok: true as const }),
    ),
    calibrate: station.devices.calibrate.handler(({ input }) =>
      noted("devices.calibrate", input.deviceId, { ok: true as const }),
    ),
    tare: station.devices.tare.handler(({ input }) =>
      noted("devices.tare", input.deviceId, { ok: true as const }),
    ),
    zero: station.devices.zero.handler(({ input }) =>
      noted("devices.zero", input.deviceId, { ok: true as const }),
    ),
    detectScale: station.devices.detectScale.handler(async function* () {
      yield { kind: "finished" as const, candidates: [], problem: null };
    }),
    exportSetup: station.devices.exportSetup.handler(() => ({
      format: "packbench-devices" as const,
      version: 1 as const,
      devices: [],
    })),
    importSetup: station.devices.importSetup.handler(({ input }) =>
      noted("devices.importSetup", input.document, { ok: true as const }),
    ),
  },
  pictures: {
    article: station.pictures.article.handler(({ input }) =>
      isGoods(input.skuId) ? drawing(articleDrawing(input.skuId)) : null,
    ),
    label: station.pictures.label.handler(() =>
      drawing(labelDrawing("3SPKB0006104821")),
    ),
    printed: station.pictures.printed.handler(() =>
      drawing(labelDrawing("3SPKB0006004777")),
    ),
  },
  training: {
    act: station.training.act.handler(({ input }) =>
      noted("training.act", input.act, { ok: true as const }),
    ),
  },
});

const handler = new RPCHandler(router);
const say = (event: StationEvent): void => {
  for (const listen of listeners) listen(event);
};
window.gallery = {
  calls,
  say,
  goOn() {
    if (shown.next !== undefined)
      say({ kind: "bench-changed", bench: shown.next });
  },
};
Object.assign(window, {
  packbench: {
    connect() {
      const { port1, port2 } = new MessageChannel();
      handler.upgrade(port1);
      port1.start();
      window.postMessage("packbench:port", "*", [port2]);
    },
  },
});

// Not awaited: the screens share code with this page, and each would wait for the other.
void import("../../../renderer/main.tsx");
