import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { sampleCatalogue } from "../../main/training/catalogue/sample-catalogue.ts";
import { unitBarcodes } from "../../main/training/practice-units.ts";
import { code128Bars, type Bars } from "../../renderer/components/code128.ts";
import { gs1Matrix } from "../../renderer/components/gs1-matrix.ts";
import { drawnMatrix } from "../helpers/drawn-matrix.ts";
import { barcodesOn } from "../helpers/read-picture.ts";

const separator = "\u001d";

/** Bars on paper, four dots a module, with quiet zones. */
function drawnBars({ widthModules, bars }: Bars): Blob {
  const dots = 4;
  const quiet = 12;
  const width = (widthModules + 2 * quiet) * dots;
  const png = new PNG({ width, height: 80 });
  png.data.fill(255);
  for (let y = 0; y < png.height; y++)
    for (const bar of bars) {
      const from = (y * width + (bar.at + quiet) * dots) * 4;
      png.data.fill(0, from, from + bar.width * dots * 4);
      for (let dot = 0; dot < bar.width * dots; dot++)
        png.data[from + dot * 4 + 3] = 255;
    }
  return new Blob([Uint8Array.from(PNG.sync.write(png))]);
}

test("a scanner held to the practice wall reads from a GS1 symbol what a click on it sends", async () => {
  const catalogue = sampleCatalogue();
  const codes = ["FIETSLAMP-USB", "KAAS-BOEREN"]
    .flatMap((sku) => unitBarcodes(catalogue.bySellerSku(sku), "2026-11-23"))
    .map(({ text }) => text)
    .filter((text) => text.startsWith("]"));
  expect(codes.map((text) => text.slice(0, 3))).toContain("]C1");

  for (const text of codes) {
    const elements = text.slice(3);
    const bars = code128Bars(`${separator}${elements}`);
    if (bars === null) throw new Error(`no bars of ${text}`);
    const paper = text.startsWith("]d2")
      ? drawnMatrix(gs1Matrix(elements))
      : drawnBars(bars);
    const [read] = await barcodesOn(paper);
    expect(read?.text.replaceAll("(", "").replaceAll(")", "")).toContain(
      elements.split(separator)[0],
    );
    expect(read?.format).toBe(
      text.startsWith("]d2") ? "DataMatrix" : "Code128",
    );
  }
});
