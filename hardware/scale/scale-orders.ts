import { refusal } from "../../shared/contract/refusals.ts";
import type { Clock } from "../../shared/time.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import {
  isShown,
  type Obeyed,
  type ScaleCommand,
  type ScaleCommands,
  type ScaleDeed,
} from "./scale-command.ts";
import type { ScaleMessage } from "./scale-message.ts";

/** A scale that says nothing to a command shows within this time whether it followed. */
const shownWithinMs = 3_000;

/** Orders to a scale, one at a time, each followed until it was carried out, refused or ignored. */
export interface ScaleOrders {
  /** Settles when the scale has followed, refused, or let the time pass; at once when it has no such command. */
  give(deed: ScaleDeed): Promise<Obeyed>;
  /** The order to be sent in the place of the next question; null when there is none. */
  take(): ScaleCommand | null;
  /** Whether nothing else may be asked now. */
  isAwaited(): boolean;
  /** @returns whether the message was an answer to the order */
  hear(message: ScaleMessage): boolean;
  see(reading: ScaleReading): void;
  /** The answer did not come in its time: from here on the readings tell. */
  unanswered(): void;
  /** The scale is gone. */
  end(): void;
}

interface Order {
  readonly deed: ScaleDeed;
  readonly command: ScaleCommand;
  state: "waiting" | "sent" | "watched";
  readonly settle: (obeyed: Obeyed) => void;
  cancel: () => void;
}

/** @param device what people call the scale */
export function createScaleOrders(
  commands: ScaleCommands,
  device: string,
  clock: Clock,
): ScaleOrders {
  let current: Order | null = null;
  const ignored = refusal("scale.did-not-follow", {});

  const settle = (obeyed: Obeyed): void => {
    const order = current;
    current = null;
    order?.cancel();
    order?.settle(obeyed);
  };
  const watch = (order: Order): void => {
    order.state = "watched";
    order.cancel();
    order.cancel = clock.after(shownWithinMs, () => {
      settle(ignored);
    });
  };

  return {
    give(deed) {
      const command = commands[deed];
      if (command === undefined) return Promise.resolve("not-known");
      // Two hands at once: the scale could not tell whose answer it gives.
      if (current !== null) return Promise.resolve(ignored);
      return new Promise((resolve) => {
        const none = (): void => undefined;
        current = {
          deed,
          command,
          state: "waiting",
          settle: resolve,
          cancel: none,
        };
      });
    },
    take() {
      if (current?.state !== "waiting") return null;
      if (current.command.answerWithinMs === null) watch(current);
      else current.state = "sent";
      return current.command;
    },
    isAwaited: () => current?.state === "sent",
    hear(message) {
      if (current === null || current.state === "waiting") return false;
      const obeyed = current.command.answer(message);
      // Readings that come while an order is watched are readings again.
      if (
        obeyed === null ||
        (message.type === "reading" && current.state === "watched")
      ) {
        return false;
      }
      if (obeyed === "taken") watch(current);
      else settle(obeyed);
      return true;
    },
    see(reading) {
      if (current?.state !== "watched") return;
      if (isShown(reading, current.deed, current.command)) settle("done");
    },
    unanswered() {
      if (current?.state === "sent") watch(current);
    },
    end() {
      settle(refusal("device.unplugged", { device }));
    },
  };
}
