import type { Budget, Row } from "./figures.ts";

const heads = ["moment", "budget", "median", "p95", "p99", "n", "verdict"];

/** The rows as a Markdown table whose columns also line up in a terminal. */
export function budgetsTable(rows: readonly Row[]): string {
  const cells = [heads, ...rows.map(cellsOf)];
  const widths = heads.map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lines = cells.map((line) => lineOf(line, widths, " "));
  const rule = lineOf(
    widths.map((width) => "-".repeat(width)),
    widths,
    "-",
  );
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

const lineOf = (
  line: readonly string[],
  widths: readonly number[],
  fill: string,
): string =>
  `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(" | ")} |`;

const cellsOf = (row: Row): string[] => [
  row.moment,
  row.budget === null ? "" : budgetWords(row.budget, row.unit),
  ...(row.n === 1
    ? [figure(row.median, row.unit), "", ""]
    : [row.median, row.p95, row.p99].map((value) => figure(value, row.unit))),
  String(row.n),
  row.verdict ?? "",
];

const budgetWords = ({ of, most, least }: Budget, unit: Row["unit"]): string =>
  most === undefined
    ? `${of} ≥ ${least ?? 0} ${unit}`
    : `${of} ≤ ${most} ${unit}`;

const figure = (value: number, unit: Row["unit"]): string =>
  `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
