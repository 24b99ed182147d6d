import type { ReactElement } from "react";
import type { DeviceCard } from "../../../shared/contract/devices-view.ts";
import { Barcode } from "../../components/barcode.tsx";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { useNow, useWords } from "../../surroundings.tsx";
import { LabelPaper } from "./label-paper.tsx";
import { PrinterPicture } from "./printer-picture.tsx";

/** What a device does at this moment, large enough to be seen from where it stands. */
export function LivePicture({
  device,
}: {
  readonly device: DeviceCard;
}): ReactElement | null {
  switch (device.setup.kind) {
    case "scanner":
      return <LastScan device={device} />;
    case "scale":
      return <Weight device={device} />;
    case "printer":
      return <Label device={device} />;
    default:
      return device.setup.kind satisfies never;
  }
}

/** How long ago it did something; nothing before it ever did. */
export function LastSeen({ at }: { readonly at: number }): ReactElement {
  const figures = useFigures();
  const now = useNow(5_000);
  return <small>{figures.ago(Math.max(0, now - at))}</small>;
}

function LastScan({
  device: { lastSeen, problem },
}: {
  readonly device: DeviceCard;
}): ReactElement | null {
  const words = useWords().devices;
  // Nobody is asked to scan with what is not there: its problem says what to do.
  if (lastSeen === null && problem !== null) return null;
  return lastSeen === null ? (
    <div className="live live-quiet">
      <Icon name="scan" />
      <p>{words.nothingYet.scanner}</p>
    </div>
  ) : (
    <div className="live">
      <span className="live-barcode">
        <Barcode text={lastSeen.text} />
      </span>
      <b className="live-text">{lastSeen.text}</b>
      <LastSeen at={lastSeen.at} />
    </div>
  );
}

function Weight({
  device: { reading, problem },
}: {
  readonly device: DeviceCard;
}): ReactElement | null {
  const { bench, devices } = useWords();
  const figures = useFigures();
  if (reading === null && problem !== null) return null;
  if (reading === null)
    return (
      <div className="live live-quiet">
        <Icon name="scale" />
        <p>{devices.nothingYet.scale}</p>
      </div>
    );
  const moving = reading.status === "ok" && reading.stable === false;
  const settled = reading.status === "ok" && reading.stable === true;
  return (
    <div className="live">
      <strong className="live-weight">
        {reading.weight === null ? "—" : figures.shownDecimals(reading.weight)}
        {reading.weight !== null && <span> {reading.unit}</span>}
      </strong>
      <p
        className="live-state"
        data-tone={settled ? "good" : moving ? "wait" : undefined}
      >
        {(settled || moving) && <Icon name={settled ? "check" : "hourglass"} />}
        {reading.status !== "ok"
          ? bench.scaleStatus[reading.status]
          : moving
            ? bench.scaleMoving
            : settled
              ? bench.scaleStable
              : ""}
        {reading.net === true && ` · ${devices.net}`}
      </p>
    </div>
  );
}

function Label({ device }: { readonly device: DeviceCard }): ReactElement {
  const words = useWords().devices;
  const { lastSeen, problem } = device;
  const ended: Readonly<Record<string, string>> = words.printEnds;
  return (
    <div className="live live-printer">
      <PrinterPicture problem={problem} />
      {problem === null && <LabelPaper device={device} />}
      <p>
        {lastSeen === null ? (
          words.nothingYet.printer
        ) : (
          <>
            <b>{ended[lastSeen.text] ?? lastSeen.text}</b>{" "}
            <LastSeen at={lastSeen.at} />
          </>
        )}
      </p>
    </div>
  );
}
