import type { ReactElement } from "react";
import { usePicture, useWords } from "../surroundings.tsx";
import { Icon } from "./icon.tsx";

/** The article's photo in a tile; a quiet box where the shop gave none. The title beside it says what it is. */
export function ArticlePicture({
  skuId,
  large = false,
}: {
  readonly skuId: string | null;
  readonly large?: boolean;
}): ReactElement {
  const { bench } = useWords();
  const address = usePicture(
    skuId === null ? null : { kind: "article", skuId },
  );
  return (
    <span className={large ? "picture picture-large" : "picture"}>
      {address ? (
        <img src={address} alt="" />
      ) : (
        <span className="picture-none">
          <Icon name="box" />
          {large && address === null && <span>{bench.noPicture}</span>}
        </span>
      )}
    </span>
  );
}
