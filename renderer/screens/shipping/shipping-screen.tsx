import type { ReactElement } from "react";
import { useWords } from "../../surroundings.tsx";
import { CombinePart } from "./combine-part.tsx";
import { SentPart } from "./sent-part.tsx";
import { shippingPages } from "./shipping-draft.ts";
import { SplitPart } from "./split-part.tsx";
import type { ShippingVisit } from "./use-shipping-visit.ts";

/** For a supervisor: what went by the seller's own carrier, and what goes into one box. */
export function ShippingScreen({
  visit: { draft, set },
}: {
  readonly visit: ShippingVisit;
}): ReactElement {
  const words = useWords().shipping;
  return (
    <main className="office shipping">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <div className="shipping-pages">
          {shippingPages.map((page) => (
            <button
              key={page}
              type="button"
              aria-pressed={page === draft.page}
              onClick={() => {
                set({ ...draft, page });
              }}
            >
              {words.pages[page]}
            </button>
          ))}
        </div>
      </header>
      {draft.page === "sent" ? (
        <SentPart draft={draft} set={set} />
      ) : (
        <div className="boxes">
          <SplitPart
            parcel={draft.parcel}
            find={(parcel) => {
              set({ ...draft, parcel });
            }}
          />
          <CombinePart />
        </div>
      )}
    </main>
  );
}
