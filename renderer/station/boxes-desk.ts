import type {
  BoxCard,
  BoxEntry,
  OddWeight,
} from "../../shared/contract/boxes-contract.ts";
import type { Ask, Give, Outcome } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

/** What a supervisor does about boxes and about weights that were learned. */
export interface BoxesDesk {
  list(): Promise<readonly BoxCard[] | null>;
  save(box: BoxEntry, isNew: boolean): Promise<Outcome>;
  remove(code: string): Promise<Outcome>;
  /** @param stock pieces; of filling, millilitres */
  count(code: string, stock: number): Promise<Outcome>;
  oddWeights(): Promise<readonly OddWeight[] | null>;
  forgetWeight(kind: "article" | "box", key: string): Promise<Outcome>;
}

export const createBoxesDesk = (
  client: StationClient,
  give: Give,
  ask: Ask,
): BoxesDesk => ({
  list: () => ask(() => client.boxes.list()),
  save: (box, isNew) =>
    give((commandId) => client.boxes.save({ commandId, box, isNew })),
  remove: (code) =>
    give((commandId) => client.boxes.remove({ commandId, code })),
  count: (code, stock) =>
    give((commandId) => client.boxes.count({ commandId, code, stock })),
  oddWeights: () => ask(() => client.boxes.oddWeights()),
  forgetWeight: (kind, key) =>
    give((commandId) => client.boxes.forgetWeight({ commandId, kind, key })),
});
