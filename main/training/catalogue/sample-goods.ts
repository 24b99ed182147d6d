import type { CaptureField } from "../../../shared/domain/captured-unit.ts";

interface SampleSku {
  readonly sellerSku: string;
  readonly name: string;
  /** Item number within the shop's EAN range; null where the article carries no barcode. */
  readonly item: number | null;
  readonly priceCents: number;
  readonly stock: number;
  readonly contents?: readonly {
    readonly sellerSku: string;
    readonly count: number;
  }[];
}

const sku = (
  sellerSku: string,
  item: number | null,
  priceCents: number,
  stock: number,
  name?: string,
): SampleSku => ({
  sellerSku,
  item,
  priceCents,
  stock,
  name: name ?? "Default",
});

interface SampleProduct {
  readonly title: string;
  readonly attribute?: string;
  readonly weightGrams: number;
  readonly sizeCm: readonly [number, number, number];
  readonly isGift?: true;
  readonly isDangerousGood?: true;
  readonly marks?: readonly CaptureField[];
  readonly skus: readonly SampleSku[];
}

/**
 * What De Bonte Kraai sells. On purpose: SOK-ROOD-43, PLANT-PILEA and TAS-KATOEN carry no barcode; the two notebooks were
 * printed with the same one; the bundle has no stock of its own; two articles are gifts; one is a dangerous good; every
 * bicycle lamp has a number of its own, and every cheese its lot and date.
 */
