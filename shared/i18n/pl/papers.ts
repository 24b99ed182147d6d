import { counted } from "../figures.ts";
import type { PapersWords } from "../nl/papers.ts";

const count = counted("pl");

export const papers: PapersWords = {
  title: "Wydruki",
  hint: "Z drukarki etykiet tego stanowiska.",
  kinds: {
    "packing-slip": "Specyfikacja paczki",
    "gift-note": "Karta prezentowa",
    "pick-list": "Lista zbiórki",
    "article-label": "Etykiety artykułów",
    "bin-label": "Etykieta miejsca",
    "box-label": "Etykieta kartonu",
    "tote-label": "Etykieta pojemnika",
    "command-labels": "Etykiety poleceń",
    separator: "Etykieta rozdzielająca",
    "void-label": "Etykieta „nieważne”",
  },
  says: {
    "packing-slip": "Co jest w kartonie. Bez nazwisk i cen.",
    "gift-note": "Tylko słowa, które wpiszesz.",
    "pick-list": "Co przynieść do najpilniejszych paczek, po kolei na trasie.",
    "article-label": "Dla artykułu bez czytelnego kodu.",
    "bin-label":
      "Dla miejsca na regale. Zeskanowana na stanowisku otwiera paczkę.",
    "box-label": "Na karton. Zeskanowana przy stole mówi, który bierzesz.",
    "tote-label":
      "Na pojemnik. Zeskanowana na stanowisku otwiera to, co w nim jest.",
    "command-labels": "Każde polecenie jako kod, na ścianę.",
    separator: "Między dwa stosy etykiet.",
    "void-label": "Do zaklejenia etykiety, która nie może pojechać.",
  },
  fields: {
    parcel: "Paczka, zamówienie lub numer przesyłki",
    text: "Tekst",
    parcels: "Liczba paczek",
    code: "Kod lub SKU",
    copies: "Liczba",
    bin: "Miejsce",
    box: "Kod kartonu",
    tote: "Pojemnik",
  },
  print: "Drukuj",
  pdf: "Zapisz jako PDF",
  printing: "Drukujemy",
  printed: "Wydrukowano",
  sent: "Wysłano do drukarki",
  preview: "Tak to wyjdzie",
  previewWaits: "Wypełnij, a zobaczysz, jak to wyjdzie.",
  more: (labels) =>
    `Pierwsza z ${count(labels, "etykiety", "etykiet", "etykiet")}`,
  roles: { packer: "Pakowacz", supervisor: "Kierownik" },
  bin: "Miejsce",
  tote: "Pojemnik",
  slip: {
    order: (ids) => `Zamówienie ${ids}`,
    parcel: (number) => `Paczka ${number}`,
    gift: "prezent",
    total: (units) =>
      `${count(units, "sztuka", "sztuki", "sztuk")} w tym kartonie`,
    thanks: "Dziękujemy za zamówienie.",
  },
  pickList: {
    title: "Lista zbiórki",
    forParcels: (parcels, units) =>
      `${count(parcels, "paczka", "paczki", "paczek")}, ${count(units, "sztuka", "sztuki", "sztuk")}`,
    noBin: "bez miejsca",
  },
  void: {
    title: "NIEWAŻNE",
    says: "Nie używać tej etykiety.",
    tracking: (number) => `Numer przesyłki ${number}`,
  },
};
