import { z } from "zod";
import { refusalSchema } from "./plain.ts";

/** What the hardware doctor looks at: the computer's wires first, then the station, then each device. */
const doctorChecks = [
  "serial-ports",
  "usb-devices",
  "printer-nodes",
  "print-queues",
  "network-printers",
  "storage",
  "disk-space",
  "clock",
  "label-drawing",
  "scanner",
  "keyboard-scanner",
  "scale",
  "printer",
] as const;
export type DoctorCheckName = (typeof doctorChecks)[number];

/** Facts a check may come with; the unit is in the name. Values are figures and technical words, never buyer data. */
const doctorFacts = [
  "name",
  "driver",
  "address",
  "virtual",
  "role",
  "state",
  "found",
  "count",
  "lastSeenSecondsAgo",
  "reading",
  "readingsPerSecond",
  "roundTripMs",
  "model",
  "firmware",
  "dpi",
  "media",
  "odometer",
  "freeMegabytes",
  "offsetSeconds",
  "tookMs",
  "readBack",
  "systemText",
] as const;
export type DoctorFact = (typeof doctorFacts)[number];

/** One self-test. It comes twice: running, then with its result. */
export const doctorResultSchema = z.object({
  /** Unique in one run. */
  id: z.string(),
  check: z.enum(doctorChecks),
  /** "computer", or the id of a device. */
  subject: z.string(),
  state: z.enum(["running", "good", "attention", "bad", "skipped"]),
  refusal: refusalSchema.nullable(),
  facts: z.array(z.tuple([z.enum(doctorFacts), z.string()])),
});
export type DoctorResult = z.infer<typeof doctorResultSchema>;
