import type { ReactElement } from "react";
import type { DeviceCard } from "../../../../shared/contract/devices-view.ts";
import { Icon } from "../../../components/icon.tsx";
import { useWords } from "../../../surroundings.tsx";

/** The codes of the test label, each ticked off when a scanner of this bench has read it. */
export function TestLabelSection({
  device: { testLabel },
}: {
  readonly device: DeviceCard;
}): ReactElement {
  const words = useWords().devices;
  const codes = testLabel?.codes ?? [];
  const open = codes.filter(({ scannedAt }) => scannedAt === null).length;
  return (
    <section className="setting" aria-live="polite">
      <h2>{words.testLabel}</h2>
      <p>
        {codes.length === 0
          ? words.testLabelHint
          : open === 0
            ? words.testLabelRead
            : words.testLabelScan(open)}
      </p>
      {codes.length > 0 && (
        <ul className="test-codes">
          {codes.map(({ symbology, text, scannedAt }) => (
            <li key={text} data-read={scannedAt !== null}>
              <Icon name={scannedAt === null ? "scan" : "check"} />
              <b>{words.symbologies[symbology]}</b>
              <span>{scannedAt === null ? words.notRead : words.read}</span>
            </li>
          ))}
        </ul>
      )}
      {codes.length > 0 && <p className="quiet">{words.testLabelFrame}</p>}
    </section>
  );
}
