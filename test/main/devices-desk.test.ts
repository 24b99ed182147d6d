import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openDatabase } from "../../main/storage/open-database.ts";
import type {
  DeviceCard,
  DeviceSetup,
  Discovery,
} from "../../shared/contract/devices-view.ts";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { DoctorResult } from "../../shared/contract/doctor-view.ts";
import { trainingDeviceIds } from "../../main/training/training-devices.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../helpers/practice-station.ts";

let station: PracticeStation;

// One station for all of them, because a station takes a second to open: each leaves the devices as it found them.
beforeAll(async () => {
  station = await openPracticeStation();
  await station.eventually("the training devices are ready", () =>
    cards().every(({ state }) => state === "ready"),
  );
});
afterAll(() => station.stop());

const cards = (): DeviceCard[] => station.latest("devices-changed").devices;
const scaleSetup = (): DeviceSetup => {
  const card = cards().find(({ setup }) => setup.kind === "scale");
  if (card === undefined) throw new Error("there is no scale");
  return card.setup;
};

/** What was written down about the devices, oldest first. */
const journal = async () => {
  const opened = await openDatabase(station.folder);
  if (!opened.ok) throw new Error("the database does not open");
  const rows = await opened.value
    .selectFrom("journal")
    .select(["kind", "data"])
    .where("kind", "like", "device%")
    .orderBy("seq")
    .execute();
  await opened.value.destroy();
  return rows.map(({ kind, data }) => [kind, JSON.parse(data)]);
};

const examine = async (): Promise<DoctorResult[]> => {
  const results: DoctorResult[] = [];
  for await (const result of await station.client.devices.doctor())
    results.push(result);
  return results;
};

