import { quantile } from "../bench/figures.ts";
import type { PackerReport } from "./work-shift.ts";

const msOf = (values: readonly number[]): string =>
  values.length === 0
    ? "–"
    : `p50 ${quantile(values, 0.5).toFixed(1)} ms, p99 ${quantile(values, 0.99).toFixed(1)} ms (${values.length})`;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** What a shift came to, one column for each packer, and what was caught, for all of them. */
export function shiftTable(reports: readonly PackerReport[]): string {
  const row = (
    name: string,
    cell: (report: PackerReport) => string,
  ): readonly string[] => [name, ...reports.map(cell)];
  const figures = [
    row("", ({ seed }) => `seed ${seed}`),
    row("parcels sealed", ({ sealed }) => String(sealed)),
    row("parcels an hour", ({ sealed, seconds }) =>
      String(Math.round((sealed / seconds) * 3600)),
    ),
    row("scans", ({ scans }) => String(scans)),
    row("scan → verdict", ({ scanTimes }) => msOf(scanTimes)),
    row("stable weight → last label byte, label waiting", ({ labelTimes }) =>
      msOf(labelTimes.waiting),
    ),
    row("the same, label still on its way", ({ labelTimes }) =>
      msOf(labelTimes.notWaiting),
    ),
    row("labels printed", ({ papers }) => String(papers)),
    row("station's memory, highest", ({ peakBytes }) => megabytes(peakBytes)),
    row("station's memory, at the end", ({ endBytes }) => megabytes(endBytes)),
  ];
  return [figures, catches(reports), longestWaits(reports)]
    .map((rows) => columns(rows))
    .join("\n\n");
}

const mostWaits = 12;

/** What the hands waited for, all packers together. */
function longestWaits(reports: readonly PackerReport[]): readonly string[][] {
  const whats = new Set(
    reports.flatMap(({ spent }) => spent.map(({ what }) => what)),
  );
  const sums = [...whats].map((what) => {
    const of = reports.flatMap(({ spent }) =>
      spent.filter((each) => each.what === what),
    );
    return {
      what,
      times: of.reduce((sum, { times }) => sum + times, 0),
      seconds: of.reduce((sum, { seconds }) => sum + seconds, 0),
    };
  });
  return [
    ["where the time went", "times", "seconds"],
    ...sums
      .toSorted((left, right) => right.seconds - left.seconds)
      .slice(0, mostWaits)
      .map(({ what, times, seconds }) => [
        what,
        String(times),
        seconds.toFixed(0),
      ]),
  ];
}

function catches(reports: readonly PackerReport[]): readonly string[][] {
  const [first] = reports;
  const rows = (first?.tallies ?? []).map(({ group, kind }) => {
    const all = reports.flatMap(({ tallies }) =>
      tallies.filter((tally) => tally.kind === kind),
    );
    const sum = (of: "injected" | "caught"): number =>
      all.reduce((total, tally) => total + tally[of], 0);
    return [group, kind, String(sum("injected")), String(sum("caught"))];
  });
  const total = (group: string, column: 2 | 3): string =>
    String(
      rows
        .filter(([name]) => name === group)
        .reduce((sum, cells) => sum + Number(cells[column]), 0),
    );
  return [
    ["", "", "happened", "caught"],
    ...rows,
    ...["mistake", "fault"].map((group) => [
      group,
      "all",
      total(group, 2),
      total(group, 3),
    ]),
  ];
}

/** Cells under each other. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