export const sampleGoods: readonly SampleProduct[] = [
  {
    title: "Lindebloesemhoning uit de Betuwe, 500 g 🍯",
    weightGrams: 742,
    sizeCm: [9, 9, 12],
    skus: [sku("HONING-500", 1, 895, 142)],
  },
  {
    title: "Heidehoning van de Veluwe, 250 g",
    weightGrams: 398,
    sizeCm: [7, 7, 9],
    skus: [sku("HONING-250", 2, 695, 86)],
  },
  {
    title: "Losse thee in blik, 100 g – biologisch",
    attribute: "Smaak",
    weightGrams: 184,
    sizeCm: [8, 8, 13],
    skus: [
      sku("THEE-GEMBER", 3, 925, 64, "Gember & citroen"),
      sku("THEE-MUNT", 4, 925, 71, "Verse munt"),
      sku("THEE-ROOIBOS", 5, 925, 48, "Rooibos sinaasappel"),
    ],
  },
  {
    title: "Vrolijke Enkelsokken “Tulp” (unisex) – biologisch katoen",
    attribute: "Kleur en maat",
    weightGrams: 86,
    sizeCm: [20, 10, 3],
    skus: [
      sku("SOK-ROOD-39", 6, 650, 33, "Rood, 39-42"),
      sku("SOK-ROOD-43", null, 650, 21, "Rood, 43-46"),
      sku("SOK-BLAUW-39", 7, 650, 40, "Delfts blauw, 39-42"),
      sku("SOK-BLAUW-43", 8, 650, 12, "Delfts blauw, 43-46"),
    ],
  },
  {
    title: "Geurkaars XL “Zeebries” 🌊 – 60 branduren",
    weightGrams: 1318,
    sizeCm: [14, 14, 16],
    skus: [sku("KAARS-XL", 9, 2499, 17)],
  },
  {
    title: "Geurkaars in glas – 30 branduren",
    attribute: "Geur",
    weightGrams: 412,
    sizeCm: [9, 9, 11],
    skus: [
      sku("KAARS-VIJG", 10, 1495, 38, "Vijg"),
      sku("KAARS-DEN", 11, 1495, 44, "Dennenbos"),
    ],
  },
  {
    title: "Keramieken mok, 350 ml – met de hand gestempeld",
    attribute: "Motief",
    weightGrams: 436,
    sizeCm: [13, 10, 11],
    skus: [
      sku("MOK-KRAAI", 12, 1395, 52, "Kraai"),
      sku("MOK-FIETS", 13, 1395, 47, "Fiets"),
    ],
  },
  {
    title: "Emaillen kampeermok “Waddenzee”",
    weightGrams: 168,
    sizeCm: [12, 9, 8],
    skus: [sku("MOK-EMAILLE", 14, 1150, 29)],
  },
  {
    title: "Notitieboek A5, 160 bladzijden, linnen band",
    attribute: "Binnenwerk",
    weightGrams: 318,
    sizeCm: [21, 15, 2],
    skus: [
      sku("SCHRIFT-A5-LIJN", 15, 1250, 60, "Gelinieerd"),
      sku("SCHRIFT-A5-BLANCO", 15, 1250, 55, "Blanco"),
    ],
  },
  {
    title: "Blokzeep van geitenmelk, 100 g",
    attribute: "Geur",
    weightGrams: 118,
    sizeCm: [9, 6, 4],
    skus: [
      sku("ZEEP-LAVENDEL", 16, 495, 120, "Lavendel"),
      sku("ZEEP-HAVER", 17, 495, 94, "Haver & honing"),
      sku("ZEEP-CITROEN", 18, 495, 88, "Citroengras"),
    ],
  },
  {
    title: "Theedoek “Tulpenveld”, halflinnen",
    weightGrams: 132,
    sizeCm: [24, 18, 2],
    skus: [sku("THEEDOEK-TULP", 19, 995, 66)],
  },
  {
    title: "Katoenen tas “De Bonte Kraai”",
    weightGrams: 146,
    sizeCm: [28, 22, 2],
    skus: [sku("TAS-KATOEN", null, 895, 75)],
  },
  {
    title: "Stroopwafels in bewaarblik, 8 stuks",
    weightGrams: 428,
    sizeCm: [16, 16, 9],
    skus: [sku("STROOPWAFEL-BLIK", 20, 1095, 58)],
  },
  {
    title: "Oud-Hollandse drop, puntzak 300 g",
    attribute: "Soort",
    weightGrams: 312,
    sizeCm: [18, 12, 5],
    skus: [
      sku("DROP-ZOET", 21, 545, 130, "Zoet"),
      sku("DROP-ZOUT", 22, 545, 126, "Dubbelzout"),
    ],
  },
  {
    title: "Chocoladereep 72 %, 100 g – cacao uit Ghana",
    attribute: "Smaak",
    weightGrams: 112,
    sizeCm: [17, 8, 1],
    skus: [
      sku("CHOCO-PUUR", 23, 425, 160, "Puur"),
      sku("CHOCO-ZEEZOUT", 24, 445, 148, "Karamel zeezout"),
    ],
  },
  {
    title: "Aardbeienjam met vlierbloesem, 340 g",
    weightGrams: 562,
    sizeCm: [8, 8, 11],
    skus: [sku("JAM-AARDBEI", 25, 625, 51)],
  },
  {
    title: "Pindakaas grof, 350 g – zonder palmvet",
    weightGrams: 588,
    sizeCm: [8, 8, 11],
    skus: [sku("PINDAKAAS-GROF", 26, 575, 77)],
  },
  {
    title: "Vlierbloesemsiroop, 500 ml",
    weightGrams: 934,
    sizeCm: [7, 7, 27],
    skus: [sku("SIROOP-VLIER", 27, 795, 36)],
  },
  {
    title: "Koolzaadolie uit Groningen, 500 ml",
    weightGrams: 902,
    sizeCm: [7, 7, 27],
    skus: [sku("OLIE-KOOLZAAD", 28, 875, 31)],
  },
  {
    title: "Ansichtkaarten “Lage Landen”, set van 8",
    weightGrams: 74,
    sizeCm: [16, 11, 1],
    skus: [sku("KAARTEN-SET", 29, 795, 82)],
  },
  {
    title: "Poster “Gracht bij avond”, 50 × 70 cm in koker",
    weightGrams: 386,
    sizeCm: [54, 8, 8],
    skus: [sku("POSTER-GRACHT", 30, 1950, 24)],
  },
  {
    title: "Legpuzzel “Grachtenpanden”, 1000 stukjes",
    weightGrams: 768,
    sizeCm: [34, 24, 6],
    skus: [sku("PUZZEL-1000", 31, 2195, 19)],
  },
  {
    title: "Pannenkoekplant (Pilea) in aardewerken pot 🌱",
    weightGrams: 845,
    sizeCm: [14, 14, 28],
    skus: [sku("PLANT-PILEA", null, 1695, 14)],
  },
  {
    title: "Bijenmengsel, zaden voor 5 m²",
    weightGrams: 28,
    sizeCm: [12, 8, 1],
    skus: [sku("ZAAD-BIJEN", 32, 350, 210)],
  },
  {
    title: "Sleutelhanger “Fiets”, gerecycled leer",
    weightGrams: 34,
    sizeCm: [11, 7, 2],
    skus: [sku("SLEUTEL-FIETS", 33, 850, 90)],
  },
  {
    title: "Bijenwasdoeken, set van 3",
    weightGrams: 96,
    sizeCm: [20, 20, 1],
    skus: [sku("BIJENWAS-DOEK", 34, 1450, 43)],
  },
  {
    title: "Roomspray “Duinroos”, 100 ml",
    weightGrams: 226,
    sizeCm: [6, 6, 18],
    isDangerousGood: true,
    skus: [sku("SPRAY-DUINROOS", 35, 1295, 27)],
  },
  {
    title: "Gebreide muts van Texelse wol",
    weightGrams: 112,
    sizeCm: [24, 20, 5],
    skus: [sku("MUTS-GEEL", 36, 2450, 22)],
  },
  {
    title: "Knus-pakket: kaars + 2× honing ❤️",
    weightGrams: 2860,
    sizeCm: [30, 20, 18],
    skus: [
      {
        sellerSku: "BUNDEL-KNUS",
        name: "Default",
        item: null,
        priceCents: 3950,
        stock: 17,
        contents: [
          { sellerSku: "KAARS-XL", count: 1 },
          { sellerSku: "HONING-500", count: 2 },
        ],
      },
    ],
  },
  {
    title: "Gratis proefzakje thee 🎁",
    weightGrams: 12,
    sizeCm: [10, 8, 1],
    isGift: true,
    skus: [sku("PROEFJE-THEE", 37, 100, 900)],
  },
  {
    title: "Gratis sticker “Kraai”",
    weightGrams: 4,
    sizeCm: [8, 8, 1],
    isGift: true,
    skus: [sku("STICKER-KRAAI", 38, 75, 1500)],
  },
  {
    title: "Fietslamp “Vuurtoren”, USB-oplaadbaar",
    weightGrams: 164,
    sizeCm: [11, 8, 5],
    marks: ["serial"],
    skus: [sku("FIETSLAMP-USB", 39, 3495, 26)],
  },
  {
    title: "Boerenkaas, jong belegen, stuk van 500 g 🧀",
    weightGrams: 524,
    sizeCm: [16, 10, 5],
    marks: ["lot", "expiry"],
    skus: [sku("KAAS-BOEREN", 40, 1095, 34)],
  },
];
