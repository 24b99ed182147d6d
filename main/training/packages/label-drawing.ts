import { dotsPng } from "../../../hardware/label/dots-png.ts";
import { labelTools } from "../../../hardware/label/label-tools.ts";
import type { Buyer } from "../orders/buyers.ts";
import { practiceSender } from "../practice-shop.ts";
import { code128Bars, dataMatrix } from "../../printing/paper/symbols.ts";
import {
  dotsOfMm,
  labelSheet,
  type LabelShape,
  type LabelSheet,
} from "./label-sheet.ts";
import { zplSheet } from "./label-zpl.ts";
import { routingFor, spokenTracking } from "./polder-post.ts";

export interface LabelFacts {
  readonly buyer: Buyer;
  readonly trackingNumber: string;
  readonly service: "standard" | "express";
  readonly weightGrams: number;
  readonly orderId: string;
  /** UTC milliseconds. */
  readonly shippedAt: number;
}

const countryNames = {
  NL: "NEDERLAND",
  BE: "BELGIË",
  DE: "DUITSLAND",
} as const;

const left = 5;
const right = 100;
const middle = 52.5;

/** One page, black on white, readable at 203 dpi: the way a carrier's label looks. */
export async function drawLabel(
  facts: LabelFacts,
  shape: LabelShape = "A6",
): Promise<Uint8Array> {
  const sheet = await sheetFor(facts.shippedAt, shape);
  drawHead(sheet, facts);
  drawAddresses(sheet, facts);
  drawRouting(sheet, facts);
  drawTracking(sheet, facts);
  return finished(sheet, shape);
}

/** What a carrier's service sends when its template failed: a page with nothing on it. */
export async function drawBlankLabel(
  shape: LabelShape = "A6",
): Promise<Uint8Array> {
  return finished(await sheetFor(0, shape), shape);
}

const sheetFor = (atMs: number, shape: LabelShape): Promise<LabelSheet> =>
  shape === "ZPL"
    ? Promise.resolve(zplSheet())
    : labelSheet(atMs, shape === "PNG" ? "A6" : shape);

/** Pixels are printer dots: 203 to the inch. */
const pixelsPerMm = 8;

async function finished(
  sheet: LabelSheet,
  shape: LabelShape,
): Promise<Uint8Array> {
  const bytes = await sheet.save();
  if (shape !== "PNG") return bytes;
  const document = await labelTools().open(bytes, pixelsPerMm);
  const page = typeof document === "string" ? undefined : document.pages[0];
  if (typeof document === "string" || page === undefined)
    throw new Error("a label of our own cannot be read");
  try {
    return dotsPng(await page.draw(1));
  } finally {
    document.close();
  }
}

/** A windmill of four triangles, in a square of one by one. */
const windmill =
  "M0.5 0.5L0.5 0L0.78 0.2ZM0.5 0.5L1 0.5L0.8 0.78ZM0.5 0.5L0.5 1L0.22 0.8ZM0.5 0.5L0 0.5L0.2 0.22Z";

function drawHead(sheet: LabelSheet, facts: LabelFacts): void {
  sheet.polygon(left, 5, windmill, 12);
  sheet.text(left + 14, 11.6, "PolderPost", { sizeMm: 7.2, bold: true });
  sheet.text(left + 14, 16, "bezorgt door heel laag Nederland", {
    sizeMm: 2.7,
  });
  if (facts.service === "express") {
    sheet.box(70, 4.5, 30, 13);
    sheet.text(85, 11.3, "EXPRES", {
      sizeMm: 6,
      bold: true,
      align: "centre",
      white: true,
    });
    sheet.text(85, 15.5, "volgende werkdag", {
      sizeMm: 2.9,
      align: "centre",
      white: true,
    });
  } else {
    sheet.frame(70, 4.5, 30, 13);
    sheet.text(85, 11.3, "PAKKET", { sizeMm: 6, bold: true, align: "centre" });
    sheet.text(85, 15.5, "standaard", { sizeMm: 2.9, align: "centre" });
  }
  sheet.box(left, 20, right - left, 0.5);
}

