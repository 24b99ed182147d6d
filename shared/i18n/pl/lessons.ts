import { counted } from "../figures.ts";
import type { LessonsWords } from "../nl/lessons.ts";

const count = counted("pl");

export const lessons: LessonsWords = {
  title: "Lekcje",
  hint: "Wybierz lekcję lub zeskanuj jej kod. Lekcja sprawdza się sama.",
  signIn: "Zeskanuj swój identyfikator. Wtedy zacznie się lekcja.",
  onlyTraining: "Lekcje są tylko w trybie ćwiczeń.",
  running: "Ta lekcja trwa",
  waiting: "Zamówienie zaraz przyjdzie. Chwila.",
  names: {
    single: "Jeden artykuł",
    multi: "Kilka artykułów",
    "wrong-item": "Zły artykuł",
    "out-of-paper": "Brak etykiet",
    cancelled: "Anulowane zamówienie",
    shortage: "Brak artykułu",
  },
  teaches: {
    single: "Od skanu do zamkniętej paczki, za jednym razem.",
    multi: "Etykieta wychodzi, gdy wszystko jest w kartonie.",
    "wrong-item": "Stanowisko cię zatrzyma. Odłóż artykuł i pakuj dalej.",
    "out-of-paper": "Włóż nową rolkę do drukarki. Etykieta wyjdzie sama.",
    cancelled: "Kupujący rezygnuje. Stanowisko cię zatrzyma: odłóż wszystko.",
    shortage: "Czegoś brakuje? Odłóż paczkę na bok i pakuj dalej.",
  },
  steps: {
    open: "Zeskanuj paczkę",
    wrong: "Zeskanuj zły artykuł",
    pack: "Zeskanuj wszystkie artykuły",
    "start-packing": "Zeskanuj artykuł",
    notice: "Poczekaj na zatrzymanie",
    "pack-rest": "Zeskanuj to, co jest",
    weigh: "Postaw karton na wadze",
    refill: "Włóż etykiety do drukarki",
    print: "Etykieta się drukuje",
    aside: "Odłóż paczkę na bok",
    seal: "Naklej etykietę i zeskanuj ją",
  },
  mistakes: {
    "wrong-scan": "To tu nie należy. Na ekranie widać, czego trzeba.",
    "wrong-weight": "Waga się nie zgadza. Czy wszystko jest w kartonie?",
  },
  mistakesSoFar: (mistakes) => count(mistakes, "błąd", "błędy", "błędów"),
  missing: (title) => `Brak: ${title}`,
  parcel: (number) => `Paczka ${number}`,
  ends: {
    sealed: "Tej paczki nie wolno było zamknąć. Spróbuj jeszcze raz.",
    "wrong-not-tried": "Nie było złego skanu. Spróbuj też tego.",
    "set-aside": "Ta paczka mogła wyjść. Spróbuj jeszcze raz.",
    "not-there": "Tego artykułu nie było. Odłóż paczkę bez niego.",
    "taken-away": "Sklep wstrzymał tę paczkę. Zacznij od nowa.",
    "signed-out": "Ktoś się zalogował lub wylogował. Zacznij od nowa.",
    left: "Lekcja przerwana.",
  },
  doneIn: (seconds) => `Gotowe w ${seconds} s`,
  fastest: "Szybciej niż ktokolwiek na tym stanowisku.",
  seconds: (seconds) => `${seconds} s`,
  yourBest: "Ty",
  benchBest: "Najlepszy tutaj",
  never: "Jeszcze nie zrobione",
};
