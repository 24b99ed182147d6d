import {
  languages,
  type Language,
} from "../../../shared/contract/bench-view.ts";
import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import {
  contract,
  type StationEvent,
} from "../../../shared/contract/contract.ts";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import { benchProfileSchema } from "../../../shared/contract/profile-view.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import {
  noCamera,
  type CameraSetup,
} from "../../../shared/domain/bench-camera.ts";
import { usualProfile } from "../../../shared/domain/bench-profile.ts";
import { usualBenchRules } from "../../../shared/domain/bench-rules.ts";
import {
  articleDrawing,
  goods,
  labelDrawing,
  type GoodsName,
} from "./goods.ts";
import { closedBoxDrawing } from "./closed-box.ts";
import { photographedParcel } from "./queue-board.ts";
import { articleDesk } from "./article-desk.ts";
import { benchDevices, benchStates } from "./bench-devices.ts";
import { boxShelf } from "./box-shelf.ts";
import { runsDesk } from "./runs-desk.ts";
import { installersDesk, installing } from "./installers-desk.ts";
import { firstSteps } from "../../../shared/domain/first-run.ts";
import { lessonsTold } from "./lessons.ts";
import { ownersDesk, shopCards, signedInAsSupervisor } from "./owners-desk.ts";
import { shippingDesk } from "./shipping-desk.ts";
import { settled, type Scene } from "./scene.ts";
import { isSceneName, scene } from "./scenes.ts";

/** What a test may ask of the page: the calls the screens made, and saying something more. */
export interface Gallery {
  readonly calls: { readonly name: string; readonly input: unknown }[];
  forgetCalls(): void;
  say(event: StationEvent): void;
  /** Another scene on the same page; the revision of its bench, which the page carries once it shows it. */
  show(query: string): number;
  /** The line to the station breaks, and stays broken. */
  hangUp(): void;
  /** The moment after, for scenes that have one. */
  goOn(): void;
}

declare global {
  interface Window {
    gallery?: Gallery;
  }
}

const wanted = new URLSearchParams(window.location.search);
const language: Language =
  languages.find((known) => known === wanted.get("lang")) ?? "nl";
let revision = 0;

/** `hand`, `text`, `palette` and `voice` of a query, as somebody chose them. */
function asWanted(view: BenchView, query: URLSearchParams): BenchView {
  if (view.operator === null) return view;
  const profile = benchProfileSchema.parse({
    ...usualProfile,
    hand: query.get("hand") ?? usualProfile.hand,
    textSize: query.get("text") ?? usualProfile.textSize,
    palette: query.get("palette") ?? usualProfile.palette,
    voice: query.get("voice") ?? usualProfile.voice,
  });
  return { ...view, operator: { ...view.operator, profile } };
}

/** What the station is to say by a query; each later than the one before, as the screens will have it. */
function momentOf(query: URLSearchParams): Scene {
  const name = query.get("scene") ?? "scan-unit";
  if (!isSceneName(name)) throw new Error(`no scene ${name}`);
  const told: Scene = scene(name, {
    language,
    now: Date.now(),
    practising: name === "training" || query.has("practising"),
  });
  const devices = benchStates.find((known) => known === query.get("devices"));
  const withDevices: Scene =
    devices === undefined
      ? told
      : { ...told, devices: benchDevices(devices, language, Date.now()) };
  const weight = query.get("weight");
  const weighed: Scene =
    weight === null
      ? withDevices
      : { ...withDevices, reading: weight === "" ? null : settled(weight) };
  const { bench, next, ...rest } = query.has("supervisor")
    ? signedInAsSupervisor(weighed)
    : weighed;
  revision += 100;
  const later = (view: BenchView): BenchView => ({
    ...asWanted(view, query),
    revision: revision + view.revision,
  });
  return {
    ...rest,
    bench: later(bench),
    ...(next === undefined ? {} : { next: later(next) }),
  };
}

let shown = momentOf(wanted);

const calls: { name: string; input: unknown }[] = [];
const noted = <Answer>(of: string, input: unknown, answer: Answer): Answer => {
  calls.push({ name: of, input });
  return answer;
};

