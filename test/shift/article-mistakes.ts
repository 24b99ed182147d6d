import { completeCodes, strangeCode } from "./article-codes.ts";
import {
  isUnmistakable,
  mustStop,
  openParcel,
  pick,
  type Incident,
  type Scene,
} from "./incident.ts";

const countPatienceMs = 15_000;
/** A 13-digit number whose last digit does not add up. */
const misread = (code: string): string =>
  `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`;

const nonsense = ({ hands }: Scene): string =>
  `ZZ-${Math.floor(hands.random() * 1e6)}-QX`;

/** What a hand gets wrong with the codes on its goods. */
export const articleMistakes: readonly Incident[] = [
  {
    kind: "unknown barcode",
    at: ["start", "scan-unit", "place-on-scale"],
    happen: (scene) => mustStop(scene, nonsense(scene), "scan.unknown-barcode"),
  },
  {
    kind: "damaged barcode",
    at: ["start", "scan-unit"],
    happen: async (scene) => {
      const codes = scene.hands.shelf
        .map(({ code }) => code)
        .filter((code) => /^\d{13}$/.test(code));
      const code = pick(scene.hands.random, codes);
      return code === undefined
        ? null
        : mustStop(scene, misread(code), "scan.damaged-barcode");
    },
  },
  {
    kind: "wrong article",
    at: ["scan-unit"],
    happen: async (scene) => {
      const code = strangeCode(scene);
      return code === undefined
        ? null
        : // A gift that is in no order yet is no article the station was told of.
          mustStop(
            scene,
            code,
            "scan.wrong-article",
            "scan.other-variant",
            "scan.unknown-barcode",
          );
    },
  },
  {
    kind: "one unit too many",
    at: ["scan-unit", "place-on-scale"],
    happen: async (scene) => {
      const code = pick(scene.hands.random, completeCodes(scene));
      return code === undefined ? null : mustStop(scene, code, "scan.too-many");
    },
  },
  {
    kind: "double trigger",
    at: ["scan-unit"],
    async happen(scene) {
      const { hands } = scene;
      const parcel = openParcel(scene);
      const line = parcel.lines.find(
        ({ skuId, barcode, needed, scanned }) =>
          needed - scanned === 1 &&
          barcode !== null &&
          isUnmistakable(hands, barcode) &&
          parcel.lines.filter((other) => other.skuId === skuId).length === 1,
      );
      if (line === undefined || line.barcode === null) return null;
      await hands.scanTwice(line.barcode);
      hands.putIn(line.skuId);
      const counted = hands.view().parcel?.unitsScanned ?? 0;
      return {
        caught: counted === parcel.unitsScanned + 1,
        seen: `${counted} units after ${parcel.unitsScanned}`,
      };
    },
  },
  {
    kind: "command sent twice",
    at: ["scan-unit"],
    async happen(scene) {
      const { hands } = scene;
      const parcel = openParcel(scene);
      const line = parcel.lines.find(
        ({ barcode, needed, scanned }) =>
          needed > scanned &&
          barcode !== null &&
          isUnmistakable(hands, barcode),
      );
      if (line === undefined || line.barcode === null) return null;
      const { client, newId } = hands.floor.screen();
      const command = { commandId: newId(), text: line.barcode };
      await Promise.all([
        client.bench.scan(command),
        client.bench.scan(command),
      ]);
      hands.putIn(line.skuId);
      const wanted = parcel.unitsScanned + 1;
      await hands.seen(
        ({ parcel: now }) => (now?.unitsScanned ?? 0) >= wanted,
        countPatienceMs,
      );
      const counted = hands.view().parcel?.unitsScanned;
      return { caught: counted === wanted, seen: `${counted ?? "no"} units` };
    },
  },
];