describe("an installer at a bench", () => {
  it("sees a scale appear when it is taken off the list, watches it weigh, and makes it the bench's own again", async () => {
    const { devices } = station.client;
    const setup = scaleSetup();
    await devices.remove({ commandId: "remove-the-scale", deviceId: setup.id });

    const leave = new AbortController();
    let found: Discovery["found"][number] | undefined;
    for await (const discovery of await devices.watchFound(undefined, {
      signal: leave.signal,
    })) {
      found = discovery.found.find(
        ({ address, setUpAs }) =>
          setUpAs === null &&
          address.wire === "serial" &&
          setup.address.wire === "serial" &&
          address.path === setup.address.path,
      );
      if (found !== undefined) break;
    }
    leave.abort();
    expect(found).toMatchObject({ virtual: true });
    expect(found?.drivers).toContain(setup.driver);

    await station.practise({ kind: "put-weight", grams: 640, wobbling: false });
    const looked = new AbortController();
    for await (const card of await devices.tryOut(
      { setup },
      { signal: looked.signal },
    )) {
      if (card.reading?.grams === 640) break;
    }
    looked.abort();
    expect(cards().some(({ setup: { kind } }) => kind === "scale")).toBe(false);

    expect(await devices.add({ commandId: "add-it-again", setup })).toEqual({
      ok: true,
    });
    expect(
      await devices.useAtBench({
        commandId: "use-it-here",
        deviceId: setup.id,
      }),
    ).toEqual({ ok: true });
    await station.eventually(
      "the bench weighs with it",
      () => station.latest("scale-read").reading?.grams === 640,
    );
    expect(await journal()).toEqual([
      ["device.removed", { device: setup.id }],
      [
        "device.set-up",
        { device: setup.id, driver: setup.driver, wire: "serial" },
      ],
      ["device.used-at-bench", { device: setup.id }],
    ]);
  });

  it("whose screen sends a command twice has it carried out once, and gets the first answer twice", async () => {
    const { devices } = station.client;
    const setup = scaleSetup();
    const remove = { commandId: "remove-it-once", deviceId: setup.id };
    const written = (await journal()).length;

    const together = await Promise.all([
      devices.remove(remove),
      devices.remove(remove),
    ]);
    const later = await devices.remove(remove);
    const another = await devices.remove({ ...remove, commandId: "another-1" });

    expect([...together, later]).toEqual([
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
    expect(another).toMatchObject({
      refusal: { code: "device.not-found" },
    });
    expect(await journal()).toHaveLength(written + 1);
    await devices.add({ commandId: "put-it-back", setup });
  });

  it("adds a scale that is switched off: it stays set up, and its card says why", async () => {
    const { devices } = station.client;
    const setup: DeviceSetup = {
      ...scaleSetup(),
      id: "spare-scale",
      name: "Spare scale",
      address: {
        wire: "serial",
        path: "/dev/ttyUSB-none",
        baudRate: 9600,
        dataBits: 8,
        parity: "none",
        stopBits: 1,
      },
    };

    const added = await devices.add({ commandId: "add-a-spare", setup });

    expect(added.ok).toBe(false);
    const card = cards().find(({ setup: { id } }) => id === "spare-scale");
    expect(card).toMatchObject({
      state: "down",
      problem: { params: { device: "Spare scale" } },
    });
    expect((await devices.exportSetup()).devices).toContainEqual(setup);
    await devices.remove({ commandId: "no-spare-now", deviceId: setup.id });
  });

  it("takes the whole set-up to the next bench by its codes, and sees it before it is taken over", async () => {
    const { devices } = station.client;
    const codes = await devices.exportCodes();
    const whole = await devices.exportSetup();
    const deviceId = scaleSetup().id;
    await devices.remove({ commandId: "remove-it-here", deviceId });

    for (const document of codes.slice(0, -1)) {
      expect(await devices.readSetup({ document })).toMatchObject({
        refusal: { code: "device.setup-incomplete" },
      });
    }
    const document = codes.at(-1) ?? "";
    expect(await devices.readSetup({ document })).toEqual({
      ok: true,
      setup: whole,
    });
    expect(await devices.exportSetup()).not.toEqual(whole);

    const taken = await devices.importSetup({
      commandId: "take-it-over",
      document,
    });

    expect(taken).toEqual({ ok: true });
    expect(await devices.exportSetup()).toEqual(whole);
  });

  it("runs the hardware doctor: every part is looked at, all is well, and nothing is printed", async () => {
    await station.eventually("everything is connected", () =>
      cards().every(({ state }) => state === "ready"),
    );
    const results = await vi.waitFor(
      async () => {
        const examined = await examine();
        // On a busy computer a first test may take longer than the doctor waits; a second one is warm.
        const isWhole =
          examined.some(({ facts }) =>
            facts.some(([fact]) => fact === "model"),
          ) &&
          examined.every(({ refusal }) => refusal?.code !== "doctor.no-answer");
        if (!isWhole) throw new Error("some answer did not come in time");
        return examined;
      },
      { timeout: 90_000, interval: 200 },
    );

    const ended = results.filter(({ state }) => state !== "running");
    const stateOf = (check: DoctorResult["check"]) =>
      ended.find((result) => result.check === check)?.state;
    expect(results).toHaveLength(ended.length * 2);
    for (const check of [
      "storage",
      "label-drawing",
      "scanner",
      "keyboard-scanner",
      "scale",
      "printer",
    ] as const)
      expect([check, stateOf(check)]).toEqual([check, "good"]);
    const factsOf = (subject: string) =>
      Object.fromEntries(
        ended.find((result) => result.subject === subject)?.facts ?? [],
      );
    expect(factsOf(trainingDeviceIds.printer)).toMatchObject({
      dpi: "203",
      model: expect.stringContaining("ZD421"),
      virtual: "yes",
    });
    expect(
      Number(factsOf(trainingDeviceIds.scale)["readingsPerSecond"]),
    ).toBeGreaterThan(0);
    // The shop may not have answered yet.
    expect(["good", "skipped"]).toContain(stateOf("clock"));
    expect(station.training().tray).toEqual([]);
  }, 120_000);
});

describe("a scanner with a role", () => {
  const giveRole = async (role: DeviceSetup["role"]): Promise<void> => {
    const keyboard = cards().find(
      ({ setup }) => setup.address.wire === "window",
    );
    if (keyboard === undefined) throw new Error("there is no keyboard scanner");
    await station.client.devices.add({
      commandId: `role-${role}`,
      setup: { ...keyboard.setup, role },
    });
  };
  const barcode = (group: "article" | "badge"): string => {
    const code = station
      .training()
      .barcodes.find((wall) => wall.group === group);
    if (code === undefined) throw new Error(`no ${group} on the wall`);
    return code.text;
  };
  beforeAll(async () => {
    await station.scan(barcode("badge"));
    await station.until("somebody packs", ({ operator }) => operator !== null);
  });
  /** Scans until the shop's articles have arrived; with these roles a scan changes nothing. */
  const scanKnown = (text: string): Promise<BenchView> =>
    vi.waitFor(
      async () => {
        const bench = await station.scan(text);
        if (bench.verdict?.refusal?.code === "scan.unknown-barcode")
          throw new Error("the articles are not here yet");
        return bench;
      },
      { timeout: 15_000, interval: 100 },
    );

  it("for labels refuses an article and says what it is there for", async () => {
    await giveRole("labels");

    const bench = await scanKnown(barcode("article"));

    expect(bench.parcel).toBeNull();
    expect(bench.verdict).toMatchObject({
      tone: "stop",
      refusal: { code: "scan.labels-only" },
    });
  });

  it("for looking up says what an article is, and opens no parcel for it", async () => {
    await giveRole("look-up");

    const bench = await scanKnown(barcode("article"));

    expect(bench.parcel).toBeNull();
    expect(bench.verdict).toMatchObject({
      tone: "note",
      refusal: { code: "scan.looked-up" },
    });
    expect(bench.verdict?.title).not.toBeNull();
  });

  it("keeps its role to itself: the scanner beside it still counts", async () => {
    const scanner = cards().find(
      ({ setup }) => setup.id === trainingDeviceIds.scanner,
    );
    if (scanner === undefined) throw new Error("there is no training scanner");
    await station.client.devices.add({
      commandId: "labels-at-wire",
      setup: { ...scanner.setup, role: "labels" },
    });
    await giveRole("everything");
    await station.eventually("everything is connected", () =>
      cards().every(({ state }) => state === "ready"),
    );

    await station.practise({ kind: "scan", text: barcode("article") });
    await station.until(
      "the scanner for labels is told off",
      ({ verdict }) => verdict?.refusal?.code === "scan.labels-only",
    );
    const bench = await station.scan(barcode("article"));

    expect(bench.verdict?.refusal?.code).not.toBe("scan.labels-only");
  });

  it("tells a packer who scans a set-up code where it belongs", async () => {
    const [code = ""] = await station.client.devices.exportCodes();

    const bench = await station.scan(code);

    expect(bench.verdict?.refusal?.code).toBe("scan.setup-code");
  });
});
