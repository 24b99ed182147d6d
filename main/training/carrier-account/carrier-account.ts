import type { Clock } from "../../../shared/time.ts";
import type { Log } from "../../station-ports.ts";
import { openHttpDoor, type HttpDoor } from "../server/http-door.ts";
import { readSnapshot, snapshotWriter } from "../snapshot/snapshot-file.ts";
import {
  accountSchema,
  type KeptAccount,
  type PracticeShipment,
} from "./carrier-book.ts";
import { complaint } from "./carrier-answers.ts";
import {
  answerCarrierCall,
  type CarrierFault,
  type CarrierState,
} from "./carrier-desk.ts";

export interface CarrierAccountOptions {
  readonly clock: Clock;
  /** From the purchase until the label can be fetched. */
  readonly labelDelayMs: number;
  /** Where the account is kept, so that a label bought before a crash is known after it. */
  readonly kept?: { readonly file: string; readonly log: Log };
}

export interface PracticeCarrierAccount {
  /** Scheme, host and port, no slash at the end. */
  readonly apiUrl: string;
  shipments(): readonly PracticeShipment[];
  /** Befalls the next call whose path begins so. */
  arm(fault: CarrierFault, path: string): void;
  setLabelDelay(delayMs: number): void;
  /** While offline, connections are refused. */
  setOffline(offline: boolean): void;
  stop(): Promise<void>;
}

const tooLarge = complaint(413, "too_large", "The request is too large.");

/**
 * A multi-carrier account on this machine, beside the practice shop: an HTTP server that answers Sendcloud's calls, keeps
 * what was bought, and draws labels nobody delivers.
 */
export async function openPracticeCarrier(
  options: CarrierAccountOptions,
): Promise<PracticeCarrierAccount> {
  const { clock, kept } = options;
  const before =
    kept === undefined
      ? null
      : await readSnapshot<KeptAccount>(kept.file, accountSchema, kept.log);
  const state: CarrierState = {
    clock,
    shipments: before?.shipments ?? [],
    // Numbers of one practice account never meet those of another day's.
    sequence: before?.sequence ?? clock.now() % 100_000_000,
    labelDelayMs: options.labelDelayMs,
    faults: [],
    baseUrl: () => `http://127.0.0.1:${String(door.port)}`,
  };
  const save =
    kept === undefined
      ? () => Promise.resolve()
      : snapshotWriter(
          kept.file,
          () => ({
            version: 1,
            port: door.port,
            sequence: state.sequence,
            shipments: state.shipments,
          }),
          kept.log,
        );
  const openDoor = (port: number): Promise<HttpDoor> =>
    openHttpDoor(port, clock, async (arrival) => {
      if (arrival === null) return tooLarge;
      const answer = await answerCarrierCall(state, arrival);
      if (arrival.method === "POST") await save();
      return answer;
    });
  const door = await openDoor(before?.port ?? 0).catch(() => openDoor(0));
  await save();
  return {
    apiUrl: state.baseUrl(),
    shipments: () => state.shipments,
    arm(fault, path) {
      state.faults.push({ fault, path });
    },
    setLabelDelay(delayMs) {
      state.labelDelayMs = delayMs;
    },
    setOffline(offline) {
      door.shut = offline;
    },
    async stop() {
      await door.stop();
      await save();
    },
  };
}
