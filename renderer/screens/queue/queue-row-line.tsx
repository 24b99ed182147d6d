import { useState, type ReactElement } from "react";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { sayRefusal } from "../../../shared/i18n/catalogue.ts";
import { ArticlePicture } from "../../components/article-picture.tsx";
import { HandoverWords } from "../../components/handover-words.tsx";
import { Icon } from "../../components/icon.tsx";
import { useSeveralShops } from "../../components/use-several-shops.ts";
import { useHands, useStationState, useWords } from "../../surroundings.tsx";
import { ClosedPhoto, PhotoSwitch } from "./closed-photo.tsx";
import { mayNotSplit } from "../shipping/split-rules.ts";

/** One parcel on the board: what goes in, which number, what is special about it. */
export function QueueRowLine({
  row,
  offersSplit = false,
}: {
  readonly row: QueueRow;
  /** A supervisor may split it from here. */
  readonly offersSplit?: boolean;
}): ReactElement {
  const words = useWords();
  const severalShops = useSeveralShops();
  const hands = useHands();
  const maySplit = useStationState(
    (state) => offersSplit && state.bench?.operator?.role === "supervisor",
  );
  const maySee = useStationState(
    (state) =>
      row.photographed === true && state.bench?.operator?.role === "supervisor",
  );
  const [photo, setPhoto] = useState(false);
  return (
    <li className="row" data-service={row.service}>
      <ArticlePicture skuId={row.contents[0]?.skuId ?? null} />
      <div className="row-words">
        <p>
          {row.contents
            .map((line) => `${line.needed} × ${line.title}`)
            .join(" + ")}
        </p>
        {row.problem !== null && (
          <p className="row-problem">{sayRefusal(words, row.problem).says}</p>
        )}
        <small>
          {words.bench.parcel(row.number)}
          {severalShops && ` · ${row.shop}`}
          {row.stage !== "waiting" &&
            row.problem === null &&
            ` · ${words.queue.stages[row.stage]}`}
          {row.claimedBy !== null &&
            ` · ${words.queue.claimedBy(row.claimedBy)}`}
        </small>
      </div>
      <div className="row-signs">
        {row.service === "express" && (
          <span className="tag" data-tone="wait">
            {words.bench.services.express}
          </span>
        )}
        {row.labelWaiting && (
          <span className="tag" data-tone="good">
            <Icon name="label" />
            {words.queue.labelWaiting}
          </span>
        )}
        {row.handover && (
          <span className="tag">
            <HandoverWords handover={row.handover} />
          </span>
        )}
        {maySplit && mayNotSplit(row) === null && (
          <button
            type="button"
            className="button"
            onClick={() => {
              hands.split(row.number);
            }}
          >
            {words.shipping.split}
          </button>
        )}
        {maySee && <PhotoSwitch open={photo} set={setPhoto} />}
        <span className="row-units">{words.queue.units(row.units)}</span>
      </div>
      {maySee && photo && <ClosedPhoto parcelId={row.parcelId} />}
    </li>
  );
}
