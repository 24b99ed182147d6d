import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { format } from "prettier";
import { contractShape } from "../test/helpers/contract-shape.ts";

const file = resolve(import.meta.dirname, "../test/fixtures/contract.json");
writeFileSync(
  file,
  await format(JSON.stringify(contractShape()), { parser: "json" }),
);
process.stdout.write(`The contract is frozen in ${file}\n`);