let hungUp = false;
const listeners = new Set<(event: StationEvent) => void>();
/** The bench is told last: who sees it has seen the rest. */
const everything = (of: Scene): StationEvent[] => [
  { kind: "queue-changed", queue: of.queue },
  { kind: "devices-changed", devices: of.devices },
  { kind: "scale-read", reading: of.reading },
  { kind: "shop-link-changed", link: of.shop },
  {
    kind: "shops-changed",
    shops: wanted.has("no-shops") ? [] : shopCards(Date.now()),
  },
  { kind: "training-changed", training: of.training },
  { kind: "camera-changed", camera: chosenCamera },
  { kind: "bench-changed", bench: of.bench },
];

/** Off: the gallery's browser has none. */
const chosenCamera: CameraSetup = {
  ...noCamera,
  camera: { id: "desk", name: "Logitech BRIO (046d:085e)" },
};

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
    switchTo: station.station.switchTo.handler(({ input }) =>
      noted("station.switchTo", input.to, { ok: true as const }),
    ),
    watch: station.station.watch.handler(async function* ({ signal }) {
      const waiting: StationEvent[] = everything(shown);
      let wake = (): void => undefined;
      const listen = (event: StationEvent): void => {
        waiting.push(event);
        wake();
      };
      listeners.add(listen);
      while (signal?.aborted !== true && !hungUp) {
        const event = waiting.shift();
        if (event !== undefined) yield event;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
      listeners.delete(listen);
      if (hungUp) throw new Error("the line is broken");
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
  ...shippingDesk(noted, wanted.has("no-carrier")),
  ...ownersDesk(noted),
  ...articleDesk(noted, language),
  ...boxShelf(language, noted),
  ...runsDesk(noted, wanted),
  queue: {
    search: station.queue.search.handler(({ input }) =>
      noted(
        "queue.search",
        input.text,
        shown.queue.rows.filter(
          (row) =>
            row.number === input.text ||
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
  devices: installersDesk(installing(wanted), shown.devices, noted),
  photos: {
    setUp: station.photos.setUp.handler(({ input }) =>
      noted("photos.setUp", input.setup, { ok: true as const }),
    ),
    add: station.photos.add.handler(() => ({ ok: true as const })),
    read: station.photos.read.handler(({ input }) =>
      input.parcelId === photographedParcel
        ? {
            ok: true as const,
            photo: drawing(closedBoxDrawing),
            takenAt: Date.now() - 7 * 60_000,
          }
        : { ok: false as const, refusal: refusal("photo.gone", {}) },
    ),
  },
  benchRules: {
    read: station.benchRules.read.handler(() => usualBenchRules),
    set: station.benchRules.set.handler(({ input }) =>
      noted("benchRules.set", input.rules, { ok: true as const }),
    ),
  },
  profile: {
    change: station.profile.change.handler(({ input }) =>
      noted("profile.change", input.change, { ok: true as const }),
    ),
  },
  firstRun: {
    look: station.firstRun.look.handler(() => ({
      step: firstSteps.find((step) => step === wanted.get("first")) ?? null,
      language: null,
    })),
    goTo: station.firstRun.goTo.handler(() => ({ ok: true as const })),
  },
  lessons: {
    view: station.lessons.view.handler(() => lessonsTold(wanted, language)),
    begin: station.lessons.begin.handler(({ input }) =>
      noted("lessons.begin", input.lesson, { ok: true as const }),
    ),
    leave: station.lessons.leave.handler(() =>
      noted("lessons.leave", null, { ok: true as const }),
    ),
  },
  papers: {
    preview: station.papers.preview.handler(() => ({
      ok: true as const,
      picture: drawing(labelDrawing("3SPKB0006104821")),
      labels: 3,
    })),
    pdf: station.papers.pdf.handler(() => ({
      ok: false,
      refusal: refusal("parcel.not-found", { scanned: "" }),
    })),
    print: station.papers.print.handler(({ input }) =>
      noted("papers.print", input.paper, {
        ok: true as const,
        proof: "printed" as const,
      }),
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
    requests: station.training.requests.handler(() => []),
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
  forgetCalls() {
    calls.length = 0;
  },
  say,
  show(query) {
    shown = momentOf(new URLSearchParams(query));
    for (const event of everything(shown)) say(event);
    return shown.bench.revision;
  },
  hangUp() {
    hungUp = true;
    // Whoever waits for the next event finds the line broken instead.
    say({ kind: "training-changed", training: shown.training });
  },
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
