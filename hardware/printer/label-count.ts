import { zplReader, type ZplCommand } from "./zpl-reader.ts";

/** A block that draws nothing sets something: no paper moves for it. */
const drawing = /^(FD|FV|SN|G[A-Z]|XG)$/;

/** More of one label than any parcel needs. */
const mostCopies = 1_000;

/**
 * How many labels these commands make: blocks that draw, each as often as its ^PQ says. The printer's counter must have
 * moved this far before the job counts as printed.
 * @param zpl a whole job
 */
export function countLabels(zpl: Uint8Array): number {
  const reader = zplReader();
  let labels = 0;
  let copies = 1;
  let draws = false;
  for (const command of [...reader.push(zpl), ...reader.end()]) {
    if (command.prefix !== "^") continue;
    if (command.code === "XA") {
      copies = 1;
      draws = false;
    } else if (command.code === "PQ") {
      copies = copiesOf(command);
    } else if (command.code === "XZ") {
      if (draws) labels += copies;
      draws = false;
    } else {
      draws ||= drawing.test(command.code);
    }
  }
  return labels;
}

/** `^PQq,p,r,o`: q labels, each r times more. Source: Zebra ZPL II Programming Guide, ^PQ. */
function copiesOf({ data }: ZplCommand): number {
  const [quantity = "", , replicates = ""] = data.split(",");
  const each = Number.parseInt(quantity, 10);
  const more = Number.parseInt(replicates, 10);
  const copies = (each > 0 ? each : 1) * (more > 0 ? more + 1 : 1);
  return Math.min(copies, mostCopies);
}
