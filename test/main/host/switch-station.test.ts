import { existsSync } from "node:fs";
import { join } from "node:path";
import { createRouterClient, type RouterClient } from "@orpc/server";
import { expect, onTestFinished, test, vi } from "vitest";
import { createStation } from "../../../main/app.ts";
import type { StationRouter } from "../../../main/handlers.ts";
import {
  openStation,
  type OpenStation,
} from "../../../main/host/open-station.ts";
import { sortableIds } from "../../../main/host/sortable-ids.ts";
import { noFlags } from "../../../main/host/start-flags.ts";
import {
  idChance,
  systemRandomness,
} from "../../../main/host/system-chance.ts";
import { systemClock } from "../../../main/host/system-clock.ts";
import { practiceSeller } from "../../../main/training/practice-shop.ts";
import { createTrainingShop } from "../../../main/training/training-shop.ts";
import { contractVersion } from "../../../shared/contract/contract.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { noWires } from "../../hardware/no-wires.ts";
import { newTemporaryFolder } from "../../helpers/temp-folder.ts";
import { cameBackTo, commandId } from "../shops/connected-shops.ts";

const opened = async (
  folder: string,
  platform: string,
): Promise<OpenStation> => {
  const station = await openStation(
    { ...noFlags, dataFolder: folder },
    {
      createStation,
      clock: systemClock,
      ids: sortableIds(systemClock, idChance),
      random: systemRandomness,
      wires: noWires,
      keyWrap: null,
      labelWorkerUrl: new URL(
        "../../../hardware/label/label-worker.ts",
        import.meta.url,
      ),
      version: "0.0.0-test",
      language: "nl",
      environment: {
        PACKBENCH_TIKTOK_API_URL: platform,
        PACKBENCH_TIKTOK_AUTH_URL: platform,
      },
    },
  );
  if (!station.ok) throw new Error(station.refusal.kind);
  return station.value;
};

const clientOf = (station: OpenStation): RouterClient<StationRouter> =>
  createRouterClient(station.router() as StationRouter);

const isTraining = async (station: OpenStation): Promise<boolean> => {
  const hello = await clientOf(station).station.hello({ contractVersion });
  if (!hello.ok) throw new Error(hello.refusal.code);
  return hello.training;
};

test("a bench goes from training to the owner's shops without a restart, and starts with them from then on", async () => {
  const platform = await createTrainingShop({
    clock: systemClock,
    random: Math.random,
    seed: 5,
    labelDelayMs: 0,
    orderCount: 12,
  });
  onTestFinished(() => platform.stop());
  const folder = newTemporaryFolder();
  const station = await opened(folder, platform.apiUrl);
  let switched = 0;
  station.onSwitched(() => {
    switched += 1;
  });
  expect(await isTraining(station)).toBe(true);

  expect(
    await clientOf(station).station.switchTo({
      commandId: commandId(),
      to: "shops",
    }),
  ).toEqual({ ok: true });
  await vi.waitFor(
    () => {
      expect(switched).toBe(1);
    },
    { timeout: 15_000 },
  );
  expect(await isTraining(station)).toBe(false);
  expect(existsSync(join(folder, "shops", "packbench.db"))).toBe(true);

  const { people, bench, shops } = clientOf(station);
  const hired = await people.hire({
    commandId: commandId(),
    person: { name: "Noor", role: "supervisor", language: "nl" },
  });
  if (!hired.ok) throw new Error(hired.refusal.code);
  await bench.scan({ commandId: commandId(), text: hired.badge });
  const begun = await shops.begin({
    commandId: commandId(),
    app: {
      market: "rest",
      appKey: platform.appKey,
      appSecret: platform.appSecret,
      serviceId: "",
    },
  });
  if (!begun.ok) throw new Error(begun.refusal.code);
  const { attemptId, link } = begun.attempt;
  const pasted = await cameBackTo(link, practiceSeller);
  await shops.authorise({ commandId: commandId(), attemptId, pasted });
  await shops.connect({
    commandId: commandId(),
    attemptId,
    shopIds: [platform.shop.id],
    merchant: "",
  });
  await station.stop();

  const again = await opened(folder, platform.apiUrl);
  try {
    expect(await isTraining(again)).toBe(false);
    // Nobody is signed in any more: a bench at work is not sent to training by whoever passes by.
    await clientOf(again).bench.act({
      commandId: commandId(),
      action: "sign-out",
    });
    expect(
      await clientOf(again).station.switchTo({
        commandId: commandId(),
        to: "training",
      }),
    ).toEqual({ ok: false, refusal: refusal("role.supervisor-needed", {}) });
  } finally {
    await again.stop();
  }
});
