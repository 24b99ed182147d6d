import { benchProfileSchema } from "../../shared/contract/profile-view.ts";
import {
  usualProfile,
  type BenchProfile,
} from "../../shared/domain/bench-profile.ts";
import type { OperatorId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/** What this person chose; the usual where they chose nothing, or chose what this version no longer offers. */
export async function profileOf(
  database: Database | Trx,
  operatorId: OperatorId,
): Promise<BenchProfile> {
  const row = await database
    .selectFrom("operator_profiles")
    .select("profile")
    .where("operator_id", "=", operatorId)
    .executeTakeFirst();
  return row === undefined ? usualProfile : readProfile(row.profile);
}

/** Of everybody who ever chose something. */
export async function profilesOf(
  database: Database,
): Promise<ReadonlyMap<OperatorId, BenchProfile>> {
  const rows = await database
    .selectFrom("operator_profiles")
    .selectAll()
    .execute();
  return new Map(
    rows.map((row) => [row.operator_id, readProfile(row.profile)]),
  );
}

function readProfile(stored: string): BenchProfile {
  const kept = benchProfileSchema.partial().safeParse(JSON.parse(stored));
  return kept.success ? withoutGaps(kept.data) : usualProfile;
}

type Chosen = {
  readonly [Setting in keyof BenchProfile]?: BenchProfile[Setting] | undefined;
};

/** The usual, but for what was chosen. */
export const withoutGaps = (
  chosen: Chosen,
  before: BenchProfile = usualProfile,
): BenchProfile => ({
  voice: chosen.voice ?? before.voice,
  volumePercent: chosen.volumePercent ?? before.volumePercent,
  hand: chosen.hand ?? before.hand,
  textSize: chosen.textSize ?? before.textSize,
  palette: chosen.palette ?? before.palette,
});

export async function saveProfile(
  trx: Trx,
  operatorId: OperatorId,
  profile: BenchProfile,
): Promise<void> {
  const row = { operator_id: operatorId, profile: JSON.stringify(profile) };
  await trx
    .insertInto("operator_profiles")
    .values(row)
    .onConflict((conflict) =>
      conflict.column("operator_id").doUpdateSet({ profile: row.profile }),
    )
    .execute();
}
