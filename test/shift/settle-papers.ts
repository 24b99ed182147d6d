import type { Database } from "../../main/storage/open-database.ts";
import type { ShiftAccounts } from "./settle-shift.ts";

/** Every label is on the box that left with it, or void; none came out twice unless somebody had a reason; every box was sealed once. */
export async function settlePapers(
  database: Database,
  {
    papers,
    separators,
    sealed,
  }: Pick<ShiftAccounts, "papers" | "separators" | "sealed">,
): Promise<string[]> {
  const labels = await database
    .selectFrom("labels")
    .innerJoin("parcels", "parcels.id", "labels.parcel_id")
    .select(["parcels.id", "number", "stage", "tracking_number"])
    .execute();
  const voided = await database
    .selectFrom("void_labels")
    .select("tracking_number")
    .execute();
  const lines = await database
    .selectFrom("journal")
    .select(["parcel_id", "kind", "data"])
    .where("kind", "in", ["print.queued", "parcel.sealed"])
    .execute();
  const isVoid = new Set<string>(voided.map((row) => row.tracking_number));
  const owners = new Map(labels.map((row) => [row.tracking_number, row]));
  const left = new Map(sealed.map(({ parcelId, label }) => [parcelId, label]));
  const broken: string[] = [];

  const times = new Map<string, number>();
  let plain = 0;
  for (const [text] of papers) {
    if (text === undefined) plain++;
    else times.set(text, (times.get(text) ?? 0) + 1);
  }
  if (plain !== separators)
    broken.push(
      `${plain} papers carry no code and ${separators} were separators`,
    );
  for (const [text, count] of times) {
    const owner = owners.get(text);
    if (owner === undefined) {
      if (!isVoid.has(text))
        broken.push(`label ${text} is on paper and nobody's`);
      continue;
    }
    const stopped = owner.stage === "cancelled" || owner.stage === "held";
    if (left.get(owner.id) !== text && !stopped && !isVoid.has(text))
      broken.push(
        `label ${text} of parcel ${owner.number}, which is ${owner.stage}, lies about`,
      );
    const asked = lines.filter(
      ({ kind, parcel_id, data }) =>
        kind === "print.queued" && parcel_id === owner.id && !isSamePaper(data),
    ).length;
    if (count > asked)
      broken.push(
        `label ${text} came out ${count} times, and ${asked} were wanted`,
      );
  }
  for (const { parcelId, number } of sealed) {
    const seals = lines.filter(
      ({ kind, parcel_id }) =>
        kind === "parcel.sealed" && parcel_id === parcelId,
    ).length;
    if (seals !== 1) broken.push(`parcel ${number} was sealed ${seals} times`);
  }
  return broken;
}

/** Somebody looked, and the one before had not come out. */
const isSamePaper = (data: string): boolean =>
  (JSON.parse(data) as { reason?: string }).reason === "did-not-come-out";
