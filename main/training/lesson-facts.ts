import { z } from "zod";
import type { LessonFact } from "../../shared/domain/lesson.ts";
import type { LessonRunRow } from "../storage/lesson-schema.ts";
import type { Database } from "../storage/open-database.ts";

/** What a line of the journal may say that a lesson looks at. */
const saidSchema = z.object({
  skuId: z.string().default(""),
  units: z.number().int().default(1),
  code: z.string().default(""),
  outcome: z.string().default(""),
  cameOut: z.boolean().default(false),
});
type Said = z.infer<typeof saidSchema>;

type Fact = LessonFact extends infer Each
  ? Each extends LessonFact
    ? Omit<Each, "at">
    : never
  : never;

const factOf: Readonly<Record<string, (said: Said) => Fact | null>> = {
  "parcel.claimed": () => ({ kind: "opened" }),
  "unit.scanned": ({ skuId, units }) => ({ kind: "counted", skuId, units }),
  "unit.undone": ({ skuId, units }) => ({
    kind: "counted",
    skuId,
    units: -units,
  }),
  "unit.refused": ({ code }) => ({
    kind: "refused",
    wrongArticle: code === "scan.wrong-article",
  }),
  "parcel.weighed": () => ({ kind: "weighed" }),
  "weighing.skipped": () => ({ kind: "weighed" }),
  "weight.refused": () => ({ kind: "weighed-wrong" }),
  "print.ended": ({ outcome }) =>
    outcome === "printed" || outcome === "sent" ? { kind: "printed" } : null,
  "print.answered": ({ cameOut }) => (cameOut ? { kind: "printed" } : null),
  "parcel.held": () => ({ kind: "stopped" }),
  "parcel.cancelled": () => ({ kind: "stopped" }),
  "parcel.set-aside": () => ({ kind: "set-aside" }),
  "parcel.sealed": () => ({ kind: "sealed" }),
  "operator.signed-out": () => ({ kind: "signed-out" }),
  // A lesson is one person's: who takes over the bench does not go on with it.
  "operator.signed-in": () => ({ kind: "signed-out" }),
};

const ofTheBench = ["operator.signed-in", "operator.signed-out"];

/** What the station's own journal says about a lesson, oldest first. */
export async function lessonFacts(
  database: Database,
  run: Pick<LessonRunRow, "station_id" | "from_seq" | "parcel_id">,
): Promise<LessonFact[]> {
  const rows = await database
    .selectFrom("journal")
    .select(["at", "kind", "data"])
    .where("station_id", "=", run.station_id)
    .where("seq", ">", run.from_seq)
    .where((where) =>
      where.or([
        where("parcel_id", "=", run.parcel_id),
        where("kind", "in", ofTheBench),
      ]),
    )
    .orderBy("seq")
    .execute();
  return rows.flatMap(({ at, kind, data }) => {
    const fact = factOf[kind]?.(saidSchema.parse(JSON.parse(data))) ?? null;
    return fact === null ? [] : [{ ...fact, at }];
  });
}
