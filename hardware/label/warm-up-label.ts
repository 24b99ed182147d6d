import type { LabelFile } from "./label-job.ts";

/** A 4 x 6 inch page with text and bars, so that every part a real label needs is loaded and compiled before one comes. */
const content = [
  "BT /F 24 Tf 30 380 Td (Packbench) Tj ET",
  ...Array.from({ length: 40 }, (_, bar) => `${30 + bar * 5} 200 2 90 re f`),
].join("\n");

const page =
  "%PDF-1.4\n" +
  "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" +
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 288 432]/Contents 4 0 R" +
  "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n" +
  `4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\n` +
  "trailer<</Root 1 0 R>>\n%%EOF\n";

export const warmUpLabel: LabelFile = {
  bytes: new TextEncoder().encode(page),
  contentType: "application/pdf",
  media: { dpi: 203, widthTenthsMm: 1016, heightTenthsMm: 1524 },
  expectedBarcode: null,
};
