import { sql, type SqlBool } from "kysely";

/**
 * Finished rows outnumber open ones a hundred thousand to one, and only the open ones are in an index. The database takes it
 * only for a query that repeats the index's own condition word for word, without parameters; so ask for these first, then
 * for the state that is meant.
 */
export const isOpenCall = sql<SqlBool>`state in ('due', 'in-flight', 'failed')`;
export const isGivenUpCall = sql<SqlBool>`state = 'given-up'`;
export const isOpenPrintJob = sql<SqlBool>`state in ('due', 'in-flight', 'unsure', 'failed')`;
