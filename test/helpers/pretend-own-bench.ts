import { implement } from "@orpc/server";
import { contract } from "../../shared/contract/contract.ts";
import { usualBenchRules } from "../../shared/domain/bench-rules.ts";

const { benchRules, profile } = implement(contract);

/** A bench that takes every wish, and stays as it is. */
export const pretendOwnBench = {
  profile: { change: profile.change.handler(() => ({ ok: true })) },
  benchRules: {
    read: benchRules.read.handler(() => usualBenchRules),
    set: benchRules.set.handler(() => ({ ok: true })),
  },
};
