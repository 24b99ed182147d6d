import type { StationDevices } from "../hardware/station-devices.ts";
import type {
  DeviceSetup,
  DevicesDocument,
} from "../shared/contract/devices-view.ts";
import { outcomeSchema, type Outcome } from "../shared/contract/plain.ts";
import type { StationId } from "../shared/ids.ts";
import { done, type Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import { codesOf, createSetupReader } from "./devices-codes.ts";
import { documentOf } from "./devices-document.ts";
import {
  appendJournal,
  type JournalKind,
  type JournalKinds,
} from "./evidence/journal.ts";
import {
  createCommandAnswers,
  type CommandAnswers,
} from "./storage/command-answers.ts";
import { saveDeviceSetups } from "./storage/device-setups.ts";
import type { Store } from "./storage/store.ts";
import { actorOf, type SignedIn } from "./workflows/signed-in.ts";

export interface DevicesDeskParts {
  readonly devices: StationDevices;
  readonly store: Store;
  readonly clock: Clock;
  readonly stationId: StationId;
  /** Who is signed in at the bench; an installer need not be. */
  readonly operator: () => SignedIn;
}

/**
 * Where the devices of this bench are changed. What was changed is stored with its journal line, and a command that
 * arrives twice is carried out once.
 */
export interface DevicesDesk {
  /** A device that cannot be opened stays set up, and the answer says why. */
  add(commandId: string, setup: DeviceSetup): Promise<Outcome>;
  remove(commandId: string, deviceId: string): Promise<Outcome>;
  useAtBench(commandId: string, deviceId: string): Promise<Outcome>;
  /** Something done with a device that changes no set-up: a tare, a calibration. */
  act(
    commandId: string,
    run: () => Result<void> | Promise<Result<void>>,
  ): Promise<Outcome>;
  /** The same for a command with an answer of its own. */
  readonly once: CommandAnswers["once"];
  exported(): DevicesDocument;
  /** Texts for QR codes that hold the whole set-up together. */
  exportedCodes(): string[];
  /** Refuses with `device.setup-unreadable`, `device.setup-incomplete`. */
  read(text: string): Result<DevicesDocument>;
  /** Puts the devices of a whole document in the place of all others; refuses as `read` does. */
  takeOver(commandId: string, text: string): Promise<Outcome>;
}

export function createDevicesDesk(parts: DevicesDeskParts): DevicesDesk {
  const { devices, store, clock, stationId } = parts;
  const { once } = createCommandAnswers(store.database, stationId, clock);
  const reader = createSetupReader(clock);

  const setUp = (): DeviceSetup[] => devices.cards().map(({ setup }) => setup);

  const act: DevicesDesk["act"] = (commandId, run) =>
    once(commandId, outcomeSchema, async () => outcomeOf(await run()));

  /** The list of devices outlives the program; a change that cannot be stored is taken back by the next start. */
  const remember = <Kind extends JournalKind>(
    kind: Kind,
    data: JournalKinds[Kind],
  ): Promise<Result<void>> =>
    store.transact(async (trx) => {
      await saveDeviceSetups(trx, setUp());
      await appendJournal(trx, {
        at: clock.now(),
        actor: actorOf(stationId, parts.operator()),
        shopId: null,
        parcelId: null,
        kind,
        data,
      });
      return done;
    });

  return {
    add: (commandId, setup) =>
      act(commandId, async () => {
        const opened = await devices.add(setup);
        const stored = await remember("device.set-up", {
          device: setup.id,
          driver: setup.driver,
          wire: setup.address.wire,
        });
        return stored.ok ? opened : stored;
      }),
    remove: (commandId, deviceId) =>
      act(commandId, async () => {
        const removed = await devices.remove(deviceId);
        return removed.ok
          ? remember("device.removed", { device: deviceId })
          : removed;
      }),
    useAtBench: (commandId, deviceId) =>
      act(commandId, () => {
        const used = devices.useAtBench(deviceId);
        return used.ok
          ? remember("device.used-at-bench", { device: deviceId })
          : used;
      }),
    act,
    once,
    exported: () => documentOf(setUp()),
    exportedCodes: () => codesOf(documentOf(setUp())),
    read: reader.read,
    takeOver: (commandId, text) =>
      act(commandId, async () => {
        const read = reader.read(text);
        if (!read.ok) return read;
        await devices.replaceAll(read.value.devices);
        return remember("devices.taken-over", {
          devices: read.value.devices.length,
        });
      }),
  };
}

const outcomeOf = (result: Result<void>): Outcome =>
  result.ok ? { ok: true } : { ok: false, refusal: result.refusal };
