import type { ReactElement } from "react";
import type { DeviceCard } from "../../../shared/contract/devices-view.ts";
import type { PictureOf } from "../../station.ts";
import { usePicture, useStationState, useWords } from "../../surroundings.tsx";

const usualMedia = { widthTenthsMm: 1020, heightTenthsMm: 1520 };

/** The label that would come out now; in training the one that came out last; else a sheet of the printer's own size. */
export function LabelPaper({
  device: { setup, virtual },
}: {
  readonly device: DeviceCard;
}): ReactElement {
  const words = useWords().devices;
  const parcel = useStationState((state) => state.bench?.parcel ?? null);
  const printed = useStationState((state) => state.training?.tray[0] ?? null);
  const waiting =
    parcel?.label.state === "ready" && parcel.print === "none" ? parcel : null;
  const picture: PictureOf | null =
    waiting !== null
      ? {
          kind: "label",
          parcelId: waiting.id,
          tracking: waiting.label.trackingNumber ?? "",
        }
      : virtual && printed !== null
        ? { kind: "printed", id: printed.id }
        : null;
  const address = usePicture(picture);
  const media = setup.media ?? usualMedia;
  return (
    <figure className="label-paper">
      <span
        className="paper"
        style={{
          aspectRatio: `${media.widthTenthsMm} / ${media.heightTenthsMm}`,
        }}
      >
        {address ? (
          <img src={address} alt="" />
        ) : (
          <span>
            {words.millimetres(
              Math.round(media.widthTenthsMm / 10),
              Math.round(media.heightTenthsMm / 10),
            )}
          </span>
        )}
      </span>
      {address && (
        <figcaption>
          {waiting === null ? words.cameOut : words.wouldPrint}
        </figcaption>
      )}
    </figure>
  );
}
