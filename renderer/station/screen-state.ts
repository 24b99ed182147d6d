import type { BenchView, Language } from "../../shared/contract/bench-view.ts";
import type { StationEvent } from "../../shared/contract/contract.ts";
import type { DeviceCard } from "../../shared/contract/devices-view.ts";
import type { QueueBoard, ShopLink } from "../../shared/contract/queue-view.ts";
import type { Refusal } from "../../shared/contract/refusals.ts";
import type { ShopCard } from "../../shared/contract/shops-view.ts";
import type { TrainingState } from "../../shared/contract/training-view.ts";
import type { CameraSetup } from "../../shared/domain/bench-camera.ts";
import type { ScaleReading } from "../../shared/weight.ts";

export interface StationGreeting {
  readonly version: string;
  readonly stationName: string;
  readonly training: boolean;
  readonly language: Language;
}

export type Connection =
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  | { readonly kind: "lost" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "not-paired" };

/** Everything the screens show, as the station last told it. */
export interface ScreenState {
  readonly connection: Connection;
  /** Counts the connections made: a bench view of an earlier one says nothing about the order of this one's. */
  readonly epoch: number;
  readonly greeting: StationGreeting | null;
  readonly bench: BenchView | null;
  readonly queue: QueueBoard | null;
  readonly devices: readonly DeviceCard[] | null;
  readonly reading: ScaleReading | null;
  readonly shop: ShopLink | null;
  readonly shops: readonly ShopCard[] | null;
  readonly training: TrainingState | null;
  readonly camera: CameraSetup | null;
  /** Scans and actions the station has not answered yet. */
  readonly unanswered: number;
  readonly outgoingFull: boolean;
  /** Something the station could not do at all, until it is read. */
  readonly failure: Refusal | null;
}

export const firstState: ScreenState = {
  connection: { kind: "connecting" },
  epoch: 0,
  greeting: null,
  bench: null,
  queue: null,
  devices: null,
  reading: null,
  shop: null,
  shops: null,
  training: null,
  camera: null,
  unanswered: 0,
  outgoingFull: false,
  failure: null,
};

/** A new connection: the first bench view on it is taken whatever its number, for the station may have restarted. */
export const connected = (
  state: ScreenState,
  greeting: StationGreeting,
): ScreenState => ({
  ...state,
  connection: { kind: "live" },
  epoch: state.epoch + 1,
  greeting,
});

/** Views may overtake each other; the highest revision of this connection stays. */
export const withBench = (
  state: ScreenState,
  bench: BenchView,
  firstOfConnection: boolean,
): ScreenState =>
  !firstOfConnection &&
  state.bench !== null &&
  bench.revision <= state.bench.revision
    ? state
    : { ...state, bench };

export function withEvent(
  state: ScreenState,
  event: StationEvent,
  firstOfConnection: boolean,
): ScreenState {
  switch (event.kind) {
    case "bench-changed":
      return withBench(state, event.bench, firstOfConnection);
    case "queue-changed":
      return { ...state, queue: event.queue };
    case "devices-changed":
      return { ...state, devices: event.devices };
    case "scale-read":
      return { ...state, reading: event.reading };
    case "shop-link-changed":
      return { ...state, shop: event.link };
    case "shops-changed":
      return { ...state, shops: event.shops };
    case "training-changed":
      return { ...state, training: event.training };
    case "camera-changed":
      return { ...state, camera: event.camera };
    default:
      return event satisfies never;
  }
}
