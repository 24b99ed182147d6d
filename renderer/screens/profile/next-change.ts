import { languages } from "../../../shared/contract/bench-view.ts";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type { ProfileChange } from "../../../shared/contract/profile-contract.ts";
import {
  nextChoice,
  nextOf,
  usualProfile,
} from "../../../shared/domain/bench-profile.ts";
import { settingOf, type ProfileOrder } from "../../actions/profile-orders.ts";

/** What one command changes for whoever is signed in. */
export const nextChange = (
  operator: NonNullable<BenchView["operator"]>,
  order: ProfileOrder,
): ProfileChange =>
  order === "my-language"
    ? { language: nextOf(languages, operator.language) }
    : nextChoice(operator.profile ?? usualProfile, settingOf[order]);
