import { seconds } from "../figures.ts";
import type { RefusalSentences } from "../refusal-sentences.ts";

const duration = seconds("nl");

/** What goes wrong with shops, carriers and what they are told. */
export const shopRefusals = {
  "carrier.unreachable": {
    says: () => "Het vervoerdersaccount is niet bereikbaar.",
    remedy: "Het label komt zodra de verbinding terug is.",
  },
  "carrier.keys-refused": {
    says: () => "Het vervoerdersaccount weigert de sleutels.",
    remedy: "Laat de eigenaar het vervoerdersaccount opnieuw koppelen.",
  },
  "carrier.no-address": {
    says: ({ parcel }) =>
      `Pakket ${parcel} heeft geen adres waar een vervoerder iets aan heeft.`,
    remedy:
      "Plak een label uit Seller Center en scan het, of roep je teamleider.",
  },
  "carrier.no-service": {
    says: ({ parcel }) =>
      `Geen vervoerder van je account mag pakket ${parcel} meenemen.`,
    remedy: "Plak een label van een toegestane vervoerder en scan het.",
  },
  "carrier.weight-unknown": {
    says: ({ parcel }) => `Het gewicht van pakket ${parcel} is niet bekend.`,
    remedy:
      "Weeg het, of laat het gewicht van het artikel invullen bij TikTok Shop.",
  },
  "carrier.refused": {
    says: ({ parcel, message }) =>
      `De vervoerder weigert pakket ${parcel}: ${message}`,
    remedy:
      "Laat je teamleider het oplossen, of plak een ander label en scan het.",
  },
  "shipping.number-refused": {
    says: ({ parcel, number, message }) =>
      `TikTok weigert nummer ${number} van pakket ${parcel}: ${message}`,
    remedy:
      "Vul bij Verzendingen het juiste nummer in; het pakket blijft hier.",
  },
  "shipping.not-in-market": {
    says: ({ parcel }) =>
      `TikTok neemt voor pakket ${parcel} hier geen nummer aan.`,
    remedy: "Vul het nummer in Seller Center in en staak daarna deze melding.",
  },
  "shipping.buy-label-first": {
    says: ({ parcel }) => `Het label van pakket ${parcel} is nog niet gekocht.`,
    remedy: "Koop het in Seller Center; daarna komt het hier vanzelf uit.",
  },
  "shipping.no-service": {
    says: ({ parcel }) => `TikTok biedt geen dienst voor pakket ${parcel}.`,
    remedy: "Neem een kleinere doos, of koop het label in Seller Center.",
  },
  "shipping.no-pickup": {
    says: ({ parcel }) => `De vervoerder haalt pakket ${parcel} niet op.`,
    remedy:
      "Kies bij Winkels een andere manier van afgeven; dan gaat het door.",
  },
  "shipping.no-slot": {
    says: ({ parcel }) => `Er is geen ophaaltijd vrij voor pakket ${parcel}.`,
    remedy:
      "We vragen het steeds opnieuw. Of kies bij Winkels voor zelf wegbrengen.",
  },
  "shipping.no-drop-off": {
    says: ({ parcel }) => `Pakket ${parcel} kan niet worden weggebracht.`,
    remedy:
      "Kies bij Winkels een andere manier van afgeven; dan gaat het door.",
  },
  "shipping.other-number": {
    says: ({ parcel, number }) =>
      `TikTok kent pakket ${parcel} onder een ander nummer: ${number}.`,
    remedy:
      "Vergelijk het met het label en verbeter het zo nodig in Seller Center.",
  },
  "shipping.corrected-already": {
    says: ({ parcel }) =>
      `Het nummer van pakket ${parcel} is al een keer verbeterd.`,
    remedy: "TikTok staat één verbetering toe; vraag de helpdesk om nog een.",
  },
  "shipping.correction-too-late": {
    says: ({ parcel }) => `Pakket ${parcel} is te lang geleden verzonden.`,
    remedy:
      "TikTok neemt een verbetering drie dagen lang aan; vraag de helpdesk.",
  },
  "shop.unreachable": {
    says: () => "De winkel is even niet bereikbaar.",
    remedy: "Pak gewoon door. We blijven het proberen.",
  },
  "shop.garbled-answer": {
    says: () => "De winkel gaf een antwoord dat we niet kunnen lezen.",
    remedy: "Even wachten. We vragen het opnieuw.",
  },
  "shop.refused": {
    says: ({ message }) => `De winkel zegt nee: ${message}`,
    remedy: "Roep je teamleider.",
  },
  "shop.rate-limited": {
    says: ({ retryAfterSeconds }) =>
      `De winkel heeft het druk. Over ${duration(retryAfterSeconds)} vragen we het opnieuw.`,
    remedy: "Pak gewoon door.",
  },
  "shop.reauthorise": {
    says: ({ shop }) => `${shop} moet opnieuw gekoppeld worden.`,
    remedy: "De eigenaar doet dit bij Winkels.",
  },
  "shop.scope-missing": {
    says: ({ scope }) => `De winkel gaf geen toestemming voor: ${scope}.`,
    remedy: "De eigenaar doet dit bij Winkels.",
  },
  "shop.clock-off": {
    says: ({ seconds: off }) =>
      `De klok van deze computer wijkt ${duration(Math.abs(off))} af.`,
    remedy: "Zet de klok goed. Roep je teamleider.",
  },
  "shop.authorisation-ends": {
    says: ({ shop, days }) =>
      `De toestemming van ${shop} loopt over ${days} ${days === 1 ? "dag" : "dagen"} af.`,
    remedy: "Verbind de winkel opnieuw, dan gaat alles gewoon door.",
  },
  "shop.not-connected": {
    says: () => "Deze winkel is hier niet verbonden.",
    remedy: "Verbind hem bij Winkels.",
  },
  "shop.calls-waiting": {
    says: ({ shop, calls }) =>
      `${calls === 1 ? "1 bericht" : `${calls} berichten`} aan ${shop} ${calls === 1 ? "is" : "zijn"} nog niet verstuurd.`,
    remedy: "Wacht tot ze weg zijn, of verbreek en laat ze vervallen.",
  },
  "return.not-open": {
    says: () => "Deze vraag is al beantwoord, of de retour is een stap verder.",
    remedy: "Kijk opnieuw in de lijst: daar staat wat er nu wordt gevraagd.",
  },
  "photo.too-large": {
    says: ({ megabytes }) => `Deze foto is groter dan ${megabytes} MB.`,
    remedy: "Maak hem opnieuw met minder pixels.",
  },
  "photo.unreadable": {
    says: () => "Dit is geen foto die TikTok aanneemt.",
    remedy: "Voeg de foto opnieuw toe, als JPEG of PNG.",
  },
  "photo.not-asked": {
    says: () => "Van dit pakket wordt nu geen foto bewaard.",
    remedy: "Pak gewoon verder in.",
  },
  "photo.gone": {
    says: () => "Deze foto is er niet meer.",
    remedy: "Na de bewaartijd worden foto's gewist.",
  },
  "camera.not-found": {
    says: ({ camera }) =>
      camera === ""
        ? "Er is nog geen camera gekozen."
        : "De gekozen camera is er niet.",
    remedy: "Steek hem in, of kies een camera bij Mijn tafel.",
  },
  "camera.not-allowed": {
    says: () => "De camera mag niet worden gebruikt.",
    remedy: "Sta de camera toe in de browser of het systeem.",
  },
  "camera.busy": {
    says: () => "De camera geeft geen beeld.",
    remedy: "Sluit andere programma's die de camera gebruiken.",
  },
  "parcel.handed-over": {
    says: ({ parcel }) => `Pakket ${parcel} is al met de koerier mee.`,
    remedy: "Scan de volgende doos.",
  },
  "handover.not-sealed": {
    says: ({ parcel }) => `Het label van pakket ${parcel} is nog niet gescand.`,
    remedy: "Breng de doos terug naar de tafel en scan daar het label.",
  },
  "handover.wrong-carrier": {
    says: ({ parcel, carrier, expected }) =>
      `Pakket ${parcel} gaat met ${carrier}, niet met ${expected}.`,
    remedy: "Zet de doos bij de eigen vervoerder.",
  },
  "handover.unchecked": {
    says: ({ parcel }) =>
      `TikTok is nu niet te bereiken over pakket ${parcel}.`,
    remedy: "Houd de doos hier, of laat een teamleider beslissen.",
  },
  "handover.take-out-first": {
    says: ({ parcel, carrier, more }) =>
      more === 0
        ? `Pakket ${parcel} ligt in de kooi van ${carrier} en mag niet mee.`
        : `${more + 1} dozen in de kooi van ${carrier} mogen niet mee, eerst ${parcel}.`,
    remedy: "Haal hem uit de kooi en scan zijn label.",
  },
  "handover.inside": {
    says: ({ parcel, carrier }) =>
      `Pakket ${parcel} ligt al in de kooi van ${carrier}.`,
    remedy: "Scan de volgende doos.",
  },
  "handover.bench-command": {
    says: () =>
      "Dit commando is voor de tafel. Hier gaan dozen met de koerier mee.",
    remedy: "Scan de volgende doos, of ga terug naar de tafel.",
  },
  "handover.one-by-one": {
    says: ({ units }) => `Eén scan kan geen ${units} dozen tellen.`,
    remedy: "Scan van elke doos het label.",
  },
  "handover.paper-lost": {
    says: ({ carrier }) =>
      `Het papier van dit bezoek van ${carrier} is weg of veranderd.`,
    remedy: "Kijk in het logboek: daar staat elke doos nog in.",
  },
  "connect.in-training": {
    says: () => "Deze tafel oefent. Echte bestellingen horen daar niet tussen.",
    remedy: "Ga eerst naar je eigen winkels.",
  },
  "connect.expired": {
    says: () => "Deze poging is verlopen. Een poging duurt een kwartier.",
    remedy: "Begin opnieuw met verbinden.",
  },
  "connect.no-code": {
    says: () => "Hier staat geen code van TikTok in.",
    remedy: "Kopieer het hele adres uit de adresbalk, na het toestaan.",
  },
  "connect.denied": {
    says: () => "De verkoper heeft bij TikTok geen toestemming gegeven.",
    remedy: "Open de link opnieuw en kies Toestaan.",
  },
  "connect.state-mismatch": {
    says: () => "Dit adres hoort bij een andere poging.",
    remedy: "Open de link op dit scherm en plak het adres dat dan verschijnt.",
  },
  "connect.code-refused": {
    says: ({ message }) =>
      `TikTok neemt deze code niet aan en zegt: ${message}`,
    remedy: "Open de link opnieuw: een code werkt één keer, een half uur lang.",
  },
  "connect.wrong-app": {
    says: () => "TikTok kent deze app key of dit geheim niet.",
    remedy: "Kopieer beide opnieuw uit Partner Center, zonder spaties.",
  },
  "connect.wrong-market": {
    says: () => "Deze winkel hoort bij een app voor een andere regio.",
    remedy: "Kies de andere regio: de VS heeft een eigen app.",
  },
  "connect.service-id-needed": {
    says: () => "Voor de VS is het service-ID van de app nodig.",
    remedy: "Het staat in Partner Center bij je app.",
  },
  "connect.not-a-seller": {
    says: () => "Dit TikTok-account is geen verkoper en heeft geen winkel.",
    remedy:
      "Meld je bij TikTok aan met het account van de winkel en probeer opnieuw.",
  },
  "connect.no-shops": {
    says: () => "Bij deze toestemming hoort geen winkel.",
    remedy:
      "Kies minstens één winkel, of laat de eigenaar van de winkel toestaan.",
  },
} satisfies Partial<RefusalSentences>;
