import type {
  Language,
  LineView,
} from "../../../shared/contract/bench-view.ts";

interface Article {
  readonly title: { readonly [Name in Language]: string };
  readonly sellerSku: string;
  readonly bin: string;
  readonly barcode: string;
  readonly hue: number;
}

/** A small shop for looking at screens: short names, long names, a gift. */
export const goods = {
  tea: {
    title: {
      nl: "Gemberthee Bio 100 g",
      en: "Organic ginger tea 100 g",
      de: "Bio-Ingwertee 100 g",
      pl: "Herbata imbirowa bio 100 g",
    },
    sellerSku: "THEE-GEMBER",
    bin: "B-11-1",
    barcode: "8719325011472",
    hue: 38,
  },
  honey: {
    title: {
      nl: "Honing 500 g",
      en: "Honey 500 g",
      de: "Honig 500 g",
      pl: "Miód 500 g",
    },
    sellerSku: "HONING-500",
    bin: "A-04-2",
    barcode: "8719325011489",
    hue: 45,
  },
  socks: {
    title: {
      nl: "Wollen sokken 39–42, rood",
      en: "Woollen socks 39–42, red",
      de: "Wollsocken 39–42, rot",
      pl: "Skarpety wełniane 39–42, czerwone",
    },
    sellerSku: "SOK-ROOD-39",
    bin: "C-02-4",
    barcode: "8719325011496",
    hue: 4,
  },
  socksBlue: {
    title: {
      nl: "Wollen sokken 39–42, blauw",
      en: "Woollen socks 39–42, blue",
      de: "Wollsocken 39–42, blau",
      pl: "Skarpety wełniane 39–42, niebieskie",
    },
    sellerSku: "SOK-BLAUW-39",
    bin: "C-02-5",
    barcode: "8719325011496",
    hue: 215,
  },
  long: {
    title: {
      nl: "Vochtinbrengende gezichtscrème met duindoorn en calendula voor de gevoelige huid, navulverpakking 250 ml",
      en: "Moisturising face cream with sea buckthorn and calendula for sensitive skin, refill pack 250 ml",
      de: "Feuchtigkeitsspendende Gesichtscreme mit Sanddorn und Ringelblume für empfindliche Haut, Nachfüllpackung 250 ml",
      pl: "Nawilżający krem do twarzy z rokitnikiem i nagietkiem do skóry wrażliwej, opakowanie uzupełniające 250 ml",
    },
    sellerSku: "CREME-DUINDOORN-CALENDULA-250-NAVUL",
    bin: "D-07-12",
    barcode: "8719325011502",
    hue: 120,
  },
  card: {
    title: {
      nl: "Cadeaubriefje",
      en: "Gift card",
      de: "Geschenkkarte",
      pl: "Karta prezentowa",
    },
    sellerSku: "CADEAU",
    bin: "1",
    barcode: "8719325011519",
    hue: 275,
  },
} satisfies Record<string, Article>;

export type GoodsName = keyof typeof goods;

export const line = (
  name: GoodsName,
  language: Language,
  scanned: number,
  needed: number,
): LineView => ({
  skuId: name,
  title: goods[name].title[language],
  sellerSku: goods[name].sellerSku,
  bin: goods[name].bin,
  barcode: goods[name].barcode,
  kind: name === "card" ? "gift" : "goods",
  needed,
  scanned,
  hasPicture: true,
});

/** A jar on a plain ground, one colour per article. */
export const articleDrawing = (name: GoodsName): string => {
  const { hue } = goods[name];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300"><rect width="300" height="300" fill="hsl(${hue} 55% 90%)"/><rect x="88" y="82" width="124" height="158" rx="18" fill="#fff" stroke="hsl(${hue} 45% 35%)" stroke-width="6"/><rect x="104" y="52" width="92" height="32" rx="8" fill="hsl(${hue} 45% 35%)"/><circle cx="150" cy="160" r="34" fill="hsl(${hue} 65% 52%)"/><path d="M112 214h76" stroke="hsl(${hue} 45% 35%)" stroke-width="8"/></svg>`;
};

export const labelDrawing = (tracking: string): string => {
  const bars = [...tracking]
    .map((digit, index) => {
      const x = 60 + index * 42;
      const width = 4 + (digit.charCodeAt(0) % 5) * 3;
      return `<rect x="${x}" y="770" width="${width}" height="220"/><rect x="${x + 24}" y="770" width="8" height="220"/>`;
    })
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 812 1218" font-family="sans-serif"><rect width="812" height="1218" fill="#fff"/><rect x="24" y="24" width="764" height="1170" fill="none" stroke="#000" stroke-width="5"/><text x="60" y="120" font-size="72" font-weight="700">PostNL</text><text x="640" y="120" font-size="72" font-weight="700">2</text><path d="M24 170h764M24 520h764M24 720h764" stroke="#000" stroke-width="5"/><text x="60" y="250" font-size="40">J. de Vries</text><text x="60" y="310" font-size="40">Lindelaan 12</text><text x="60" y="370" font-size="40">3512 AB Utrecht</text><text x="60" y="650" font-size="110" font-weight="700">3512 AB 12</text>${bars}<text x="60" y="1060" font-size="44">${tracking}</text></svg>`;
};