function drawAddresses(sheet: LabelSheet, facts: LabelFacts): void {
  const { buyer } = facts;
  sheet.text(left, 24.2, "Afzender", { sizeMm: 2.4, bold: true });
  sheet.text(
    left + 13,
    24.2,
    `${practiceSender.name}, ${practiceSender.street}, ${practiceSender.postalCode} ${practiceSender.city}`,
    { sizeMm: 2.6, maxWidthMm: 82 },
  );
  sheet.box(left, 26.6, right - left, 0.25);

  sheet.text(left, 32, "Aan", { sizeMm: 2.8, bold: true });
  const wide = 68;
  const lines = [
    `${buyer.firstName} ${buyer.lastName}`,
    ...(buyer.addition === "" ? [] : [buyer.addition]),
    buyer.street,
  ];
  lines.forEach((line, row) => {
    sheet.text(left, 38.4 + row * 5.4, line, {
      sizeMm: 4.4,
      bold: row === 0,
      maxWidthMm: wide,
    });
  });
  sheet.text(
    left,
    38.4 + lines.length * 5.4 + 1.4,
    `${buyer.postalCode}  ${buyer.city.toUpperCase()}`,
    { sizeMm: 5.6, bold: true, maxWidthMm: wide },
  );
  sheet.text(
    left,
    38.4 + lines.length * 5.4 + 6.6,
    countryNames[buyer.regionCode],
    { sizeMm: 3.2 },
  );

  const matrix = dataMatrix(
    [
      facts.trackingNumber,
      buyer.regionCode,
      buyer.postalCode.replaceAll(" ", ""),
      facts.service === "express" ? "X" : "S",
      facts.weightGrams,
    ].join("|"),
  );
  const module = 6;
  const startX = dotsOfMm(right) - matrix.columns * module;
  const startY = dotsOfMm(31);
  for (const { row, at, width } of matrix.dark) {
    sheet.dots(
      startX + at * module,
      startY + row * module,
      width * module,
      module,
    );
  }
}

function drawRouting(sheet: LabelSheet, facts: LabelFacts): void {
  const { hub, round } = routingFor(facts.buyer);
  const top = 66;
  sheet.box(left, top, 46, 18);
  sheet.text(left + 23, top + 13.4, hub, {
    sizeMm: 12,
    bold: true,
    align: "centre",
    white: true,
    maxWidthMm: 42,
  });
  sheet.frame(left + 46, top + 0.19, right - left - 46.2, 17.62);
  sheet.text(left + 50, top + 4.6, "Ronde", { sizeMm: 2.4 });
  sheet.text(left + 50, top + 14.4, round, { sizeMm: 9, bold: true });
  sheet.text(right - 3, top + 4.6, "Gewicht", { sizeMm: 2.4, align: "right" });
  sheet.text(
    right - 3,
    top + 9.8,
    `${(facts.weightGrams / 1000).toFixed(2).replace(".", ",")} kg`,
    { sizeMm: 4, bold: true, align: "right" },
  );
  sheet.text(right - 3, top + 14.8, "collo 1/1", {
    sizeMm: 3.2,
    align: "right",
  });
}

/** Four dots a module: half a millimetre, which forgives a worn print head. */
const moduleDots = 4;

function drawTracking(sheet: LabelSheet, facts: LabelFacts): void {
  const bars = code128Bars(facts.trackingNumber);
  const startX = Math.round(dotsOfMm(middle) - (bars.modules * moduleDots) / 2);
  const startY = dotsOfMm(91);
  for (const { at, width } of bars.dark) {
    sheet.dots(
      startX + at * moduleDots,
      startY,
      width * moduleDots,
      dotsOfMm(34),
    );
  }
  sheet.text(middle, 131.4, spokenTracking(facts.trackingNumber), {
    sizeMm: 5.4,
    bold: true,
    align: "centre",
  });
  sheet.box(left, 135, right - left, 0.25);
  sheet.text(left, 139.6, `Bestelling ${facts.orderId}`, { sizeMm: 2.8 });
  sheet.text(
    right,
    139.6,
    new Date(facts.shippedAt).toISOString().slice(0, 10),
    { sizeMm: 2.8, align: "right" },
  );
  sheet.text(
    left,
    143.4,
    "Oefenlabel: PolderPost bestaat niet en bezorgt niets.",
    { sizeMm: 2.4 },
  );
}
