import {
  workShift,
  type PackerReport,
  type ShiftOptions,
  type ShiftProgress,
} from "./work-shift.ts";

/** One packer as a program of its own: whoever reads labels for one must not delay the watch of another. */
export type PackerNews =
  | { readonly kind: "progress"; readonly soFar: ShiftProgress }
  | { readonly kind: "report"; readonly report: PackerReport }
  | { readonly kind: "died"; readonly why: string };

const tell = (news: PackerNews): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(news, () => {
      resolve();
    });
  });

try {
  const report = await workShift(
    JSON.parse(process.argv[2] ?? "{}") as ShiftOptions,
    (soFar) => void tell({ kind: "progress", soFar }),
  );
  await tell({ kind: "report", report });
} catch (thrown) {
  // The shift goes on with the others; this one is told of at its end.
  const why = thrown instanceof Error ? (thrown.stack ?? "") : String(thrown);
  await tell({ kind: "died", why });
}
process.disconnect();
