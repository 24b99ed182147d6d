import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { screenContractVersion } from "../../renderer/station.ts";
import { contractVersion } from "../../shared/contract/contract.ts";
import { contractShape } from "../helpers/contract-shape.ts";
import { projectRoot } from "./project-files.ts";

test("the contract is the frozen one; `npm run contract:freeze` accepts a change on purpose", () => {
  const frozen: unknown = JSON.parse(
    readFileSync(join(projectRoot, "test/fixtures/contract.json"), "utf8"),
  );

  expect(contractShape()).toEqual(frozen);
});

test("the screens speak the station's version of it", () => {
  expect(screenContractVersion).toBe(contractVersion);
});
