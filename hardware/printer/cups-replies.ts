import type { SpoolTrouble } from "../wire.ts";

/** Names CUPS allows, and none that a program could take for an option. */
export const isQueueName = (name: string): boolean =>
  /^[!-~]{1,127}$/.test(name) &&
  !/[/#"'\\]/.test(name) &&
  !name.startsWith("-");

/** "device for zebra: usb://Zebra/ZD421?serial=1" → queue and where it leads. Source: lpstat(1), option -v. */
export const readQueues = (
  output: string,
): readonly { readonly queue: string; readonly device: string }[] =>
  output.split("\n").flatMap((line) => {
    const [, queue, device] = /^device for (\S+): (.+)$/.exec(line) ?? [];
    return queue !== undefined && device !== undefined && isQueueName(queue)
      ? [{ queue, device: device.trim() }]
      : [];
  });

/** "request id is zebra-12 (1 file(s))" → "zebra-12". Source: lp(1). */
export const readJobId = (output: string): string | null =>
  /^request id is (\S+)/m.exec(output)?.[1] ?? null;

/** Whether `lpstat -o` still lists the job: not all of it has left for the printer. */
export const isWaiting = (output: string, job: string): boolean =>
  output.split("\n").some((line) => line.split(/\s+/)[0] === job);

/** Reasons as IPP names them (RFC 8011, 5.4.12), with their endings -error, -warning, -report. */
const reasons: readonly (readonly [RegExp, SpoolTrouble])[] = [
  [/\b(cover-open|door-open|interlock-open)/, "head-open"],
  [/\bmedia-jam/, "paper-jam"],
  [/\bmedia-(empty|needed)/, "media-out"],
  [/\b(marker-supply-empty|developer-empty)/, "ribbon-out"],
  [/\b(offline|connecting-to-device|timed-out|shutdown)/, "offline"],
  [/\bpaused/, "stopped"],
  [/\S-error\b/, "fault"],
];

/**
 * Reads `lpstat -l -p queue`: "printer zebra is idle.  enabled since …", "printer zebra disabled since … - reason", and the
 * line "Alerts: media-empty-error".
 */
export function readTrouble(output: string): SpoolTrouble | null {
  const alerts = /^\s*Alerts:(.*)$/m.exec(output)?.[1] ?? "";
  for (const [reason, trouble] of reasons) {
    if (reason.test(alerts)) return trouble;
  }
  return /^printer \S+ disabled/m.test(output) ? "stopped" : null;
}

/** "zebra not accepting requests since …" Source: lpstat(1), option -a. */
export const isRejecting = (output: string): boolean =>
  /not accepting requests/.test(output);
