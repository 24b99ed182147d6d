import type { TrainingState } from "../../shared/contract/training-view.ts";
import { nextDay, type IsoDay } from "../../shared/domain/business-days.ts";
import type { Article } from "./catalogue/article.ts";

type PracticeBarcode = TrainingState["barcodes"][number];
type UnitCode = Pick<PracticeBarcode, "text" | "title" | "tells">;

/** Between two elements of a GS1 code, where the first may end anywhere: ISO/IEC 15417, FNC1 as it is sent. */
const separator = "\u001d";
/** In front, as a scanner with AIM identifiers sends them: GS1 DataMatrix and GS1-128. */
const gs1DataMatrix = "]d2";
const gs1128 = "]C1";

const serialsInGs1 = 4;
const serialsInWords = 2;
/** Long after, sooner than the shop allows, and over. */
const shelfDays = [120, 5, -3] as const;

/**
 * Units of an article that is noted unit by unit, as they lie on the shelf today: every day has serial numbers of its own,
 * so that nobody runs out of unused ones, and a cheese that is out of date.
 */
export function unitBarcodes(
  { barcode, marks, sellerSku }: Article,
  today: IsoDay,
): readonly UnitCode[] {
  const gtin = `01${(barcode ?? "").padStart(14, "0")}`;
  const day = sixDigits(today);
  const lot = `L${day}`;
  const serials = marks.includes("serial")
    ? Array.from({ length: serialsInGs1 + serialsInWords }, (_, index) => {
        const serial = `${sellerSku.slice(0, 2)}${day}-${index + 1}`;
        const text =
          index < serialsInGs1 ? `${gs1DataMatrix}${gtin}21${serial}` : serial;
        return { text, title: serial, tells: ["serial" as const] };
      })
    : [];
  if (!marks.includes("expiry")) return serials;
  const dates = shelfDays.map((days) => nextDay(today, days));
  const [fresh = today] = dates;
  const lotAndDate = (date: IsoDay): string =>
    `10${lot}${separator}17${sixDigits(date)}`;
  const tells = ["lot", "expiry"] as const;
  return [
    ...serials,
    ...dates.map((date) => ({
      text: `${gs1DataMatrix}${gtin}${lotAndDate(date)}`,
      title: `${written(date)} ${lot}`,
      tells: [...tells],
    })),
    // Beside the maker's own barcode on many a pack: what that one does not say.
    {
      text: `${gs1128}${lotAndDate(fresh)}`,
      title: `${written(fresh)} ${lot}`,
      tells: [...tells],
    },
    { text: lot, title: lot, tells: ["lot"] },
    { text: written(fresh), title: written(fresh), tells: ["expiry"] },
  ];
}

const sixDigits = (day: IsoDay): string => day.slice(2).replaceAll("-", "");

/** As it is stamped on goods here. */
const written = (day: IsoDay): string => day.split("-").reverse().join("-");
