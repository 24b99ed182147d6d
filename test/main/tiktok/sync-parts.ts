import type { OrderId } from "../../../shared/ids.ts";
import type { Store } from "../../../main/storage/store.ts";
import {
  createOrderSync,
  type OrderSync,
  type SyncState,
} from "../../../main/tiktok/sync-orders.ts";
import { stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { shopId, testVault } from "./mirror-store.ts";
import type { PretendPlatform } from "./pretend-platform.ts";
import { recordedLog, type RecordedLog } from "./recorded-log.ts";

export interface SyncParts {
  readonly sync: OrderSync;
  readonly clock: StepClock;
  readonly log: RecordedLog;
  readonly told: OrderId[][];
  readonly states: SyncState[];
  readonly unknown: { count: number };
}

/** An order sync of the pretend platform into this store, with everything it told. */
export function orderSync(
  platform: PretendPlatform,
  store: Store,
  onWritten: (ids: readonly OrderId[]) => Promise<void> | void = () =>
    undefined,
): SyncParts {
  const clock = stepClock(platform.now);
  const log = recordedLog();
  const told: OrderId[][] = [];
  const states: SyncState[] = [];
  const unknown = { count: 0 };
  const sync = createOrderSync({
    shopId,
    shop: platform,
    store,
    vault: testVault,
    clock,
    random: () => 0.5,
    log,
    async onOrdersWritten(_trx, ids) {
      told.push([...ids]);
      await onWritten(ids);
    },
    onUnknownArticles: () => {
      unknown.count += 1;
    },
    onChange: (state) => states.push(state),
  });
  return { sync, clock, log, told, states, unknown };
}

/** What the mirror says, in the words of the platform: status and units of every order. */
export async function mirrored(
  store: Store,
): Promise<Map<string, { status: string; units: string[] }>> {
  const orders = await store.database
    .selectFrom("orders")
    .select(["id", "status"])
    .execute();
  const units = await store.database
    .selectFrom("order_units")
    .select(["order_id", "id", "part", "sku_id"])
    .orderBy("id")
    .orderBy("part")
    .execute();
  return new Map(
    orders.map(({ id, status }) => [
      id,
      {
        status,
        units: units
          .filter((unit) => unit.order_id === id)
          .map((unit) => `${unit.id}.${String(unit.part)} ${unit.sku_id}`),
      },
    ]),
  );
}
