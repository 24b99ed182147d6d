import type { Migration } from "kysely/migration";
import * as firstTables from "./migrations/0001-first-tables.ts";
import * as journalOrder from "./migrations/0002-journal-order.ts";
import * as givenUpCalls from "./migrations/0003-given-up-calls.ts";
import * as callRequests from "./migrations/0004-call-requests.ts";
import * as warehouses from "./migrations/0005-warehouses.ts";
import * as shopAccounts from "./migrations/0006-shop-accounts.ts";
import * as sellerShipping from "./migrations/0007-seller-shipping.ts";
import * as urgentLines from "./migrations/0008-urgent-lines.ts";
import * as returns from "./migrations/0009-returns.ts";
import * as shipTerms from "./migrations/0010-ship-terms.ts";
import * as feeds from "./migrations/0011-feeds.ts";
import * as printerOfLabel from "./migrations/0012-printer-of-label.ts";
import * as handovers from "./migrations/0014-handovers.ts";
import * as verification from "./migrations/0015-verification.ts";
import * as trouble from "./migrations/0016-trouble.ts";
import * as boxesAndWeights from "./migrations/0017-boxes-and-weights.ts";
import * as operatorProfiles from "./migrations/0019-operator-profiles.ts";
import * as statements from "./migrations/0020-statements.ts";
import * as addresses from "./migrations/0021-addresses.ts";
import * as visitPapers from "./migrations/0022-visit-papers.ts";
import * as labelTime from "./migrations/0023-label-time.ts";
import * as lessonRuns from "./migrations/0024-lessons.ts";
import * as returnedSerials from "./migrations/0025-returned-serials.ts";
import * as lanes from "./migrations/0018-lanes.ts";
import * as callsOfParcels from "./migrations/0028-calls-of-parcels.ts";

/** Forward only; a released migration is never edited. */
export const migrations: Record<string, Migration> = {
  "0001-first-tables": firstTables,
  "0002-journal-order": journalOrder,
  "0003-given-up-calls": givenUpCalls,
  "0004-call-requests": callRequests,
  "0005-warehouses": warehouses,
  "0006-shop-accounts": shopAccounts,
  "0007-seller-shipping": sellerShipping,
  "0008-urgent-lines": urgentLines,
  "0009-returns": returns,
  "0010-ship-terms": shipTerms,
  "0011-feeds": feeds,
  "0012-printer-of-label": printerOfLabel,
  "0014-handovers": handovers,
  "0015-verification": verification,
  "0016-trouble": trouble,
  "0017-boxes-and-weights": boxesAndWeights,
  "0019-operator-profiles": operatorProfiles,
  "0020-statements": statements,
  "0021-addresses": addresses,
  "0022-visit-papers": visitPapers,
  "0023-label-time": labelTime,
  "0024-lessons": lessonRuns,
  "0018-lanes": lanes,
  "0025-returned-serials": returnedSerials,
  "0028-calls-of-parcels": callsOfParcels,
};
