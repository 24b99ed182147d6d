import { useState } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type { Outcome } from "../../station/station-calls.ts";

/** One thing the screen asked for: on its way, done, or refused with a reason. */
export interface Order {
  readonly busy: boolean;
  readonly done: boolean;
  readonly refusal: Refusal | null;
  give(command: Promise<Outcome>, then?: () => void): void;
}

export function useOrder(): Order {
  const [state, setState] = useState<Omit<Order, "give">>({
    busy: false,
    done: false,
    refusal: null,
  });
  const give = async (
    command: Promise<Outcome>,
    then: () => void,
  ): Promise<void> => {
    setState({ busy: true, done: false, refusal: null });
    const outcome = await command;
    setState({
      busy: false,
      done: outcome.ok,
      refusal: outcome.ok ? null : outcome.refusal,
    });
    if (outcome.ok) then();
  };
  return {
    ...state,
    give(command, then = () => undefined) {
      void give(command, then);
    },
  };
}
