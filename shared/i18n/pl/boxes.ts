import { counted, grams } from "../figures.ts";
import type { BoxesWords } from "../nl/boxes.ts";

const count = counted("pl");
const weight = grams("pl");

export const boxes: BoxesWords = {
  title: "Kartony",
  hint: "W co pakujesz. Przy paczce widać najmniejszy, który pasuje.",
  empty: "Nie ma jeszcze kartonów",
  emptyHint: "Dodaj karton, a stanowisko powie, który pasuje.",
  unread: "Nie udało się odczytać listy.",
  kinds: { box: "Karton", mailer: "Koperta", filling: "Wypełnienie" },
  size: (length, width, height) => `${length} × ${width} × ${height} mm`,
  weighs: (own) => `waży ${weight(own)}`,
  learned: (mean, spread, parcels) =>
    `wyuczone: ${weight(mean)} ± ${weight(spread)}, z ${count(parcels, "paczki", "paczek", "paczek")}`,
  carries: (most) => `do ${weight(most)}`,
  hazmat: "towary niebezpieczne",
  pieces: (pieces) => count(pieces, "sztuka", "sztuki", "sztuk"),
  litres: (litres) => count(litres, "litr", "litry", "litrów"),
  low: "kończy się",
  add: "Dodaj karton",
  edit: "Zmień",
  count: "Policz",
  remove: "Usuń",
  confirmRemove: "Tak, usuń",
  save: "Zapisz",
  back: "Wróć",
  label: "Etykieta",
  labelPrinted: "Etykieta jest wydrukowana.",
  fields: {
    code: "Kod",
    name: "Nazwa",
    kind: "Rodzaj",
    length: "Długość wewnątrz, mm",
    width: "Szerokość wewnątrz, mm",
    height: "Wysokość wewnątrz, mm",
    weight: "Masa własna, g",
    most: "Najwyżej w środku, g",
    reorder: "Kończy się od",
    reorderLitres: "Kończy się od, litry",
    hazmat: "Do towarów niebezpiecznych",
    counted: "Policzone, sztuki",
    countedLitres: "Policzone, litry",
  },
  oddWeights: "Masy, które się nie zgadzają",
  oddHint: "Waga mówi co innego niż katalog. Popraw to w TikToku.",
  catalogueSays: (own) => `katalog: ${weight(own)}`,
  forget: "Ucz się od nowa",
};
