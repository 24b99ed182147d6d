import type { RefusalSentences, RemedyWords } from "../refusal-sentences.ts";
import { counted } from "../figures.ts";
import { deviceRefusals } from "./device-refusals.ts";
import { laneRefusals } from "./lane-refusals.ts";
import { shopRefusals } from "./shop-refusals.ts";
import { troubleRefusals } from "./trouble-refusals.ts";
import { verifyRefusals } from "./verify-refusals.ts";

const count = counted("pl");

/** In the words of whoever said no, where there are any. */
const because = (reason: string): string =>
  reason === "" ? "." : `: ${reason}`;

export const refusals = {
  ...deviceRefusals,
  ...laneRefusals,
  ...shopRefusals,
  ...troubleRefusals,
  ...verifyRefusals,
  "scan.unknown-barcode": {
    says: ({ scanned }) => `Żaden artykuł nie ma kodu ${scanned}.`,
    remedy: "Zeskanuj inny kod na artykule albo zawołaj kierownika.",
  },
  "scan.ambiguous-barcode": {
    says: ({ scanned, titles }) => `${scanned} to może być: ${titles}.`,
    remedy: "Wybierz artykuł, który trzymasz.",
  },
  "scan.wrong-article": {
    says: ({ scanned, expected }) =>
      `To jest ${scanned}. Potrzebny tu: ${expected}.`,
    remedy: "Odłóż go i zeskanuj właściwy artykuł.",
  },
  "scan.too-many": {
    says: ({ title, needed }) =>
      `${title}: potrzeba ${needed} i tyle już jest.`,
    remedy: "Odłóż tę sztukę z powrotem.",
  },
  "scan.not-now": {
    says: ({ scanned }) => `Teraz nie kolej na ${scanned}.`,
    remedy: "Najpierw zrób to, co jest na ekranie.",
  },
  "scan.empty-bin": {
    says: ({ bin }) => `Według nas w miejscu ${bin} nic nie leży.`,
    remedy: "Zeskanuj sam artykuł albo inne miejsce.",
  },
  "scan.not-signed-in": {
    says: () => "Na tym stanowisku nikt nie jest zalogowany.",
    remedy: "Najpierw zeskanuj swój identyfikator.",
  },
  "scan.unknown-badge": {
    says: () => "Ten identyfikator nie jest tu znany.",
    remedy: "Zeskanuj inny identyfikator albo zawołaj kierownika.",
  },
  "scan.damaged-barcode": {
    says: ({ scanned }) => `Kod odczytano z błędem: ${scanned}.`,
    remedy: "Zeskanuj ponownie. Wygładź kod, jeśli jest pomarszczony.",
  },
  "scan.labels-only": {
    says: ({ scanned }) => `Ten skaner jest do etykiet. ${scanned} to artykuł.`,
    remedy: "Skanuj artykuły drugim skanerem.",
  },
  "scan.looked-up": {
    says: ({ title }) => `To jest ${title}. Nic nie policzono.`,
    remedy: "Pakuj dalej.",
  },
  "scan.setup-code": {
    says: () => "W tym kodzie są urządzenia innego stanowiska.",
    remedy: "Aby je przejąć, otwórz Urządzenia i zeskanuj go tam.",
  },
  "parcel.none-needs-article": {
    says: ({ title }) => `Żadna otwarta paczka nie potrzebuje ${title}.`,
    remedy: "Odłóż go i weź inny artykuł.",
  },
  "parcel.not-found": {
    says: ({ scanned }) => `Nic nie wiemy o ${scanned}.`,
    remedy: "Zeskanuj ponownie albo zeskanuj artykuł.",
  },
  "parcel.claimed-elsewhere": {
    says: ({ parcel, station }) => `Paczkę ${parcel} pakuje już ${station}.`,
    remedy: "Zostaw ją tam i zacznij inną paczkę.",
  },
  "parcel.busy-with-other": {
    says: ({ parcel }) => `Paczka ${parcel} jest tu jeszcze otwarta.`,
    remedy: "Skończ tę paczkę albo odłóż ją na bok.",
  },
  "parcel.none-open": {
    says: () => "Na tym stanowisku nie ma otwartej paczki.",
    remedy: "Zeskanuj artykuł, aby zacząć.",
  },
  "parcel.on-hold": {
    says: ({ parcel }) => `TikTok na razie wstrzymuje paczkę ${parcel}.`,
    remedy: "Odłóż ją na bok. Sama wróci.",
  },
  "parcel.cancelled": {
    says: ({ parcel }) => `Paczka ${parcel} jest anulowana.`,
    remedy: "Nie wysyłaj jej. Odłóż towar na bok.",
  },
  "parcel.cancel-requested": {
    says: ({ parcel }) => `Kupujący chce anulować paczkę ${parcel}.`,
    remedy: "Odłóż ją na bok. Zdecyduje kierownik.",
  },
  "parcel.fulfilled-by-tiktok": {
    says: ({ parcel }) => `Paczkę ${parcel} wysyła magazyn TikToka.`,
    remedy: "Nie pakuj jej. Odłóż towar na bok.",
  },
  "parcel.unknown-status": {
    says: ({ parcel, status }) =>
      `Paczka ${parcel} ma nieznany status: ${status}.`,
    remedy: "Odłóż ją na bok. Zdecyduje kierownik.",
  },
  "parcel.contents-unknown": {
    says: ({ parcel }) =>
      `TikTok jeszcze nie podał, co ma być w paczce ${parcel}.`,
    remedy: "Odłóż na bok. Ruszy, gdy TikTok to poda.",
  },
  "parcel.mixed-shipping": {
    says: ({ parcel }) => `Paczka ${parcel} miesza dwa sposoby wysyłki.`,
    remedy: "Rozłącz ją w Seller Center: część jest twojego przewoźnika.",
  },
  "parcel.cannot-split": {
    says: ({ parcel, reason }) =>
      `Paczki ${parcel} nie można podzielić${because(reason)}`,
    remedy: "Spakuj wszystko w jeden karton albo podziel w Seller Center.",
  },
  "parcel.cannot-combine": {
    says: ({ parcel, reason }) =>
      `Paczka ${parcel} nie może jechać z innymi${because(reason)}`,
    remedy: "Spakuj je osobno.",
  },
  "parcel.held": {
    says: ({ parcel }) => `Paczka ${parcel} jest odłożona na bok.`,
    remedy: "Kierownik może ją zwolnić.",
  },
  "parcel.address-changed": {
    says: ({ parcel }) =>
      `Paczka ${parcel} ma nowy adres: etykieta jest nieaktualna.`,
    remedy: "Podrzyj etykietę. Kierownik zleci nową.",
  },
  "parcel.contents-changed": {
    says: ({ parcel }) => `Zawartość paczki ${parcel} się zmieniła.`,
    remedy: "Odłóż wszystko i potwierdź. Pakujemy ją od nowa.",
  },
  "parcel.already-sealed": {
    says: ({ parcel }) => `Paczka ${parcel} jest już gotowa.`,
    remedy: "Zacznij następną paczkę.",
  },
  "parcel.not-complete": {
    says: ({ parcel, missing }) =>
      `W paczce ${parcel} brakuje: ${count(missing, "sztuka", "sztuki", "sztuk")}.`,
    remedy: "Najpierw zeskanuj to, czego brakuje.",
  },
  "parcel.nothing-to-undo": {
    says: () => "Nie ma czego cofnąć.",
    remedy: "Rób dalej to, co jest na ekranie.",
  },
  "parcel.wrong-stage": {
    says: ({ parcel }) => `Paczka ${parcel} nie jest na to gotowa.`,
    remedy: "Najpierw zrób to, co jest na ekranie.",
  },
  "label.not-ready": {
    says: ({ parcel }) => `Etykiety do paczki ${parcel} jeszcze nie ma.`,
    remedy: "Chwilę poczekaj. Wydrukuje się sama.",
  },
  "label.wrong-parcel": {
    says: ({ belongsTo }) => `Ta etykieta należy do paczki ${belongsTo}.`,
    remedy: "Zdejmij ją z kartonu i zeskanuj właściwą etykietę.",
  },
  "label.unknown": {
    says: ({ scanned }) => `Żadna etykieta nie ma tu numeru ${scanned}.`,
    remedy: "Zeskanuj duży kod na naklejonej etykiecie.",
  },
  "label.void": {
    says: ({ parcel }) => `Ta etykieta paczki ${parcel} jest już nieważna.`,
    remedy: "Zdejmij ją i wyrzuć.",
  },
  "label.damaged-file": {
    says: ({ parcel }) => `Plik etykiety paczki ${parcel} jest uszkodzony.`,
    remedy: "Nic nie wydrukowano. Zawołaj kierownika.",
  },
  "label.too-large": {
    says: ({ parcel }) => `Plik etykiety paczki ${parcel} jest za duży.`,
    remedy: "Nic nie wydrukowano. Zawołaj kierownika.",
  },
  "label.blank": {
    says: ({ parcel }) => `Etykieta paczki ${parcel} jest pusta.`,
    remedy: "Nic nie wydrukowano. Zawołaj kierownika.",
  },
  "label.barcode-mismatch": {
    says: ({ expected, found }) =>
      `Na etykiecie jest ${found}, a powinno być ${expected}.`,
    remedy: "Nic nie wydrukowano. Zawołaj kierownika.",
  },
  "label.barcode-unreadable": {
    says: ({ expected }) =>
      `Kodu na etykiecie nie da się odczytać. Oczekiwano: ${expected}.`,
    remedy: "Nic nie wydrukowano. Zawołaj kierownika.",
  },
  "label.wrong-media": {
    says: ({ parcel }) =>
      `Etykieta paczki ${parcel} nie pasuje na papier w drukarce.`,
    remedy: "Zawołaj kierownika. Potrzebny jest inny papier.",
  },
  "label.took-too-long": {
    says: ({ parcel }) => `Etykieta paczki ${parcel} powstaje długo.`,
    remedy: "Chwilę poczekaj. Próbujemy dalej.",
  },
  "label.unsafe-commands": {
    says: ({ parcel, command }) =>
      `Etykieta paczki ${parcel} przestawiłaby drukarkę (${command}).`,
    remedy: "Zawołaj kierownika. Przewoźnik musi przysłać inną etykietę.",
  },
  "label.not-available": {
    says: ({ parcel, reason }) => `Nie ma etykiety paczki ${parcel}: ${reason}`,
    remedy: "Zawołaj kierownika albo odłóż paczkę na bok.",
  },
  "label.number-used": {
    says: ({ scanned, belongsTo }) =>
      `Etykieta ${scanned} jest już na paczce ${belongsTo}.`,
    remedy: "Weź inną etykietę z rolki i zeskanuj ją.",
  },
  "label.check-digit": {
    says: ({ scanned }) => `Numer ${scanned} się nie zgadza.`,
    remedy: "Zeskanuj ponownie duży kod albo weź inną etykietę.",
  },
  "label.carrier-unknown": {
    says: ({ scanned, carriers }) =>
      `${scanned} to nie numer przewoźnika tego zamówienia: ${carriers}.`,
    remedy: "Zeskanuj duży kod albo weź etykietę jednego z nich.",
  },
  "role.supervisor-needed": {
    says: () => "To może zrobić tylko kierownik.",
    remedy: "Poproś kierownika, żeby zeskanował identyfikator.",
  },
  "command.unknown": {
    says: ({ scanned }) =>
      `Polecenia ${scanned} nie ma na karcie tego stanowiska.`,
    remedy: "Zeskanuj inne polecenie z karty.",
  },
  "storage.disk-full": {
    says: () => "Dysk tego komputera jest pełny. Nic się nie zapisze.",
    remedy: "Przestań pakować i zawołaj kierownika.",
  },
  "storage.damaged": {
    says: ({ folder }) => `Dane w ${folder} są uszkodzone.`,
    remedy: "Przestań pakować i zadzwoń do wsparcia.",
  },
  "storage.newer-version": {
    says: () => "Tych danych używał już nowszy Packbench.",
    remedy: "Uruchom najnowszą wersję. Zawołaj kierownika.",
  },
  "storage.busy": {
    says: () => "Danych używa inny program.",
    remedy: "Chwilę poczekaj. Próbujemy ponownie.",
  },
  "contract.version-mismatch": {
    says: ({ station, screen }) =>
      `Ten ekran (${screen}) nie pasuje do stanowiska (${station}).`,
    remedy: "Wczytaj stronę ponownie. Dalej źle? Zawołaj kierownika.",
  },
  "contract.invalid": {
    says: () => "Stanowisko nie zrozumiało tego ekranu.",
    remedy: "Wczytaj stronę ponownie. Dalej źle? Zadzwoń do wsparcia.",
  },
  "program.bug": {
    says: ({ reference }) => `Coś poszło źle w Packbench (${reference}).`,
    remedy: "Spróbuj jeszcze raz, a potem zadzwoń do wsparcia.",
  },
} satisfies RefusalSentences;

export const remedies = {
  "scan-expected": "Rób dalej",
  "scan-again": "Zeskanuj ponownie",
  "put-back": "Odłóż z powrotem",
  "take-another": "Weź inną sztukę",
  "set-aside": "Odłóż na bok",
  wait: "Chwilę poczekaj",
  "take-label-off": "Zdejmij tę etykietę",
  "check-contents": "Sprawdź karton",
  "settle-scale": "Zwolnij wagę",
  "load-media": "Włóż nową rolkę",
  "load-ribbon": "Włóż nową taśmę",
  "look-at-printer": "Sprawdź drukarkę",
  "close-head": "Zamknij pokrywę",
  "resume-printer": "Naciśnij pauzę",
  "answer-question": "Wybierz",
  "plug-in": "Podłącz kabel",
  "check-connection": "Sprawdź połączenie",
  "call-supervisor": "Zawołaj kierownika",
  "call-owner": "Wezwij właściciela",
  "call-support": "Zadzwoń do wsparcia",
  "sign-in": "Zeskanuj identyfikator",
} satisfies RemedyWords;
