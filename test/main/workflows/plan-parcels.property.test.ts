import fc from "fast-check";
import { expect, test } from "vitest";
import { order, plannedFloor, type WantedUnit } from "./planned-floor.ts";

/** What may happen at the platform; numbers choose an order or a unit. */
type Turn =
  | { readonly kind: "name"; readonly order: number }
  | { readonly kind: "split"; readonly unit: number }
  | { readonly kind: "merge"; readonly order: number; readonly with: number }
  | { readonly kind: "cancel-unit"; readonly unit: number }
  | { readonly kind: "request"; readonly order: number; readonly on: boolean }
  | { readonly kind: "claim" };

const index = fc.nat({ max: 7 });
const turns = fc.array(
  fc.oneof<fc.Arbitrary<Turn>[]>(
    fc.record({ kind: fc.constant("name"), order: index }),
    fc.record({ kind: fc.constant("split"), unit: index }),
    fc.record({ kind: fc.constant("merge"), order: index, with: index }),
    fc.record({ kind: fc.constant("cancel-unit"), unit: index }),
    fc.record({ kind: fc.constant("request"), order: index, on: fc.boolean() }),
    fc.record({ kind: fc.constant("claim") }),
  ),
  { minLength: 1, maxLength: 8 },
);

interface Unit {
  /** An article of its own for every unit, so that each can be found again. */
  readonly sku: string;
  readonly orderId: string;
  package: string | null;
  cancelled: boolean;
}

/** The orders of a shop, and what the platform may do to them. A package's id never comes back once it is gone. */
function platform(run: number, unitsPerOrder: readonly number[]) {
  const requested = new Set<string>();
  let packages = 0;
  const newPackage = (): string => `${run}-p${++packages}`;
  const orderIds = unitsPerOrder.map((_, at) => `${run}-o${at}`);
  const units: Unit[] = unitsPerOrder.flatMap((count, at) =>
    Array.from({ length: count }, (_, unit) => ({
      sku: `${run}-s${at}-${unit}`,
      orderId: `${run}-o${at}`,
      package: null,
      cancelled: false,
    })),
  );
  const pick = <T>(from: readonly T[], at: number): T =>
    from[at % from.length] as T;
  const of = (orderId: string): Unit[] =>
    units.filter((unit) => unit.orderId === orderId);
  const pack = (chosen: readonly Unit[]): void => {
    const name = newPackage();
    for (const unit of chosen) unit.package = name;
  };
  return {
    orderIds,
    units,
    /** The orders that changed. */
    take(turn: Turn): string[] {
      switch (turn.kind) {
        case "name": {
          const id = pick(orderIds, turn.order);
          const unnamed = of(id).filter((unit) => unit.package === null);
          if (unnamed.length === 0) return [];
          pack(unnamed);
          return [id];
        }
        case "split": {
          const unit = pick(units, turn.unit);
          pack([unit]);
          return [unit.orderId];
        }
        case "merge": {
          const ids = [pick(orderIds, turn.order), pick(orderIds, turn.with)];
          pack(ids.flatMap(of));
          return [...new Set(ids)];
        }
        case "cancel-unit": {
          const unit = pick(units, turn.unit);
          unit.cancelled = true;
          return [unit.orderId];
        }
        case "request": {
          const id = pick(orderIds, turn.order);
          if (turn.on) requested.add(id);
          else requested.delete(id);
          return [id];
        }
        case "claim":
          return [];
        default:
          return turn satisfies never;
      }
    },
    tellOf(id: string) {
      const own = of(id);
      const gone = own.every((unit) => unit.cancelled);
      const wanted: WantedUnit[] = own.map((unit) => ({ ...unit }));
      return order(id, wanted, {
        status: gone ? "CANCELLED" : "AWAITING_SHIPMENT",
        cancelRequested: requested.has(id),
      });
    },
  };
}

test("whatever the platform does to its packages, every unit to pack lies in exactly one live parcel", async () => {
  const floor = await plannedFloor();
  let runs = 0;

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
      turns,
      fc.boolean(),
      async (unitsPerOrder, story, together) => {
        const run = ++runs;
        const shop = platform(run, unitsPerOrder);
        const own = async () =>
          (await floor.live()).filter((stored) =>
            stored.parcel.lines.some((line) =>
              line.skuId.startsWith(`${run}-s`),
            ),
          );
        await floor.tell(...shop.orderIds.map(shop.tellOf));

        for (const turn of story) {
          const changed = shop.take(turn);
          if (turn.kind === "claim") {
            const [waiting] = (await own()).filter(
              (stored) => stored.stage === "waiting",
            );
            if (waiting) await floor.change(waiting.id, { kind: "claim" });
          } else if (together) await floor.tell(...changed.map(shop.tellOf));
          else for (const id of changed) await floor.tell(shop.tellOf(id));
        }

        const packed = (await own()).flatMap((stored) =>
          stored.parcel.lines.flatMap((line) =>
            Array.from({ length: line.needed }, () => String(line.skuId)),
          ),
        );
        const toPack = shop.units
          .filter((unit) => !unit.cancelled)
          .map((unit) => unit.sku);
        expect(packed.sort()).toEqual(toPack.sort());
        // Clears the floor for the next story, so that it is read quickly.
        for (const stored of await own())
          await floor.change(stored.id, { kind: "cancel" });
      },
    ),
    { numRuns: 40 },
  );
});
