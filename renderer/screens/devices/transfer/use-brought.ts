import { useState } from "react";
import type { DevicesDocument } from "../../../../shared/contract/devices-view.ts";
import type { Refusal } from "../../../../shared/contract/refusals.ts";
import { useSurroundings } from "../../../surroundings.tsx";

/** What somebody brought, by scanner, file or paste: read by the station, and not carried out yet. */
export interface Brought {
  readonly document: string | null;
  readonly setup: DevicesDocument | null;
  readonly refusal: Refusal | null;
  bring(document: string): void;
  forget(): void;
}

const nothing = { document: null, setup: null, refusal: null };

export function useBrought(): Brought {
  const { devices } = useSurroundings().station;
  const [state, setState] =
    useState<Omit<Brought, "bring" | "forget">>(nothing);
  const bring = async (document: string): Promise<void> => {
    const read = await devices.readSetup(document);
    if (read === null) return;
    setState(
      read.ok
        ? { document, setup: read.setup, refusal: null }
        : { document: null, setup: null, refusal: read.refusal },
    );
  };
  return {
    ...state,
    bring(document) {
      void bring(document);
    },
    forget() {
      setState(nothing);
    },
  };
}
