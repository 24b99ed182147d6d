import type { RefusalSentences, RemedyWords } from "../refusal-sentences.ts";
import { deviceRefusals } from "./device-refusals.ts";
import { laneRefusals } from "./lane-refusals.ts";
import { shopRefusals } from "./shop-refusals.ts";
import { verifyRefusals } from "./verify-refusals.ts";
import { troubleRefusals } from "./trouble-refusals.ts";

/** In the words of whoever said no, where there are any. */
const because = (reason: string): string =>
  reason === "" ? "." : `: ${reason}`;

export const refusals = {
  ...deviceRefusals,
  ...laneRefusals,
  ...shopRefusals,
  ...verifyRefusals,
  ...troubleRefusals,
  "scan.unknown-barcode": {
    says: ({ scanned }) => `Geen artikel heeft barcode ${scanned}.`,
    remedy: "Scan een andere barcode op het artikel, of roep je teamleider.",
  },
  "scan.ambiguous-barcode": {
    says: ({ scanned, titles }) => `${scanned} kan zijn: ${titles}.`,
    remedy: "Kies het artikel dat je in je hand hebt.",
  },
  "scan.wrong-article": {
    says: ({ scanned, expected }) =>
      `Dit is ${scanned}. Hier hoort: ${expected}.`,
    remedy: "Leg het terug en scan het goede artikel.",
  },
  "scan.too-many": {
    says: ({ title, needed }) =>
      `${title}: ${needed} nodig, en die ${needed === 1 ? "zit" : "zitten"} er al in.`,
    remedy: "Leg deze terug.",
  },
  "scan.not-now": {
    says: ({ scanned }) => `${scanned} is nu niet aan de beurt.`,
    remedy: "Doe eerst wat er op het scherm staat.",
  },
  "scan.empty-bin": {
    says: ({ bin }) => `Er ligt niets in vak ${bin}, voor zover bekend.`,
    remedy: "Scan het artikel zelf, of een ander vak.",
  },
  "scan.not-signed-in": {
    says: () => "Er is niemand aangemeld aan deze tafel.",
    remedy: "Scan eerst je badge.",
  },
  "scan.unknown-badge": {
    says: () => "Deze badge is hier niet bekend.",
    remedy: "Scan een andere badge, of roep je teamleider.",
  },
  "scan.damaged-barcode": {
    says: ({ scanned }) => `De barcode is niet goed gelezen: ${scanned}.`,
    remedy: "Scan nog een keer. Strijk de barcode glad als hij kreukt.",
  },
  "scan.labels-only": {
    says: ({ scanned }) =>
      `Deze scanner is voor labels. ${scanned} is een artikel.`,
    remedy: "Scan artikelen met de andere scanner.",
  },
  "scan.looked-up": {
    says: ({ title }) => `Dit is ${title}. Er is niets geteld.`,
    remedy: "Pak verder.",
  },
  "scan.setup-code": {
    says: () => "In deze code staan de apparaten van een andere tafel.",
    remedy: "Wil je ze overnemen? Open Apparaten en scan hem daar.",
  },
  "parcel.none-needs-article": {
    says: ({ title }) => `Geen open pakket heeft ${title} nodig.`,
    remedy: "Leg het terug en pak een ander artikel.",
  },
  "parcel.not-found": {
    says: ({ scanned }) => `Er is niets bekend onder ${scanned}.`,
    remedy: "Scan nog een keer, of scan een artikel.",
  },
  "parcel.claimed-elsewhere": {
    says: ({ parcel, station }) =>
      `Pakket ${parcel} wordt al ingepakt aan ${station}.`,
    remedy: "Laat het daar en begin een ander pakket.",
  },
  "parcel.busy-with-other": {
    says: ({ parcel }) => `Pakket ${parcel} ligt nog open op deze tafel.`,
    remedy: "Maak dit pakket af, of leg het apart.",
  },
  "parcel.none-open": {
    says: () => "Er ligt geen pakket open op deze tafel.",
    remedy: "Scan een artikel om te beginnen.",
  },
  "parcel.on-hold": {
    says: ({ parcel }) => `TikTok houdt pakket ${parcel} nog even vast.`,
    remedy: "Leg het apart. Het komt vanzelf terug.",
  },
  "parcel.cancelled": {
    says: ({ parcel }) => `Pakket ${parcel} is geannuleerd.`,
    remedy: "Niet versturen. Leg de spullen apart.",
  },
  "parcel.cancel-requested": {
    says: ({ parcel }) => `De koper wil pakket ${parcel} annuleren.`,
    remedy: "Leg het apart. Je teamleider beslist.",
  },
  "parcel.fulfilled-by-tiktok": {
    says: ({ parcel }) =>
      `Pakket ${parcel} gaat vanuit TikToks eigen magazijn.`,
    remedy: "Niet inpakken. Leg de spullen apart.",
  },
  "parcel.unknown-status": {
    says: ({ parcel, status }) =>
      `Pakket ${parcel} heeft een status die we niet kennen: ${status}.`,
    remedy: "Leg het apart. Je teamleider beslist.",
  },
  "parcel.contents-unknown": {
    says: ({ parcel }) =>
      `TikTok heeft nog niet doorgegeven wat er in pakket ${parcel} moet.`,
    remedy: "Leg het apart. Het komt vrij zodra TikTok het doorgeeft.",
  },
  "parcel.mixed-shipping": {
    says: ({ parcel }) =>
      `Pakket ${parcel} moet op twee manieren verzonden worden.`,
    remedy: "Maak de combinatie los in Seller Center: een deel is van TikTok.",
  },
  "parcel.cannot-split": {
    says: ({ parcel, reason }) =>
      `Pakket ${parcel} kan niet gesplitst worden${because(reason)}`,
    remedy: "Pak alles in één doos, of splits het in Seller Center.",
  },
  "parcel.cannot-combine": {
    says: ({ parcel, reason }) =>
      `Pakket ${parcel} kan niet met de andere mee${because(reason)}`,
    remedy: "Pak ze apart in.",
  },
  "parcel.held": {
    says: ({ parcel }) => `Pakket ${parcel} ligt apart.`,
    remedy: "Je teamleider kan het vrijgeven.",
  },
  "parcel.address-changed": {
    says: ({ parcel }) =>
      `Pakket ${parcel} heeft een nieuw adres: het label klopt niet meer.`,
    remedy: "Verscheur het label. Een teamleider laat een nieuw maken.",
  },
  "parcel.contents-changed": {
    says: ({ parcel }) => `De inhoud van pakket ${parcel} is veranderd.`,
    remedy: "Leg alles terug en bevestig. Je pakt het later opnieuw in.",
  },
  "parcel.already-sealed": {
    says: ({ parcel }) => `Pakket ${parcel} is al klaar.`,
    remedy: "Begin het volgende pakket.",
  },
  "parcel.not-complete": {
    says: ({ parcel, missing }) =>
      `In pakket ${parcel} ${missing === 1 ? "ontbreekt" : "ontbreken"} nog ${missing} ${missing === 1 ? "stuk" : "stuks"}.`,
    remedy: "Scan eerst wat ontbreekt.",
  },
  "parcel.nothing-to-undo": {
    says: () => "Er is niets om ongedaan te maken.",
    remedy: "Ga verder met wat er op het scherm staat.",
  },
  "parcel.wrong-stage": {
    says: ({ parcel }) => `Pakket ${parcel} is daar nog niet aan toe.`,
    remedy: "Doe eerst wat er op het scherm staat.",
  },
  "label.not-ready": {
    says: ({ parcel }) => `Het label voor pakket ${parcel} is er nog niet.`,
    remedy: "Even wachten. Het komt vanzelf uit de printer.",
  },
  "label.wrong-parcel": {
    says: ({ belongsTo }) => `Dit label hoort bij pakket ${belongsTo}.`,
    remedy: "Haal het van deze doos en scan het goede label.",
  },
  "label.unknown": {
    says: ({ scanned }) => `Geen label hier heeft nummer ${scanned}.`,
    remedy: "Scan de grote barcode op het label dat je net plakte.",
  },
  "label.void": {
    says: ({ parcel }) => `Dit label van pakket ${parcel} geldt niet meer.`,
    remedy: "Haal het eraf en gooi het weg.",
  },
  "label.damaged-file": {
    says: ({ parcel }) =>
      `Het labelbestand van pakket ${parcel} is beschadigd.`,
    remedy: "Er is niets geprint. Roep je teamleider.",
  },
  "label.too-large": {
    says: ({ parcel }) => `Het labelbestand van pakket ${parcel} is te groot.`,
    remedy: "Er is niets geprint. Roep je teamleider.",
  },
  "label.blank": {
    says: ({ parcel }) => `Het label van pakket ${parcel} is leeg.`,
    remedy: "Er is niets geprint. Roep je teamleider.",
  },
  "label.barcode-mismatch": {
    says: ({ expected, found }) =>
      `Op het label staat ${found}, maar het moet ${expected} zijn.`,
    remedy: "Er is niets geprint. Roep je teamleider.",
  },
  "label.barcode-unreadable": {
    says: ({ expected }) =>
      `De barcode op het label is niet te lezen. Verwacht: ${expected}.`,
    remedy: "Er is niets geprint. Roep je teamleider.",
  },
  "label.wrong-media": {
    says: ({ parcel }) =>
      `Het label van pakket ${parcel} past niet op het papier in de printer.`,
    remedy: "Roep je teamleider. Er is ander papier nodig.",
  },
  "label.took-too-long": {
    says: ({ parcel }) => `Het label van pakket ${parcel} duurt lang.`,
    remedy: "Even wachten. We blijven het proberen.",
  },
  "label.unsafe-commands": {
    says: ({ parcel, command }) =>
      `Het label van pakket ${parcel} zou de printer veranderen (${command}) en wordt niet geprint.`,
    remedy: "Roep je teamleider. De vervoerder moet een ander label sturen.",
  },
  "label.not-available": {
    says: ({ parcel, reason }) =>
      `Er is geen label voor pakket ${parcel}: ${reason}`,
    remedy: "Roep je teamleider, of leg het pakket apart.",
  },
  "label.number-used": {
    says: ({ scanned, belongsTo }) =>
      `Label ${scanned} zit al op pakket ${belongsTo}.`,
    remedy: "Pak een ander label van de rol en scan dat.",
  },
  "label.check-digit": {
    says: ({ scanned }) => `Het nummer ${scanned} klopt niet.`,
    remedy:
      "Scan de grote barcode op het label opnieuw, of pak een ander label.",
  },
  "label.carrier-unknown": {
    says: ({ scanned, carriers }) =>
      `${scanned} is geen nummer van een vervoerder voor deze bestelling: ${carriers}.`,
    remedy: "Scan de grote barcode, of neem een label van een van deze.",
  },
  "role.supervisor-needed": {
    says: () => "Alleen een teamleider mag dit doen.",
    remedy: "Laat je teamleider zijn of haar badge scannen.",
  },
  "command.unknown": {
    says: ({ scanned }) =>
      `${scanned} staat niet op de opdrachtkaart van deze tafel.`,
    remedy: "Scan een andere opdracht op de kaart.",
  },
  "storage.disk-full": {
    says: () => "De schijf is vol. Er kan niets meer bewaard worden.",
    remedy: "Stop met inpakken en roep je teamleider.",
  },
  "storage.damaged": {
    says: ({ folder }) => `De gegevens in ${folder} zijn beschadigd.`,
    remedy: "Stop met inpakken en bel support.",
  },
  "storage.newer-version": {
    says: () => "Een nieuwere Packbench heeft deze gegevens al gebruikt.",
    remedy: "Start de nieuwste versie. Roep je teamleider.",
  },
  "storage.busy": {
    says: () => "Een ander programma gebruikt de gegevens.",
    remedy: "Even wachten. We proberen het opnieuw.",
  },
  "contract.version-mismatch": {
    says: ({ station, screen }) =>
      `Dit scherm (${screen}) past niet bij de tafel (${station}).`,
    remedy: "Laad deze pagina opnieuw. Nog steeds? Roep je teamleider.",
  },
  "contract.invalid": {
    says: () => "De tafel begreep dit scherm niet.",
    remedy: "Laad deze pagina opnieuw. Nog steeds? Bel support.",
  },
  "program.bug": {
    says: ({ reference }) => `Er ging iets mis in Packbench (${reference}).`,
    remedy: "Probeer het nog één keer en bel dan support.",
  },
} satisfies RefusalSentences;

export const remedies = {
  "scan-expected": "Ga verder",
  "scan-again": "Scan opnieuw",
  "put-back": "Leg terug",
  "take-another": "Pak een andere",
  "set-aside": "Leg apart",
  wait: "Even wachten",
  "take-label-off": "Haal dit label eraf",
  "check-contents": "Kijk in de doos",
  "settle-scale": "Weegschaal vrijmaken",
  "load-media": "Nieuwe rol erin",
  "load-ribbon": "Nieuw lint erin",
  "look-at-printer": "Kijk bij de printer",
  "close-head": "Klep dicht",
  "resume-printer": "Druk op pauze",
  "answer-question": "Kies",
  "plug-in": "Stekker erin",
  "check-connection": "Kijk de aansluiting na",
  "call-supervisor": "Roep je teamleider",
  "call-owner": "Bel de eigenaar",
  "call-support": "Bel support",
  "sign-in": "Scan je badge",
} satisfies RemedyWords;
