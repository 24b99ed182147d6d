import type { ReactElement } from "react";
import { Icon } from "../../../components/icon.tsx";
import { useWords } from "../../../surroundings.tsx";
import { newlyFound, type DevicesVisit } from "../devices-visit.ts";
import { ProblemNote } from "../problem-note.tsx";
import { FoundNew } from "./found-new.tsx";
import { FoundPort } from "./found-port.tsx";

/** What was plugged in and is not set up yet: it comes by itself, and one press puts it to use. */
export function FoundDevices({
  visit,
}: {
  readonly visit: DevicesVisit;
}): ReactElement {
  const words = useWords().devices;
  const { discovery, goTo } = visit;
  const known = newlyFound(discovery, (kind) => kind !== null);
  const ports = newlyFound(discovery, (kind) => kind === null);
  const drivers = discovery?.drivers ?? [];
  return (
    <section className="found" aria-live="polite" aria-label={words.found}>
      {known.length > 0 && (
        <ul className="found-new">
          {known.map((found) => (
            <FoundNew key={found.id} found={found} visit={visit} />
          ))}
        </ul>
      )}
      {ports.length > 0 && (
        <ul className="found-ports">
          {ports.map((found) => (
            <FoundPort
              key={found.id}
              found={found}
              drivers={drivers}
              goTo={goTo}
            />
          ))}
        </ul>
      )}
      {discovery?.problems.map((problem) => (
        <ProblemNote key={problem.code} problem={problem} />
      ))}
      {known.length + ports.length === 0 && (
        <p className="found-none">
          <Icon name="plug" />
          {discovery === null || discovery.looking
            ? words.looking
            : words.nothingFound}
        </p>
      )}
    </section>
  );
}
