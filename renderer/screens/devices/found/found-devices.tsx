import type { ReactElement } from "react";
import type { FoundDevice } from "../../../../shared/contract/devices-view.ts";
import { Icon } from "../../../components/icon.tsx";
import { useWords } from "../../../surroundings.tsx";
import { newlyFound, type DevicesVisit } from "../devices-visit.ts";
import { ProblemNote } from "../problem-note.tsx";
import { FoundNew } from "./found-new.tsx";
import { FoundPort } from "./found-port.tsx";

/** Ports of the computer itself and queues of its office printers are always there: nobody plugged them in just now. */
const standsBy = ({ address, virtual }: FoundDevice): boolean =>
  !virtual &&
  (address.wire === "queue" ||
    (address.wire === "serial" && address.usb === undefined));

/** Above everything, because somebody has just done it: what was plugged in, and one press to use it. */
export function PluggedIn({
  visit,
}: {
  readonly visit: DevicesVisit;
}): ReactElement | null {
  const words = useWords().devices;
  const found = newlyFound(visit.discovery).filter((one) => !standsBy(one));
  if (found.length === 0) return null;
  return (
    <section className="found" aria-live="polite" aria-label={words.found}>
      <ul className="found-new">
        {found
          .filter(({ kind }) => kind !== null)
          .map((one) => (
            <FoundNew key={one.id} found={one} visit={visit} />
          ))}
      </ul>
      <ul className="found-ports">
        {found
          .filter(({ kind }) => kind === null)
          .map((one) => (
            <FoundPort key={one.id} found={one} visit={visit} />
          ))}
      </ul>
    </section>
  );
}

/** What is there all the time and could be used, and what keeps us from looking. */
export function StandingBy({
  visit,
}: {
  readonly visit: DevicesVisit;
}): ReactElement {
  const words = useWords().devices;
  const { discovery } = visit;
  const found = newlyFound(discovery);
  const standing = found.filter(standsBy);
  return (
    <section className="found" aria-live="polite" aria-label={words.standingBy}>
      {discovery?.problems.map((problem) => (
        <ProblemNote key={problem.code} problem={problem} />
      ))}
      {found.length === 0 && (
        <p className="found-none">
          <Icon name="plug" />
          {discovery === null || discovery.looking
            ? words.looking
            : words.nothingFound}
        </p>
      )}
      {standing.length > 0 && (
        <>
          <h2>{words.standingBy}</h2>
          <ul className="found-ports">
            {standing.map((one) => (
              <FoundPort key={one.id} found={one} visit={visit} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
