import type { DeviceCard } from "../../shared/contract/devices-view.ts";
import type { DoctorFact } from "../../shared/contract/doctor-view.ts";
import type { Clock } from "../../shared/time.ts";
import type { AnyDevice, LabelPrinter } from "../device.ts";
import { addressText } from "../address-text.ts";
import { inTime } from "./in-time.ts";
import { systemTextOf } from "./system-text.ts";
import {
  attention,
  bad,
  good,
  type Check,
  type Facts,
  type Finding,
} from "./run-checks.ts";

export interface CheckedDevice {
  readonly card: DeviceCard;
  /** Null while it is not connected. */
  readonly device: AnyDevice | null;
}

/** One check for each device that is set up, asked in its own language where that is harmless. */
export const deviceChecks = (
  devices: readonly CheckedDevice[],
  clock: Clock,
): Check[] =>
  devices.map(({ card, device }) => ({
    id: `device:${card.setup.id}`,
    check:
      card.setup.kind === "scanner" && card.setup.address.wire === "window"
        ? "keyboard-scanner"
        : card.setup.kind,
    subject: card.setup.id,
    run: async () => {
      const known = factsOf(card, clock);
      if (device?.kind === "printer") return askPrinter(device, known, clock);
      if (device?.kind === "scale")
        return watchScale(device, card, known, clock);
      return judged(card, known);
    },
  }));

const judged = ({ state, problem }: DeviceCard, facts: Facts): Finding => {
  const told = [...facts, ...systemTextOf(problem)];
  if (problem === null) return good(told);
  return state === "down" ? bad(problem, told) : attention(problem, told);
};

function factsOf(
  { setup, virtual, state, lastSeen }: DeviceCard,
  clock: Clock,
): Facts {
  const seenSecondsAgo =
    lastSeen === null ? null : Math.round((clock.now() - lastSeen.at) / 1_000);
  return [
    ["name", setup.name],
    ["driver", setup.driver],
    ["address", addressText(setup.address)],
    ...(virtual ? [["virtual", "yes"] as const] : []),
    ...(setup.role === undefined ? [] : [["role", setup.role] as const]),
    ["state", state],
    ...(seenSecondsAgo === null
      ? []
      : [["lastSeenSecondsAgo", String(seenSecondsAgo)] as const]),
  ];
}

/** A scale that is asked or streams gives several readings a second; this long is enough to count them. */
const watchMs = 1_500;

async function watchScale(
  scale: Extract<AnyDevice, { kind: "scale" }>,
  card: DeviceCard,
  known: Facts,
  clock: Clock,
): Promise<Finding> {
  let readings = 0;
  const unhear = scale.onReading(() => {
    readings += 1;
  });
  await pause(watchMs, clock);
  unhear();
  const latest = scale.reading();
  const perSecond = ((readings * 1_000) / watchMs).toFixed(1);
  return judged(card, [
    ...known,
    ["readingsPerSecond", perSecond],
    ...(latest === null
      ? []
      : [
          [
            "reading",
            latest.weight === null
              ? latest.status
              : `${latest.weight} ${latest.unit ?? ""}`.trim(),
          ] as const,
        ]),
  ]);
}

const roundTrips = 3;

async function askPrinter(
  printer: LabelPrinter,
  known: Facts,
  clock: Clock,
): Promise<Finding> {
  const tookMs: number[] = [];
  let status = await printer.status();
  for (let round = 0; round < roundTrips && status.ok; round++) {
    const askedAt = clock.now();
    status = await printer.status();
    tookMs.push(clock.now() - askedAt);
  }
  const medianMs = tookMs.toSorted((a, b) => a - b)[
    Math.floor(tookMs.length / 2)
  ];
  const media = printer.media();
  const facts: Facts = [
    ...known,
    ...(status.ok ? await ownWords(printer, clock) : []),
    ["dpi", String(media.dpi)],
    ["media", `${media.widthTenthsMm / 10} × ${media.heightTenthsMm / 10} mm`],
    ...(medianMs === undefined
      ? []
      : [["roundTripMs", String(medianMs)] as const]),
  ];
  return status.ok
    ? good(facts)
    : attention(status.refusal, [...facts, ...systemTextOf(status.refusal)]);
}

/** A label on its way comes first; a report without these is better than none. */
const ownWordsMs = 2_000;

/** What a printer that can be asked says of itself. */
async function ownWords(printer: LabelPrinter, clock: Clock): Promise<Facts> {
  const told = await inTime(printer.measure(), ownWordsMs, clock);
  if (told === null || !told.ok) return [];
  const { model, firmware, labelCount } = told.value;
  const words: [DoctorFact, string | null][] = [
    ["model", model],
    ["firmware", firmware],
    ["odometer", labelCount === null ? null : String(labelCount)],
  ];
  return words.flatMap(([fact, text]): Facts =>
    text === null ? [] : [[fact, text]],
  );
}

const pause = (delayMs: number, clock: Clock): Promise<void> =>
  new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });
