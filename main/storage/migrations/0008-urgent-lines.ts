import { sql, type Kysely } from "kysely";

/**
 * How urgent the parcel of a line is, beside the line: singles first, because one scan finishes them, then deadline, service and
 * age, as one text that sorts. Of ten thousand parcels waiting for one article the index names the next one.
 * No deadline comes last; times in milliseconds have 13 digits.
 */
const urgencyOf = (parcel: string): string =>
  `(select printf('%d %015d %02d %015d', lane = 'multis', coalesce(deadline_at, 999999999999999), service_rank, ordered_at)
    from parcels where id = ${parcel})`;

const statements = [
  `alter table parcel_lines add column urgency text`,
  `update parcel_lines set urgency = ${urgencyOf("parcel_id")}`,
  `drop index parcel_lines_open`,
  `create index parcel_lines_open on parcel_lines (sku_id, urgency) where open = 1`,
  `create trigger parcel_lines_urgency after insert on parcel_lines begin
     update parcel_lines set urgency = ${urgencyOf("new.parcel_id")}
       where parcel_id = new.parcel_id and sku_id = new.sku_id;
   end`,
  `create trigger parcels_urgency after update of lane, deadline_at, service_rank, ordered_at on parcels begin
     update parcel_lines set urgency = ${urgencyOf("new.id")} where parcel_id = new.id;
   end`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
