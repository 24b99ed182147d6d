import { parseArgs } from "node:util";
import { attack } from "./attack.ts";
import { fuzzTargets } from "./fuzz-targets.ts";

/** `npm run fuzz -- --inputs 1000000 --seed 1 --only "scale nci"`; ends with 1 at the first decoder that fails. */
const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
});
const inputs = Number(values.inputs);
const seed = Number(values.seed);
if (
  !Number.isSafeInteger(inputs) ||
  inputs < 1 ||
  !Number.isSafeInteger(seed)
) {
  throw new Error("--inputs and --seed are whole numbers");
}

const targets = (await fuzzTargets(seed)).filter(({ name }) =>
  name.includes(values.only),
);
let failures = 0;
for (const target of targets) {
  const startedAt = performance.now();
  const result = await attack(
    target,
    { inputs, milliseconds: Number.POSITIVE_INFINITY },
    (done) => {
      process.stderr.write(`\r${target.name}: ${done}`);
    },
  );
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  if ("what" in result) {
    failures++;
    process.stderr.write(
      `\r${target.name}: FAILED at input ${result.input} of seed ${seed}: ${result.what}\n  ${result.hex}\n`,
    );
  } else {
    process.stderr.write(
      `\r${target.name}: ${result.inputs} inputs, ${seconds} s\n`,
    );
  }
}
process.stderr.write(
  `${targets.length - failures} of ${targets.length} decoders held\n`,
);
process.exitCode = failures === 0 ? 0 : 1;
