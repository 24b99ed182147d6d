import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { Picture } from "../../shared/contract/plain.ts";

const require = createRequire(import.meta.url);

/** Every barcode on a picture, by a reader that is no part of the product's own proof. */
export async function barcodesOn(
  picture: Picture,
): Promise<readonly { readonly format: string; readonly text: string }[]> {
  const wasm = readFileSync(
    require.resolve("zxing-wasm/reader/zxing_reader.wasm"),
  );
  prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(wasm).buffer },
  });
  const read = await readBarcodes(new Uint8Array(await picture.arrayBuffer()), {
    tryHarder: true,
  });
  return read.map(({ format, text }) => ({ format, text }));
}
