import { grams } from "../figures.ts";
import type { RefusalSentences } from "../refusal-sentences.ts";

const weight = grams("pl");
const about = (hint: string): string =>
  hint === "" ? "" : ` To około 1 × ${hint}.`;

/** What goes wrong with scales, printers, scanners and their wires. */
export const deviceRefusals = {
  "scale.too-light": {
    says: ({ differenceGrams, hint }) =>
      `O ${weight(differenceGrams)} za lekka.${about(hint)}`,
    remedy: "Sprawdź, czy wszystko jest w kartonie, i zważ ponownie.",
  },
  "scale.too-heavy": {
    says: ({ differenceGrams, hint }) =>
      `O ${weight(differenceGrams)} za ciężka.${about(hint)}`,
    remedy: "Wyjmij to, co nie powinno tam być, i zważ ponownie.",
  },
  "scale.not-in-box": {
    says: ({ title }) => `${title}: zeskanowane, ale nie ma tego w kartonie.`,
    remedy: "Włóż do kartonu albo cofnij skan.",
  },
  "scale.not-scanned": {
    says: ({ grams: inside, hint }) =>
      hint === ""
        ? `Do kartonu trafiło ${weight(inside)} bez skanu.`
        : `Trafiło tu coś bez skanu: około 1 × ${hint}.`,
    remedy: "Wyjmij to albo zeskanuj.",
  },
  "box.unknown": {
    says: ({ box }) =>
      box === "" ? "Nie ma jeszcze kartonów." : `Karton ${box} nie jest znany.`,
    remedy: "Zeskanuj inny karton albo poproś o dodanie.",
  },
  "box.not-for-these": {
    says: ({ box }) => `${box} nie nadaje się do tych towarów.`,
    remedy: "Weź karton, który jest do tego przeznaczony.",
  },
  "box.code-taken": {
    says: ({ box }) => `Karton o kodzie ${box} już istnieje.`,
    remedy: "Wybierz inny kod.",
  },
  "scale.not-settled": {
    says: () => "Waga jeszcze się rusza.",
    remedy: "Zabierz ręce i chwilę poczekaj.",
  },
  "scale.overload": {
    says: () => "To jest za ciężkie dla tej wagi.",
    remedy: "Zdejmij paczkę. Nic innego nie może leżeć na wadze.",
  },
  "scale.under-zero": {
    says: () => "Waga pokazuje poniżej zera.",
    remedy: "Opróżnij wagę i naciśnij jej klawisz zera.",
  },
  "scale.not-zeroed": {
    says: () => "Waga nie stoi na zerze.",
    remedy: "Opróżnij wagę i naciśnij jej klawisz zera.",
  },
  "scale.fault": {
    says: () => "Waga zgłasza awarię.",
    remedy: "Wyłącz ją i włącz. Dalej źle? Zawołaj kierownika.",
  },
  "scale.garbled": {
    says: () => "Waga wysyła coś nieczytelnego.",
    remedy: "Sprawdź kabel, a potem ustawienia wagi.",
  },
  "scale.cannot-zero": {
    says: () => "Tej wagi nie da się stąd wyzerować.",
    remedy: "Opróżnij ją i naciśnij klawisz zera na wadze.",
  },
  "scale.zero-range": {
    says: () => "Na wadze leży za dużo, żeby ją wyzerować.",
    remedy: "Opróżnij wagę i wyzeruj ją ponownie.",
  },
  "scale.did-not-follow": {
    says: () => "Waga tego nie zrobiła.",
    remedy: "Opróżnij ją i użyj klawisza na samej wadze.",
  },
  "scale.empty-first": {
    says: () => "Ta waga zapomina karton tylko wtedy, gdy jest pusta.",
    remedy: "Zdejmij wszystko i naciśnij jeszcze raz.",
  },
  "scale.box-before": {
    says: () => "Na wadze stoi jeszcze karton poprzedniej paczki.",
    remedy: "Zdejmij wszystko, a potem postaw tę paczkę.",
  },
  "scale.asleep": {
    says: () => "Waga sama się wyłączyła.",
    remedy: "Zdejmij wszystko, a potem ją włącz.",
  },
  "printer.none": {
    says: () => "To stanowisko nie ma jeszcze drukarki etykiet.",
    remedy: "Dodaj drukarkę na ekranie Urządzenia.",
  },
  "printer.not-connected": {
    says: ({ printer }) => `${printer}: brak połączenia.`,
    remedy: "Sprawdź kabel i zasilanie.",
  },
  "printer.not-answering": {
    says: ({ printer }) => `${printer} nie odpowiada.`,
    remedy: "Sprawdź, czy jest włączona i czy kabel dobrze siedzi.",
  },
  "printer.media-out": {
    says: ({ printer }) => `W ${printer} skończyły się etykiety.`,
    remedy: "Włóż nową rolkę i zamknij pokrywę.",
  },
  "printer.ribbon-out": {
    says: ({ printer }) => `W ${printer} skończyła się taśma.`,
    remedy: "Włóż nową taśmę i zamknij pokrywę.",
  },
  "printer.head-open": {
    says: ({ printer }) => `${printer} jest otwarta.`,
    remedy: "Dociśnij pokrywę, aż kliknie.",
  },
  "printer.paused": {
    says: ({ printer }) => `${printer} ma przerwę.`,
    remedy: "Naciśnij klawisz pauzy na drukarce.",
  },
  "printer.too-hot": {
    says: ({ printer }) => `${printer} jest za gorąca.`,
    remedy: "Niech ostygnie. Sama ruszy dalej.",
  },
  "printer.cutter-jammed": {
    says: ({ printer }) => `W ${printer} zaciął się nóż.`,
    remedy: "Wyłącz ją, wyjmij etykietę z noża i włącz.",
  },
  "printer.paper-jam": {
    says: ({ printer }) => `W ${printer} zacięła się etykieta.`,
    remedy: "Otwórz ją, wyjmij etykietę i zamknij pokrywę.",
  },
  "printer.too-cold": {
    says: ({ printer }) => `${printer} jest za zimna, żeby drukować.`,
    remedy: "Niech się ogrzeje. Sama ruszy dalej.",
  },
  "printer.memory-damaged": {
    says: ({ printer }) => `${printer} straciła część pamięci.`,
    remedy: "Wyłącz ją i włącz. Dalej źle? Zawołaj kierownika.",
  },
  "printer.needs-calibration": {
    says: ({ printer }) => `${printer} nie znajduje końca etykiety.`,
    remedy: "Sprawdź rolkę i skalibruj na ekranie Urządzenia.",
  },
  "printer.took-over": {
    says: ({ printer, other }) =>
      `${printer} teraz nie drukuje. Etykieta wyjdzie z ${other}.`,
    remedy: "Weź ją stamtąd, naklej na karton i zeskanuj.",
  },
  "printer.fault": {
    says: ({ printer }) => `${printer} zgłasza awarię.`,
    remedy: "Wyłącz ją i włącz. Dalej źle? Zawołaj kierownika.",
  },
  "printer.busy": {
    says: ({ printer }) => `${printer} drukuje teraz inną etykietę.`,
    remedy: "Chwilę poczekaj. Twoja jest następna.",
  },
  "printer.unsure": {
    says: ({ printer }) => `Nie wiadomo, czy ${printer} dokończyła etykietę.`,
    remedy: "Zobacz przy drukarce i odpowiedz na pytanie.",
  },
  "printer.queue-stopped": {
    says: ({ printer }) => `Kolejka wydruku ${printer} stoi.`,
    remedy: "Wznów ją w ustawieniach drukarek tego komputera.",
  },
  "device.port-busy": {
    says: ({ device }) => `Inny program używa ${device}.`,
    remedy: "Zamknij ten program i spróbuj ponownie.",
  },
  "device.no-permission": {
    says: ({ device }) => `Ten komputer nie może używać ${device}.`,
    remedy: "Zawołaj kierownika. Komputer potrzebuje uprawnienia.",
  },
  "device.no-usb-permission": {
    says: ({ device }) => `Ten komputer nie może jeszcze używać ${device}.`,
    remedy: "Zawołaj kierownika. W Urządzeniach jest linia, która pomoże.",
  },
  "device.not-found": {
    says: ({ device }) => `Nie można znaleźć ${device}.`,
    remedy: "Sprawdź kabel i adres.",
  },
  "device.not-available": {
    says: ({ device }) => `${device} nie działa tak na tym komputerze.`,
    remedy: "Podłącz ponownie lub inaczej. Test sprzętu powie więcej.",
  },
  "device.unplugged": {
    says: ({ device }) => `${device}: kabel jest wyjęty.`,
    remedy: "Podłącz. Reszta ruszy sama.",
  },
  "device.silent": {
    says: ({ device }) => `${device} nic nie wysyła.`,
    remedy: "Sprawdź, czy jest włączone i czy kabel dobrze siedzi.",
  },
  "device.setup-unreadable": {
    says: () => "Tych ustawień urządzeń nie da się odczytać.",
    remedy: "Zapisz je jeszcze raz na drugim stanowisku.",
  },
  "device.no-port-permission": {
    says: ({ device }) => `Ten użytkownik nie może jeszcze używać ${device}.`,
    remedy: "Zawołaj kierownika. W Urządzeniach jest polecenie na to.",
  },
  "device.in-use-here": {
    says: ({ device }) => `Packbench już używa ${device}.`,
    remedy: "Zobacz jego kartę na ekranie Urządzenia.",
  },
  "device.driver-unknown": {
    says: ({ device, driver }) =>
      `Ten Packbench nie umie rozmawiać z ${device} (${driver}).`,
    remedy: "Usuń je i dodaj ponownie.",
  },
  "device.serial-unlisted": {
    says: () => "Ten komputer nie pokazuje swoich portów szeregowych.",
    remedy: "Wpisz port sam, na przykład /dev/ttyUSB0 albo COM3.",
  },
  "device.usb-support-missing": {
    says: () => "Komputerowi brakuje części do skanerów i wag USB.",
    remedy: "Każ ją zainstalować i uruchom Packbench ponownie.",
  },
  "device.setup-incomplete": {
    says: ({ have, total }) => `Odczytane kody: ${have} z ${total}.`,
    remedy: "Zeskanuj następny kod drugiego stanowiska.",
  },
  "scanner.keyboard-mode": {
    says: ({ device }) =>
      `${device} pisze jak klawiatura; działa, gdy Packbench jest na wierzchu.`,
    remedy: "Lepiej: zeskanuj w instrukcji HID-POS albo USB-COM.",
  },
  "printer.queues-unavailable": {
    says: () => "Usługa drukowania (CUPS) tego komputera nie działa.",
    remedy: "Uruchom ją albo podłącz drukarkę przez sieć lub USB.",
  },
  "doctor.no-answer": {
    says: () => "Ten test nie dostał odpowiedzi przez pięć sekund.",
    remedy: "Wyjmij kabel urządzenia, włóż go i sprawdź ponownie.",
  },
  "doctor.disk-low": {
    says: ({ freeMegabytes }) =>
      `Na dysku tego komputera jest tylko ${freeMegabytes} MB wolnego.`,
    remedy: "Zrób miejsce, zanim się zapełni: wtedy pakowanie staje.",
  },
  "doctor.labels-wrong": {
    says: () => "Narysowano etykietę próbną, ale kodu nie da się odczytać.",
    remedy: "Uruchom Packbench ponownie. Dalej źle? Zadzwoń do wsparcia.",
  },
} satisfies Partial<RefusalSentences>;
