import { describe, expect, test } from "vitest";
import { watchIdle } from "../../../main/workflows/idle-watch.ts";
import {
  keepsClaim,
  keptWhileLockedMs,
} from "../../../shared/domain/bench-lock.ts";
import { openPracticeStation } from "../../helpers/practice-station.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import {
  newTemporaryFolder,
  removeTemporaryFolder,
} from "../../helpers/temp-folder.ts";

describe("an idle bench", () => {
  test("is told of once nobody has scanned for as long as it takes, and every scan begins the wait anew", async () => {
    const clock = stepClock();
    let idle = 0;
    let afterMs: number | null = 600_000;
    const watch = watchIdle(
      clock,
      () => afterMs,
      () => {
        idle++;
      },
    );

    clock.advance(590_000);
    watch.heard();
    clock.advance(590_000);
    expect(idle).toBe(0);
    clock.advance(10_000);
    expect(idle).toBe(1);
    clock.advance(1_200_000);
    expect(idle).toBe(1);

    afterMs = null;
    watch.heard();
    expect(clock.pending()).toBe(0);
    afterMs = 300_000;
    watch.heard();
    clock.advance(300_000);
    expect(idle).toBe(2);

    watch.heard();
    watch.stop();
    expect(clock.pending()).toBe(0);
  });

  test("holds on to its open parcel for an hour, then lets the lease run out", () => {
    expect(keepsClaim(null, 5)).toBe(true);
    expect(keepsClaim(1_000, 1_000 + keptWhileLockedMs - 1)).toBe(true);
    expect(keepsClaim(1_000, 1_000 + keptWhileLockedMs)).toBe(false);
  });
});

test("a locked bench keeps its open parcel, shows its number alone, and goes on with the same badge or another's, also after a restart", async () => {
  const key = Buffer.alloc(32, 7);
  const folder = newTemporaryFolder();
  const station = await openPracticeStation({ dataFolder: folder }, key);
  let number = "";
  try {
    await station.eventually(
      "a parcel waits",
      () => station.latest("queue-changed").queue.rows.length > 0,
    );
    await station.scan("PB-BADGE-MARTA-2041");
    number = station.latest("queue-changed").queue.rows[0]?.number ?? "";
    await station.scan(`PB-PARCEL-${number}`);
    const open = await station.until(
      "its articles are known",
      ({ parcel }) =>
        parcel?.lines.every(({ title }) => !title.startsWith("SKU ")) === true,
    );
    const { instruction } = open;
    expect(open.parcel?.number).toBe(number);

    const locked = await station.act("lock");
    expect(locked).toMatchObject({
      operator: null,
      parcel: null,
      history: [],
      actions: [],
      instruction: {
        kind: "sign-in",
        locked: { name: "Marta de Wit", parcel: number },
      },
    });
    const refused = await station.scan("8712345010225");
    expect(refused.verdict?.refusal?.code).toBe("scan.not-signed-in");

    const back = await station.scan("PB-BADGE-MARTA-2041");
    expect(back.parcel).toMatchObject({ number: number, unitsScanned: 0 });
    expect(back.instruction).toEqual(instruction);

    await station.act("lock");
  } finally {
    await station.stop();
  }

  const again = await openPracticeStation({ dataFolder: folder }, key);
  try {
    await again.until(
      "the bench is still locked",
      (bench) =>
        bench.instruction.kind === "sign-in" &&
        bench.instruction.locked?.parcel === number,
    );
    const taken = await again.scan("PB-BADGE-PIOTR-2077");
    expect(taken.operator?.name).toBe("Piotr Zieliński");
    expect(taken.parcel?.number).toBe(number);
  } finally {
    await again.stop();
    removeTemporaryFolder(folder);
  }
});
