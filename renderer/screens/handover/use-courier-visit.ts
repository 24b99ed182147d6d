import { useEffect, useRef, useState } from "react";
import type {
  HandoverView,
  Signature,
} from "../../../shared/contract/handover-contract.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { whyNotFinished } from "../../../shared/domain/courier-visit.ts";
import type { CourierOrder } from "../../actions/courier-orders.ts";
import { useTold } from "../../station/use-told.ts";
import { useStationState, useSurroundings } from "../../surroundings.tsx";
import { useOrder, type Order } from "../devices/use-order.ts";
import { mayBeLetGo } from "./courier-mood.ts";

/** Long enough to be seen from beside the cage. */
const freshMs = 900;

/** What the handover screen shows, and what can be asked for there. */
export interface CourierVisit {
  readonly view: HandoverView | null;
  readonly fresh: boolean;
  /** A badge or a command that was refused since the last box. */
  readonly told: Refusal | null;
  readonly signing: boolean;
  readonly strokes: Signature;
  draw(strokes: Signature): void;
  readonly finishing: Order;
  /** Null on other screens. */
  readonly possible: readonly CourierOrder[] | null;
  handOver(order: CourierOrder): void;
  /** Says why a badge or a command was refused; null: it was not. @param sounded whether the bench has sounded it already */
  tell(refusal: Refusal | null, sounded: boolean): void;
  /** A box, read by a scanner that types. */
  scanned(text: string): void;
}

/** @param here whether the handover screen is shown: while it is, every scanner of the bench counts boxes into the cage */
export function useCourierVisit(here: boolean): CourierVisit {
  const { station, sounder, clock } = useSurroundings();
  const operator = useStationState(({ bench }) => bench?.operator ?? null);
  const [view, setView] = useState<HandoverView | null>(null);
  const [freshest, setFreshest] = useState<number | null>(null);
  const [signing, setSigning] = useState(false);
  const [strokes, draw] = useState<Signature>([]);
  const finishing = useOrder();
  const [told, setTold] = useState<Refusal | null>(null);
  const heard = useRef<{ sequence: number; inside: number } | null>(null);
  useTold(
    (signal) => station.courier.watch(signal),
    (next) => {
      const sequence = next.last?.sequence ?? 0;
      // What was judged before this screen was opened is not sounded again.
      const { takeOut } = next.board;
      const inside = takeOut.filter(({ where }) => where === "cage").length;
      if (heard.current !== null)
        if (next.last !== null && sequence !== heard.current.sequence) {
          sounder.play(next.last.answer.ok ? "good" : "stop");
          setFreshest(sequence);
          setSigning(false);
          setTold(null);
        } else if (inside > heard.current.inside) {
          // A buyer changed her mind about a box that is in the cage already.
          sounder.play("stop");
          setSigning(false);
        }
      heard.current = { sequence, inside };
      setView(next);
    },
    { lasting: true, resting: !here },
  );
  useEffect(
    () =>
      freshest === null
        ? undefined
        : clock.after(freshMs, () => {
            setFreshest(null);
          }),
    [clock, freshest],
  );

  const tell = (refusal: Refusal | null, sounded: boolean): void => {
    if (refusal !== null && !sounded) sounder.play("stop");
    setTold(refusal);
  };
  const unasked = mayBeLetGo(view, operator);
  const visiting =
    operator !== null && view !== null && view.board.open !== null;
  const can: { readonly [Name in CourierOrder]: boolean } = {
    "handover-finish": visiting && (!signing || strokes.length > 0),
    "handover-back": visiting && signing,
    "handover-let-go": unasked !== null,
    "handover-unsigned": visiting && signing,
  };
  const scan = (text: string, unchecked: boolean): void => {
    finishing.give(
      station.courier
        .scan(text, unchecked)
        // What became of the box is told with the view, to whichever scanner read it.
        .then((answer) =>
          answer.ok || answer.refusal.code !== "program.bug"
            ? { ok: true }
            : answer,
        ),
    );
  };
  const finish = (signature: Signature | null): void => {
    finishing.give(station.courier.finish(signature), () => {
      setSigning(false);
      draw([]);
    });
  };
  return {
    view,
    fresh: freshest !== null,
    told,
    tell,
    signing,
    strokes,
    draw,
    finishing,
    possible: here
      ? (Object.keys(can) as CourierOrder[]).filter((order) => can[order])
      : null,
    handOver(order) {
      if (!can[order]) return;
      switch (order) {
        case "handover-finish":
          if (signing) finish(strokes);
          else {
            const { open, takeOut = [] } = view?.board ?? {};
            const why = whyNotFinished(open?.carrier ?? "", takeOut);
            if (why !== null) return tell(why, false);
            setTold(null);
            draw([]);
            setSigning(true);
          }
          return;
        case "handover-back":
          setSigning(false);
          return;
        case "handover-unsigned":
          finish(null);
          return;
        case "handover-let-go":
          if (unasked !== null) scan(unasked, true);
          return;
        default:
          order satisfies never;
      }
    },
    scanned(text) {
      scan(text, false);
    },
  };
}
