import { useCallback, useEffect, useState } from "react";
import { useSurroundings } from "../surroundings.tsx";

/** Often enough that a list nobody announces is true when somebody looks. */
const readEveryMs = 3_000;

export interface Listed<Item> {
  /** Null until it was read for the first time, and whenever it could not be. */
  readonly items: readonly Item[] | null;
  readonly state: "reading" | "read" | "unread";
  again(): void;
}

/** A list the station gives when asked, asked for again while it is on the screen. */
export function useList<Item>(
  read: () => Promise<readonly Item[] | null>,
): Listed<Item> {
  const { clock } = useSurroundings();
  const [items, setItems] = useState<readonly Item[] | null>(null);
  const [state, setState] = useState<Listed<Item>["state"]>("reading");
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    let cancel = (): void => undefined;
    const round = async (): Promise<void> => {
      const found = await read();
      if (gone) return;
      if (found !== null) setItems(found);
      setState(found === null ? "unread" : "read");
      cancel = clock.after(readEveryMs, () => void round());
    };
    void round();
    return () => {
      gone = true;
      cancel();
    };
  }, [clock, read, asked]);
  const again = useCallback(() => {
    setAsked((times) => times + 1);
  }, []);
  return { items, state, again };
}
