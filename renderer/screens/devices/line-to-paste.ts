import type { Refusal } from "../../../shared/contract/refusals.ts";
import type { Catalogue } from "../../../shared/i18n/catalogue.ts";

export interface LineToPaste {
  readonly line: string;
  /** Where it goes, and what is done after it. */
  readonly hint: string;
}

/** What puts a computer right when it is pasted into a terminal; null where nothing is to be pasted. */
export function lineToPaste(
  { devices }: Catalogue,
  problem: Refusal,
): LineToPaste | null {
  switch (problem.code) {
    case "device.no-usb-permission":
      return {
        line: [
          `echo '${problem.params.rule}' | sudo tee /etc/udev/rules.d/70-packbench.rules`,
          "sudo udevadm control --reload",
          "sudo udevadm trigger",
        ].join(" && "),
        hint: devices.pasteThen.replug,
      };
    case "device.no-port-permission":
      return {
        line: problem.params.command,
        hint: devices.pasteThen.signInAgain,
      };
    case "device.usb-support-missing":
      return problem.params.command === ""
        ? null
        : { line: problem.params.command, hint: devices.pasteThen.restart };
    default:
      return null;
  }
}
