import type { TrainingAct } from "../../../shared/contract/training-view.ts";
import type { RefusalCode } from "../../../shared/contract/refusals.ts";

export const moments = [
  "before-claim",
  "while-scanning",
  "at-weighing",
  "at-printing",
  "after-printing",
] as const;
export type Moment = (typeof moments)[number];

export interface DeviceFault {
  readonly device: "scanner" | "scale" | "printer";
  readonly fault: string;
  readonly begin: readonly TrainingAct[];
  readonly end: readonly TrainingAct[];
  /** What the device's card says; null: the device itself is well. */
  readonly onCard: RefusalCode | null;
  /** What the bench says when it needs the device. */
  readonly atBench: RefusalCode | null;
  /** When it can happen at all; everywhere unless said otherwise. */
  readonly only?: readonly Moment[];
}

const unplug = (device: DeviceFault["device"], unplugged: boolean) =>
  ({
    kind: "unplug",
    deviceId: `training-${device}`,
    unplugged,
  }) satisfies TrainingAct;

const onScale = (grams: number, wobbling = false): TrainingAct => ({
  kind: "put-weight",
  grams,
  wobbling,
});

export const deviceFaults: readonly DeviceFault[] = [
  {
    device: "scanner",
    fault: "unplugged",
    begin: [unplug("scanner", true)],
    end: [unplug("scanner", false)],
    onCard: "device.unplugged",
    atBench: null,
  },
  {
    device: "scale",
    fault: "unplugged",
    begin: [unplug("scale", true)],
    end: [unplug("scale", false)],
    onCard: "device.unplugged",
    atBench: "device.unplugged",
  },
  {
    device: "scale",
    fault: "garbled",
    begin: [{ kind: "scale", garbled: true }],
    end: [{ kind: "scale", garbled: false }],
    onCard: "scale.garbled",
    atBench: "scale.garbled",
  },
  {
    device: "scale",
    fault: "silent",
    begin: [{ kind: "scale", silent: true }],
    end: [{ kind: "scale", silent: false }],
    onCard: "device.silent",
    atBench: "device.silent",
  },
  {
    device: "scale",
    fault: "dead in the middle of a frame",
    begin: [{ kind: "scale", dieMidFrame: true }],
    end: [unplug("scale", true), unplug("scale", false)],
    onCard: "device.silent",
    atBench: "device.silent",
  },
  {
    device: "scale",
    fault: "loaded beyond its capacity",
    begin: [onScale(40_000)],
    end: [onScale(0)],
    onCard: null,
    atBench: "scale.overload",
    only: ["at-weighing", "after-printing"],
  },
  {
    device: "printer",
    fault: "unplugged",
    begin: [unplug("printer", true)],
    end: [unplug("printer", false)],
    onCard: "printer.not-connected",
    atBench: "printer.not-connected",
  },
  {
    device: "printer",
    fault: "out of paper",
    begin: [{ kind: "printer", mediaOut: true }],
    end: [{ kind: "printer", mediaOut: false, paused: false }],
    onCard: "printer.media-out",
    atBench: "printer.media-out",
  },
  {
    device: "printer",
    fault: "open",
    begin: [{ kind: "printer", headOpen: true }],
    end: [{ kind: "printer", headOpen: false, paused: false }],
    onCard: "printer.head-open",
    atBench: "printer.head-open",
  },
  {
    device: "printer",
    fault: "silent",
    begin: [{ kind: "printer", silent: true }],
    end: [{ kind: "printer", silent: false }],
    onCard: "printer.not-answering",
    atBench: "printer.not-answering",
  },
  {
    device: "printer",
    fault: "out of ribbon",
    begin: [{ kind: "printer", ribbonOut: true }],
    end: [{ kind: "printer", ribbonOut: false, paused: false }],
    onCard: "printer.ribbon-out",
    atBench: "printer.ribbon-out",
    only: ["at-printing"],
  },
  {
    device: "printer",
    fault: "paused",
    begin: [{ kind: "printer", paused: true }],
    end: [{ kind: "printer", paused: false }],
    onCard: "printer.paused",
    atBench: "printer.paused",
    only: ["at-printing"],
  },
  {
    device: "printer",
    fault: "too hot",
    begin: [{ kind: "printer", tooHot: true }],
    end: [{ kind: "printer", tooHot: false, paused: false }],
    onCard: "printer.too-hot",
    atBench: "printer.too-hot",
    only: ["at-printing"],
  },
  {
    device: "printer",
    fault: "stuck at its knife",
    begin: [{ kind: "printer", cutterJammed: true }],
    end: [{ kind: "printer", cutterJammed: false, paused: false }],
    onCard: "printer.cutter-jammed",
    atBench: "printer.cutter-jammed",
    only: ["at-printing"],
  },
  {
    device: "printer",
    fault: "garbled",
    begin: [{ kind: "printer", garbled: true }],
    end: [{ kind: "printer", garbled: false }],
    onCard: "printer.not-answering",
    atBench: "printer.not-answering",
    only: ["at-printing"],
  },
  {
    device: "printer",
    fault: "dead in the middle of a label",
    // A label that waits inside a printer is released with too few bytes to die in.
    begin: [{ kind: "printer", dieAfterBytes: 600, storesForms: false }],
    end: [
      { kind: "printer", dieAfterBytes: null, storesForms: true },
      unplug("printer", true),
      unplug("printer", false),
    ],
    onCard: null,
    atBench: "printer.not-connected",
    only: ["at-printing"],
  },
];

export interface FaultCase extends DeviceFault {
  readonly moment: Moment;
}

/** Nobody needs the scale or the printer before the parcel is full, so each fault takes one of the two early moments. */
const isLeftOut = (moment: Moment, place: number): boolean =>
  moment === (place % 2 === 0 ? "while-scanning" : "before-claim");

export const faultCases: readonly FaultCase[] = deviceFaults.flatMap(
  (fault, place) =>
    (fault.only ?? moments)
      .filter((moment) => !isLeftOut(moment, place))
      .map((moment) => ({ ...fault, moment })),
);
