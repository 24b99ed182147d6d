import type { BoxesHandlerParts } from "./boxes-handlers.ts";
import { createCommandAnswers } from "./storage/command-answers.ts";
import {
  createBoxesDesk,
  type BoxesDeskParts,
} from "./workflows/boxes-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

/** What a station needs to keep its boxes, wired together. */
export const openBoxes = (
  parts: BoxesDeskParts & { operator(): SignedIn },
): BoxesHandlerParts => ({
  desk: createBoxesDesk(parts),
  answers: createCommandAnswers(
    parts.store.database,
    parts.stationId,
    parts.clock,
  ),
  operator: parts.operator,
});
