import type { ReactElement } from "react";
import { useWords } from "../../surroundings.tsx";
import type { Preview } from "./use-preview.ts";

export function PaperPreview({
  preview: { address, labels },
}: {
  readonly preview: Preview;
}): ReactElement {
  const words = useWords().papers;
  return (
    <figure className="paper-preview">
      <figcaption>
        {address === null
          ? words.previewWaits
          : labels > 1
            ? words.more(labels)
            : words.preview}
      </figcaption>
      {address !== null && (
        <span className="paper-sheet">
          <img src={address} alt={words.preview} />
        </span>
      )}
    </figure>
  );
}
