import type { TrainingAct } from "../../shared/contract/training-view.ts";
import { trainingDeviceIds, type TrainingDevices } from "./training-devices.ts";

/** Scans, weighs, or turns one knob of a virtual device. */
export async function turnDevice(
  devices: TrainingDevices,
  wish: Exclude<TrainingAct, { kind: "shop" | "unplug" }>,
): Promise<void> {
  switch (wish.kind) {
    case "scan":
      devices.scanner.scan(wish.text);
      return;
    case "put-weight":
      devices.scale.put(wish.grams, wish.wobbling);
      return;
    case "scale":
      if (wish.garbled !== undefined) devices.scale.garble(wish.garbled);
      if (wish.silent !== undefined) devices.scale.silence(wish.silent);
      if (wish.dieMidFrame) devices.scale.dieMidFrame();
      if (wish.slow !== undefined) devices.scale.slow(wish.slow);
      if (wish.jitter !== undefined) devices.scale.jitter(wish.jitter);
      if (wish.overCapacity !== undefined)
        devices.scale.overCapacity(wish.overCapacity);
      if (wish.autoOff !== undefined) devices.scale.autoOff(wish.autoOff);
      return;
    case "printer": {
      const { kind: _, ...knobs } = wish;
      await devices.zebra.turn(definedOf(knobs));
      return;
    }
    default:
      return wish satisfies never;
  }
}

/** Only what was said: a knob left out stays where it is. */
const definedOf = <T extends object>(
  wishes: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(wishes).filter(([, value]) => value !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };

/** Takes a device out of its socket, or puts it back. */
type Pull = (isOut: boolean) => void | Promise<void>;

/** By the id of the device. */
export const plugs = ({
  scanner,
  scale,
  zebra,
}: TrainingDevices): Record<string, Pull> => ({
  [trainingDeviceIds.scanner]: (isOut) => scanner.unplug(isOut),
  [trainingDeviceIds.scale]: (isOut) => scale.unplug(isOut),
  [trainingDeviceIds.printer]: (isOut) => zebra.turn({ unplugged: isOut }),
});
