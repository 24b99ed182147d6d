import type { ReactElement } from "react";
import type { DeviceCard } from "../../../shared/contract/devices-view.ts";
import type {
  Refusal,
  RefusalCode,
} from "../../../shared/contract/refusals.ts";
import { sayRefusal } from "../../../shared/i18n/catalogue.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { Icon, type IconName } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";
import { lineToPaste } from "./line-to-paste.ts";

const pictograms: { readonly [Code in RefusalCode]?: IconName } = {
  "printer.media-out": "roll",
  "printer.ribbon-out": "ribbon",
  "printer.head-open": "lid",
  "printer.cutter-jammed": "scissors",
  "printer.paused": "pause",
  "printer.queue-stopped": "pause",
  "printer.too-hot": "heat",
  "printer.not-connected": "unplugged",
  "printer.not-answering": "asleep",
  "printer.busy": "hourglass",
  "device.port-busy": "busy",
  "device.in-use-here": "busy",
  "device.no-permission": "lock",
  "device.no-usb-permission": "lock",
  "device.no-port-permission": "lock",
  "device.not-found": "unplugged",
  "device.unplugged": "unplugged",
  "device.silent": "asleep",
  "device.setup-incomplete": "hourglass",
  "scanner.keyboard-mode": "keyboard",
};

export const pictogramOf = ({ code }: Refusal): IconName =>
  pictograms[code] ?? "stop";

/** What is the matter and what to do about it: a picture, a sentence, a remedy, and the line to paste where one helps. */
export function ProblemNote({
  problem,
  state = "attention",
}: {
  readonly problem: Refusal;
  readonly state?: DeviceCard["state"];
}): ReactElement {
  const words = useWords();
  const { says, remedy } = sayRefusal(words, problem);
  const paste = lineToPaste(words, problem);
  // Something to know, and nothing wrong.
  const isNews =
    problem.code === "scanner.keyboard-mode" ||
    problem.code === "device.setup-incomplete";
  return (
    <div
      className="problem"
      data-tone={isNews ? "do" : state === "down" ? "stop" : "wait"}
      role="status"
    >
      <Icon name={pictogramOf(problem)} />
      <div>
        <b>{says}</b>
        {paste === null && <p>{remedy}</p>}
        {paste !== null && (
          <div className="paste">
            <p>{paste.hint}</p>
            <code tabIndex={0}>{paste.line}</code>
            <CopyButton text={paste.line} label={words.devices.copyLine} />
          </div>
        )}
      </div>
    </div>
  );
}
