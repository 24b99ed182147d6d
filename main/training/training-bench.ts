import type { DeviceSetup } from "../../shared/contract/devices-view.ts";
import type { LoggedRequest } from "../../shared/contract/training-requests.ts";
import type {
  TrainingAct,
  TrainingState,
} from "../../shared/contract/training-view.ts";
import type { Wires } from "../../hardware/wire.ts";
import type { Result } from "../../shared/result.ts";
import type { PracticeCarrier } from "../seller-shipping.ts";
import type { ShopAccess } from "../tiktok/connect-shop.ts";

/** A bench to practise at: a shop of its own, devices that speak the real wires, and knobs for everything that goes wrong. */
export interface TrainingBench {
  readonly wires: Wires;
  readonly setups: readonly DeviceSetup[];
  readonly access: ShopAccess;
  /** Null while the owner practises at another host. */
  readonly carrier: PracticeCarrier | null;
  /** Where the practice shop finds a receiver for its events; null while there is none. */
  webhooksHeardAt(url: string | null): void;
  state(): TrainingState;
  act(act: TrainingAct): Promise<Result<void>>;
  /** What the station asked of the practice shop, the newest first. */
  requests(): LoggedRequest[];
  /** Called after anything in the state has changed. */
  onChange(hear: () => void): () => void;
  /** Called after a knob of the shop was turned: what it changed there is worth a look now. */
  onShopMoved(hear: () => void): () => void;
  /** The picture of a label the virtual printer drew (PNG), or null when there is none of this id. */
  printed(id: string): Promise<Uint8Array | null>;
  stop(): Promise<void>;
}
