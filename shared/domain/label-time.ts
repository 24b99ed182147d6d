/**
 * When a shop's labels are asked for: as soon as a parcel waits; for the parcels a bench will most likely open next; when one
 * is opened; or when everything is in the box. Earlier is faster; asking makes the platform count the order as shipped, and some
 * carriers charge for it.
 */
export const labelTimes = ["queued", "next", "claimed", "complete"] as const;
export type LabelTime = (typeof labelTimes)[number];

/** What happens to a parcel that may be reason to ask for its label. */
export type LabelMoment = "claimed" | "complete" | "weighed";

export const asksForLabel = (time: LabelTime, moment: LabelMoment): boolean => {
  switch (moment) {
    case "claimed":
      return time !== "complete";
    case "complete":
      return time === "complete";
    case "weighed":
      // A carrier's label may have waited for the weight.
      return true;
    default:
      return moment satisfies never;
  }
};
