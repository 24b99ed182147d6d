import { expect, test } from "vitest";
import { unitsNeeded } from "../../../shared/domain/parcel.ts";
import { order, plannedFloor } from "./planned-floor.ts";

test("an order of a thousand units of two hundred articles is one parcel, and can be told again", async () => {
  const floor = await plannedFloor();
  const units = Array.from({ length: 1_000 }, (_, at) => ({
    package: "P",
    sku: `17293824768529${String(21_000 + (at % 200))}`,
  }));
  const huge = order("1", units);

  await floor.tell(huge);
  await floor.tell(huge);

  const { parcel } = await floor.load((await floor.only()).id);
  expect(parcel.stage).toBe("waiting");
  expect(parcel.lines).toHaveLength(200);
  expect(unitsNeeded(parcel)).toBe(1_000);
});
