import type { z } from "zod";
import type { Outcome } from "../../shared/contract/plain.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { asId, type CommandId, type StationId } from "../../shared/ids.ts";
import type { Clock } from "../../shared/time.ts";
import type { Database } from "./open-database.ts";

interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** A command that arrives twice, also while the first is still being carried out, gets the first answer. */
export interface CommandAnswers {
  /** @param schema reads back an answer that was stored; an answer holds no secrets, because it lies on disk for a week */
  once<Answer extends Outcome>(
    commandId: string,
    schema: z.ZodType<Answer>,
    run: () => Promise<Answer>,
  ): Promise<Answer | Refused>;
}

export function createCommandAnswers(
  database: Database,
  stationId: StationId,
  clock: Clock,
): CommandAnswers {
  const running = new Map<string, Promise<unknown>>();

  const stored = async (id: string): Promise<unknown> => {
    const row = await database
      .selectFrom("commands")
      .select("answer")
      .where("id", "=", asId<CommandId>(id))
      .executeTakeFirst();
    return row === undefined ? undefined : JSON.parse(row.answer);
  };

  return {
    async once(commandId, schema, run) {
      const carryOut = async (): Promise<unknown> => {
        const known = await stored(commandId);
        if (known !== undefined) return known;
        const answer = await run();
        await database
          .insertInto("commands")
          .values({
            id: asId<CommandId>(commandId),
            station_id: stationId,
            at: clock.now(),
            answer: JSON.stringify(answer),
          })
          .execute();
        return answer;
      };
      const first =
        running.get(commandId) ??
        carryOut().finally(() => {
          running.delete(commandId);
        });
      running.set(commandId, first);
      const read = schema.safeParse(await first);
      // The id of another kind of command: whoever sent it makes no ids, and nothing may happen because of it.
      return read.success
        ? read.data
        : { ok: false, refusal: refusal("contract.invalid", { what: "id" }) };
    },
  };
}
