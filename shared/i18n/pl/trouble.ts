import type { TroubleWords } from "../trouble-words.ts";

export const trouble: TroubleWords = {
  settle: [
    "Przynieś inną sztukę",
    "Niech czeka na towar",
    "Decyduje kierownik",
  ],
  settleHints: [
    "Paczka zostaje otwarta.",
    "Karton idzie na regał wstrzymanych.",
    "Teraz, z identyfikatorem.",
  ],
  unit: ["Jeszcze niezeskanowana", "Już w kartonie"],
  unitHints: ["Była w ręce.", "Nie liczy się już."],
  reasons: {
    "paper-jam": "Zacięty papier",
    unreadable: "Nieczytelna",
    lost: "Zgubiona",
    other: "Coś innego",
  },
  decisions: {
    release: "Towar znowu jest",
    "ship-without": "Wyślij bez brakujących",
    "cancel-lines": "Anuluj brakujące",
    "cancel-order": "Anuluj całe zamówienie",
  },
  decisionHints: {
    release: "Pakujemy dalej z tym, co jest w kartonie.",
    "ship-without": "Reszta będzie osobną paczką i poczeka.",
    "cancel-lines": "Liczy się jako anulowanie przez sprzedawcę.",
    "cancel-order": "Liczy się jako anulowanie przez sprzedawcę.",
  },
  chooseLine: {
    short: {
      title: "Którego artykułu jest za mało?",
      follows: "Wybierz poniżej albo zeskanuj artykuł.",
    },
    damaged: {
      title: "Który artykuł jest uszkodzony?",
      follows: "Wybierz poniżej albo zeskanuj artykuł.",
    },
  },
  chooseUnit: (title) => ({
    title: "Która sztuka jest uszkodzona?",
    follows: `${title}: jeszcze niezeskanowana czy już w kartonie?`,
  }),
  settleTrouble: (kind, title, missing) =>
    kind === "short"
      ? {
          title: `Brakuje ${missing} × ${title}`,
          follows: "Coś jeszcze jest? Najpierw zeskanuj, potem wybierz.",
        }
      : {
          title: `Odłóż ${title} do uszkodzonych`,
          follows: "Zapisane. Wybierz, co dalej, albo zeskanuj inną sztukę.",
        },
  chooseReason: {
    reprint: {
      title: "Dlaczego drukować etykietę ponownie?",
      follows: "Starą etykietę wyrzuć.",
    },
    "void-label": {
      title: "Dlaczego etykieta jest nieważna?",
      follows: "Zdejmij ją z kartonu. Będzie nowa.",
    },
  },
  held: {
    title: "Wstrzymane",
    hint: "Paczki, które czekają: dlaczego i gdzie stoi karton.",
    unread: "Nie udało się odczytać listy.",
    empty: "Nic nie jest wstrzymane",
    emptyHint: "Co nie może iść dalej, pojawi się tu samo.",
    parcel: (number) => `Paczka ${number}`,
    since: (ago) => `od ${ago}`,
    where: {
      shelves: "Nic jeszcze nie spakowano",
      "hold-shelf": "Na regale wstrzymanych",
      bench: "Teraz na stanowisku",
    },
    inBox: (done, needed) => `${done} z ${needed} w kartonie`,
    leavesIn: (time) => `wyjazd za ${time}`,
    late: "po terminie",
    underWay: "Czeka na odpowiedź TikToka",
    calls: (station, parcel) =>
      parcel === null
        ? `${station} wzywa pomocy`
        : `${station} wzywa pomocy przy paczce ${parcel}`,
  },
  decideHeld: (says, approved) => ({
    title: approved
      ? "Co dalej z tą paczką?"
      : "Poproś kierownika o zeskanowanie identyfikatora",
    follows: says,
  }),
};
