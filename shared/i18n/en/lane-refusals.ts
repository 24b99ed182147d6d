import type { RefusalSentences } from "../refusal-sentences.ts";

export const laneRefusals = {
  "label.printed-already": {
    says: ({ parcel }) => `The label of parcel ${parcel} is printed already.`,
    remedy: "Take it from the stack of labels and scan it.",
  },
  "tote.of-other": {
    says: ({ tote, parcel }) => `Tote ${tote} holds parcel ${parcel}.`,
    remedy: "Finish the open parcel first.",
  },
  "parcel.at-other-bench": {
    says: ({ parcel, station }) =>
      `Parcel ${parcel} lies at ${station}, half packed.`,
    remedy: "Take it over: yes or no.",
  },
  "parcel.taken-over": {
    says: ({ parcel, station }) =>
      `${station} has taken over parcel ${parcel}.`,
    remedy: "Bring the box there. Then scan the next one.",
  },
  "run.none-fits": {
    says: () => "No waiting parcel fits this run.",
    remedy: "Choose more parcels, or another carrier.",
  },
  "run.busy": {
    says: () => "A run of labels is still going at this bench.",
    remedy: "Let it finish, or stop it.",
  },
  "run.over": {
    says: () => "This run has ended already.",
    remedy: "Start another run.",
  },
  "run.unsure": {
    says: ({ label }) => `Is ${label}, the last one out, on paper?`,
    remedy: "Look at the printer and choose yes or no.",
  },
} satisfies Partial<RefusalSentences>;
