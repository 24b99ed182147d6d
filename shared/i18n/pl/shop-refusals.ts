import { counted, seconds } from "../figures.ts";
import type { RefusalSentences } from "../refusal-sentences.ts";

const duration = seconds("pl");
const count = counted("pl");

/** What goes wrong with shops, carriers and what they are told. */
export const shopRefusals = {
  "carrier.unreachable": {
    says: () => "Konto przewoźnika jest niedostępne.",
    remedy: "Etykieta przyjdzie, gdy połączenie wróci.",
  },
  "carrier.keys-refused": {
    says: () => "Konto przewoźnika nie przyjmuje kluczy.",
    remedy: "Właściciel musi połączyć konto ponownie.",
  },
  "carrier.no-address": {
    says: ({ parcel }) =>
      `Paczka ${parcel} nie ma adresu dobrego dla przewoźnika.`,
    remedy: "Naklej etykietę z Seller Center i zeskanuj ją.",
  },
  "carrier.no-service": {
    says: ({ parcel }) =>
      `Żaden przewoźnik z konta nie może wziąć paczki ${parcel}.`,
    remedy: "Naklej etykietę dozwolonego przewoźnika i zeskanuj ją.",
  },
  "carrier.weight-unknown": {
    says: ({ parcel }) => `Masa paczki ${parcel} nie jest znana.`,
    remedy: "Zważ ją albo każ wpisać masę artykułu w TikTok Shop.",
  },
  "carrier.refused": {
    says: ({ parcel, message }) =>
      `Przewoźnik odmawia paczki ${parcel}: ${message}`,
    remedy: "Zawołaj kierownika albo naklej inną etykietę i zeskanuj.",
  },
  "shipping.number-refused": {
    says: ({ parcel, number, message }) =>
      `TikTok odrzuca numer ${number} paczki ${parcel}: ${message}`,
    remedy: "Wpisz właściwy numer w Przesyłkach; paczka zostaje tutaj.",
  },
  "shipping.not-in-market": {
    says: ({ parcel }) =>
      `TikTok nie przyjmuje stąd numeru dla paczki ${parcel}.`,
    remedy: "Wpisz numer w Seller Center, potem porzuć ten komunikat.",
  },
  "shipping.buy-label-first": {
    says: ({ parcel }) => `Etykieta paczki ${parcel} nie jest kupiona.`,
    remedy: "Kup ją w Seller Center; potem sama tu wyjdzie.",
  },
  "shipping.no-service": {
    says: ({ parcel }) => `TikTok nie oferuje przesyłki dla paczki ${parcel}.`,
    remedy: "Weź mniejsze pudełko albo kup etykietę w Seller Center.",
  },
  "shipping.no-pickup": {
    says: ({ parcel }) => `Przewoźnik nie odbiera paczki ${parcel}.`,
    remedy: "Wybierz w Sklepach inny sposób nadania; potem ruszy dalej.",
  },
  "shipping.no-slot": {
    says: ({ parcel }) => `Brak wolnej godziny odbioru dla paczki ${parcel}.`,
    remedy: "Pytamy dalej. Albo wybierz w Sklepach nadanie w punkcie.",
  },
  "shipping.no-drop-off": {
    says: ({ parcel }) => `Paczki ${parcel} nie można nadać w punkcie.`,
    remedy: "Wybierz w Sklepach inny sposób nadania; potem ruszy dalej.",
  },
  "shipping.other-number": {
    says: ({ parcel, number }) =>
      `TikTok zna paczkę ${parcel} pod innym numerem: ${number}.`,
    remedy: "Porównaj z etykietą; jeśli zły, popraw w Seller Center.",
  },
  "shipping.corrected-already": {
    says: ({ parcel }) => `Numer paczki ${parcel} już raz poprawiono.`,
    remedy: "TikTok pozwala na jedną poprawkę; o drugą pytaj wsparcie.",
  },
  "shipping.correction-too-late": {
    says: ({ parcel }) => `Paczka ${parcel} jest wysłana zbyt dawno.`,
    remedy: "TikTok przyjmuje poprawki przez trzy dni; pytaj wsparcie.",
  },
  "shop.unreachable": {
    says: () => "Sklep jest teraz niedostępny.",
    remedy: "Pakuj dalej. My próbujemy dalej.",
  },
  "shop.garbled-answer": {
    says: () => "Sklep dał odpowiedź, której nie umiemy odczytać.",
    remedy: "Chwilę poczekaj. Zapytamy ponownie.",
  },
  "shop.refused": {
    says: ({ message }) => `Sklep mówi nie: ${message}`,
    remedy: "Zawołaj kierownika.",
  },
  "shop.rate-limited": {
    says: ({ retryAfterSeconds }) =>
      `Sklep ma dużo pracy. Zapytamy za ${duration(retryAfterSeconds)}.`,
    remedy: "Pakuj dalej.",
  },
  "shop.reauthorise": {
    says: ({ shop }) => `${shop}: trzeba połączyć ponownie.`,
    remedy: "Właściciel robi to na ekranie Sklepy.",
  },
  "shop.scope-missing": {
    says: ({ scope }) => `Sklep nie dał zgody na: ${scope}.`,
    remedy: "Właściciel robi to na ekranie Sklepy.",
  },
  "shop.clock-off": {
    says: ({ seconds: off }) =>
      `Zegar tego komputera myli się o ${duration(Math.abs(off))}.`,
    remedy: "Ustaw zegar dobrze. Zawołaj kierownika.",
  },
  "shop.authorisation-ends": {
    says: ({ shop, days }) =>
      `Zgoda sklepu ${shop} kończy się za ${count(days, "dzień", "dni", "dni")}.`,
    remedy: "Połącz sklep ponownie, a wszystko pójdzie dalej.",
  },
  "shop.not-connected": {
    says: () => "Ten sklep nie jest tu połączony.",
    remedy: "Połącz go na ekranie Sklepy.",
  },
  "shop.calls-waiting": {
    says: ({ shop, calls }) =>
      `Niewysłane do ${shop}: ${count(calls, "komunikat", "komunikaty", "komunikatów")}.`,
    remedy: "Poczekaj, aż wyjdą, albo rozłącz i porzuć je.",
  },
  "return.not-open": {
    says: () => "Na to już odpowiedziano albo zwrot poszedł dalej.",
    remedy: "Zobacz listę ponownie: pokazuje, o co teraz chodzi.",
  },
  "photo.too-large": {
    says: ({ megabytes }) => `To zdjęcie ma więcej niż ${megabytes} MB.`,
    remedy: "Zrób je ponownie z mniejszą liczbą pikseli.",
  },
  "photo.unreadable": {
    says: () => "To nie jest zdjęcie, które przyjmuje TikTok.",
    remedy: "Dodaj zdjęcie ponownie, jako JPEG lub PNG.",
  },
  "photo.not-asked": {
    says: () => "Zdjęcie tej paczki nie jest teraz potrzebne.",
    remedy: "Pakuj dalej.",
  },
  "photo.gone": {
    says: () => "Tego zdjęcia już nie ma.",
    remedy: "Po okresie przechowywania zdjęcia są usuwane.",
  },
  "camera.not-found": {
    says: ({ camera }) =>
      camera === "" ? "Nie wybrano jeszcze kamery." : "Nie ma wybranej kamery.",
    remedy: "Podłącz ją albo wybierz kamerę w „Moje stanowisko”.",
  },
  "camera.not-allowed": {
    says: () => "Nie wolno używać kamery.",
    remedy: "Zezwól na kamerę w przeglądarce lub w systemie.",
  },
  "camera.busy": {
    says: () => "Kamera nie daje obrazu.",
    remedy: "Zamknij inne programy, które używają kamery.",
  },
  "parcel.handed-over": {
    says: ({ parcel }) => `Paczka ${parcel} już pojechała z kurierem.`,
    remedy: "Zeskanuj następny karton.",
  },
  "handover.not-sealed": {
    says: ({ parcel }) => `Etykiety paczki ${parcel} jeszcze nie zeskanowano.`,
    remedy: "Zanieś karton na stanowisko i zeskanuj tam etykietę.",
  },
  "handover.wrong-carrier": {
    says: ({ parcel, carrier, expected }) =>
      `Paczka ${parcel} jedzie z ${carrier}, nie z ${expected}.`,
    remedy: "Postaw karton u jego przewoźnika.",
  },
  "handover.unchecked": {
    says: ({ parcel }) => `Nie można teraz zapytać TikToka o paczkę ${parcel}.`,
    remedy: "Zostaw karton tutaj albo niech zdecyduje kierownik.",
  },
  "handover.take-out-first": {
    says: ({ parcel, carrier, more }) =>
      more === 0
        ? `Paczka ${parcel} leży na wózku ${carrier}, a nie może jechać.`
        : `Na wózku ${carrier} nie mogą jechać: ${more + 1}, najpierw paczka ${parcel}.`,
    remedy: "Wyjmij ją z wózka i zeskanuj jej etykietę.",
  },
  "handover.inside": {
    says: ({ parcel, carrier }) =>
      `Paczka ${parcel} leży już na wózku ${carrier}.`,
    remedy: "Zeskanuj następny karton.",
  },
  "handover.bench-command": {
    says: () => "To polecenie jest dla stanowiska. Tu wydaje się kartony.",
    remedy: "Zeskanuj następny karton albo wróć na stanowisko.",
  },
  "handover.one-by-one": {
    says: ({ units }) => `Jeden skan nie policzy ${units} kartonów.`,
    remedy: "Zeskanuj etykietę każdego kartonu.",
  },
  "handover.paper-lost": {
    says: ({ carrier }) =>
      `Protokołu tej wizyty ${carrier} brakuje lub go zmieniono.`,
    remedy: "Zajrzyj do dziennika: jest tam każdy karton.",
  },
  "connect.in-training": {
    says: () => "Tu się ćwiczy. Prawdziwe zamówienia tu nie pasują.",
    remedy: "Najpierw przejdź do swoich sklepów.",
  },
  "connect.expired": {
    says: () => "Ta próba wygasła. Próba trwa kwadrans.",
    remedy: "Zacznij łączenie od nowa.",
  },
  "connect.no-code": {
    says: () => "Nie ma w tym kodu od TikToka.",
    remedy: "Po udzieleniu zgody skopiuj cały adres z paska.",
  },
  "connect.denied": {
    says: () => "Sprzedawca nie dał zgody w TikToku.",
    remedy: "Otwórz link ponownie i wybierz Zezwól.",
  },
  "connect.state-mismatch": {
    says: () => "Ten adres należy do innej próby.",
    remedy: "Otwórz link z tego ekranu i wklej adres, który się pojawi.",
  },
  "connect.code-refused": {
    says: ({ message }) => `TikTok nie przyjmuje tego kodu i mówi: ${message}`,
    remedy: "Otwórz link ponownie: kod działa raz, przez pół godziny.",
  },
  "connect.wrong-app": {
    says: () => "TikTok nie zna tego app key albo app secret.",
    remedy: "Skopiuj oba z Partner Center, bez spacji.",
  },
  "connect.wrong-market": {
    says: () => "Ten sklep należy do aplikacji innego regionu.",
    remedy: "Wybierz drugi region: USA mają własną aplikację.",
  },
  "connect.service-id-needed": {
    says: () => "Dla USA potrzebny jest service ID aplikacji.",
    remedy: "Znajdziesz go w Partner Center, przy aplikacji.",
  },
  "connect.not-a-seller": {
    says: () => "To konto TikTok nie jest sprzedawcą i nie ma sklepu.",
    remedy: "Zaloguj się w TikToku kontem sklepu i spróbuj ponownie.",
  },
  "connect.no-shops": {
    says: () => "Z tą zgodą nie wiąże się żaden sklep.",
    remedy: "Wybierz choć jeden sklep albo niech zgodę da właściciel.",
  },
} satisfies Partial<RefusalSentences>;
