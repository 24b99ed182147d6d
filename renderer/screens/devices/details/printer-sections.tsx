import { useState, type ReactElement } from "react";
import type {
  DeviceCard,
  PrinterFacts,
} from "../../../../shared/contract/devices-view.ts";
import { DarknessSection } from "./darkness-section.tsx";
import { MediaSection } from "./media-section.tsx";
import { TakesOver } from "./takes-over.tsx";
import { TestLabelSection } from "./test-label-section.tsx";

/** Test label first, because it proves everything below it at once. */
export function PrinterSections({
  device,
  atBench,
}: {
  readonly device: DeviceCard;
  readonly atBench: boolean;
}): ReactElement {
  const [facts, setFacts] = useState<PrinterFacts | null>(null);
  return (
    <>
      <TestLabelSection device={device} />
      <MediaSection setup={device.setup} facts={facts} measured={setFacts} />
      <DarknessSection
        deviceId={device.setup.id}
        measured={facts?.darkness ?? null}
      />
      {!atBench && <TakesOver setup={device.setup} />}
    </>
  );
}
