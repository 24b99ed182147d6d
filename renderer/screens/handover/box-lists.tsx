import type { ReactElement } from "react";
import type { HandoverBoard } from "../../../shared/contract/handover-contract.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { useSeveralShops } from "../../components/use-several-shops.ts";
import { useWords } from "../../surroundings.tsx";

/** Boxes whose buyer changed her mind: which, why, and where each stands. */
export function BoxesToTakeOut({
  boxes,
}: {
  readonly boxes: HandoverBoard["takeOut"];
}): ReactElement | null {
  const words = useWords().handover;
  const severalShops = useSeveralShops();
  if (boxes.length === 0) return null;
  return (
    <section className="handover-list" data-tone="stop">
      <h2>
        <Icon name="stop" />
        {words.takeOut}
        <b>{boxes.length}</b>
      </h2>
      <ul tabIndex={0} aria-label={words.takeOut}>
        {boxes.map((box) => (
          <li key={box.parcel} data-where={box.where}>
            <b>{box.parcel}</b>
            <span>
              {words.where[box.where]}
              <small>
                {[
                  words.why[box.why],
                  severalShops ? box.shop : "",
                  box.carrier,
                  box.trackingNumber,
                ]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The courier's own boxes that are not in his cage, while he is still here. */
export function BoxesLeft({
  boxes,
}: {
  readonly boxes: HandoverBoard["missing"];
}): ReactElement | null {
  const words = useWords().handover;
  const figures = useFigures();
  const severalShops = useSeveralShops();
  if (boxes.length === 0) return null;
  return (
    <section className="handover-list" data-tone="wait">
      <h2>
        <Icon name="box" />
        {words.missing}
        <b>{boxes.length}</b>
      </h2>
      <ul tabIndex={0} aria-label={words.missing}>
        {boxes.map((box) => (
          <li key={box.parcel}>
            <b>{box.parcel}</b>
            <span>
              {box.trackingNumber}
              <small>
                {figures.wallTime(box.sealedAt)}
                {severalShops && box.shop !== "" && ` · ${box.shop}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
