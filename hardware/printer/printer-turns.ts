import type { DeviceAddress } from "../../shared/contract/devices-view.ts";
import type { Wires } from "../wire.ts";

/** The last turn of every printer; wires stand for the machine they reach out from. */
const lastTurns = new WeakMap<Wires, Map<string, Promise<unknown>>>();

/**
 * One conversation per printer at a time, whoever asks for it: a second connection would be refused,
 * or its bytes would end up in the middle of a label.
 */
export function inTurn<Value>(
  wires: Wires,
  address: DeviceAddress,
  run: () => Promise<Value>,
): Promise<Value> {
  const turns = lastTurns.get(wires) ?? new Map<string, Promise<unknown>>();
  lastTurns.set(wires, turns);
  const key = placeOf(address);
  const turn = (turns.get(key) ?? Promise.resolve()).then(run, run);
  turns.set(key, turn);
  const leave = (): void => {
    if (turns.get(key) === turn) turns.delete(key);
  };
  turn.then(leave, leave);
  return turn;
}

/** What two set-ups of one printer have in common, whatever else they say about the line. */
const placeOf = (address: DeviceAddress): string => {
  switch (address.wire) {
    case "tcp":
      return `tcp ${address.host}:${address.port}`;
    case "serial":
    case "lp":
    case "hid":
      return `${address.wire} ${address.path}`;
    case "queue":
      return `queue ${address.queue}`;
    case "window":
      return "window";
    default:
      return address satisfies never;
  }
};
