import { grams, seconds } from "../figures.ts";
import type { RefusalSentences, RemedyWords } from "../refusal-sentences.ts";

const weight = grams("nl");
const duration = seconds("nl");
const about = (hint: string): string =>
  hint === "" ? "" : ` Dat is ongeveer 1 × ${hint}.`;

export const refusals = {
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
  "parcel.mixed-shipping": {
    says: ({ parcel }) =>
      `Pakket ${parcel} moet op twee manieren verzonden worden.`,
    remedy:
      "Een deel gaat met TikTok, een deel met je eigen vervoerder: maak de combinatie los in Seller Center.",
  },
  "parcel.cannot-split": {
    says: ({ parcel, reason }) =>
      `Pakket ${parcel} kan niet gesplitst worden. ${reason}`.trim(),
    remedy: "Pak alles in één doos, of splits het in Seller Center.",
  },
  "parcel.cannot-combine": {
    says: ({ parcel, reason }) =>
      `Pakket ${parcel} kan niet met de andere mee. ${reason}`.trim(),
    remedy: "Pak ze apart in.",
  },
  "parcel.held": {
    says: ({ parcel }) => `Pakket ${parcel} ligt apart.`,
    remedy: "Je teamleider kan het vrijgeven.",
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
  "scale.too-light": {
    says: ({ differenceGrams, hint }) =>
      `${weight(differenceGrams)} te licht.${about(hint)}`,
    remedy: "Kijk of alles in de doos zit en weeg opnieuw.",
  },
  "scale.too-heavy": {
    says: ({ differenceGrams, hint }) =>
      `${weight(differenceGrams)} te zwaar.${about(hint)}`,
    remedy: "Haal eruit wat er niet in hoort en weeg opnieuw.",
  },
  "scale.not-settled": {
    says: () => "De weegschaal beweegt nog.",
    remedy: "Handen los en even wachten.",
  },
  "scale.overload": {
    says: () => "Dit is te zwaar voor de weegschaal.",
    remedy: "Haal het pakket eraf. Er mag niets anders op rusten.",
  },
  "scale.under-zero": {
    says: () => "De weegschaal staat onder nul.",
    remedy: "Maak de weegschaal leeg en druk op de nul-toets.",
  },
  "scale.not-zeroed": {
    says: () => "De weegschaal staat niet op nul.",
    remedy: "Maak de weegschaal leeg en druk op de nul-toets.",
  },
  "scale.fault": {
    says: () => "De weegschaal meldt een storing.",
    remedy: "Zet hem uit en aan. Nog steeds? Roep je teamleider.",
  },
  "scale.garbled": {
    says: () => "De weegschaal stuurt iets onleesbaars.",
    remedy: "Controleer de kabel en daarna de instellingen.",
  },
  "scale.cannot-zero": {
    says: () => "Deze weegschaal kan hiervandaan niet op nul.",
    remedy: "Maak hem leeg en druk op zijn eigen nul-toets.",
  },
  "scale.zero-range": {
    says: () => "Er ligt te veel op de weegschaal voor nul.",
    remedy: "Maak de weegschaal leeg en zet hem opnieuw op nul.",
  },
  "scale.did-not-follow": {
    says: () => "De weegschaal deed dat niet.",
    remedy: "Maak hem leeg en gebruik de toets op de weegschaal.",
  },
  "scale.empty-first": {
    says: () => "Deze weegschaal vergeet de doos alleen als hij leeg is.",
    remedy: "Haal alles eraf en druk nog een keer.",
  },
  "scale.box-before": {
    says: () => "De doos van het vorige pakket staat nog op de weegschaal.",
    remedy: "Haal alles eraf en zet dan dit pakket erop.",
  },
  "scale.asleep": {
    says: () => "De weegschaal is vanzelf uitgegaan.",
    remedy: "Haal alles eraf en zet hem dan aan.",
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
    remedy:
      "Scan de grote barcode, of gebruik een label van een van deze vervoerders.",
  },
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
    remedy:
      "Plak een label van een toegestane vervoerder en scan het, of roep je teamleider.",
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
      "Vul bij de verzendingen het juiste nummer in; het pakket blijft zo lang hier.",
  },
  "shipping.not-in-market": {
    says: ({ parcel }) =>
      `TikTok neemt voor pakket ${parcel} hier geen nummer aan.`,
    remedy: "Vul het nummer in Seller Center in en staak daarna deze melding.",
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
  "printer.none": {
    says: () => "Deze tafel heeft nog geen labelprinter.",
    remedy: "Voeg een printer toe bij Apparaten.",
  },
  "printer.not-connected": {
    says: ({ printer }) => `${printer} is niet aangesloten.`,
    remedy: "Kijk of de kabel en de stroom goed zitten.",
  },
  "printer.not-answering": {
    says: ({ printer }) => `${printer} geeft geen antwoord.`,
    remedy: "Kijk of hij aan staat en of de kabel goed zit.",
  },
  "printer.media-out": {
    says: ({ printer }) => `De labels in ${printer} zijn op.`,
    remedy: "Leg een nieuwe rol in en doe de klep dicht.",
  },
  "printer.ribbon-out": {
    says: ({ printer }) => `Het lint in ${printer} is op.`,
    remedy: "Leg een nieuw lint in en doe de klep dicht.",
  },
  "printer.head-open": {
    says: ({ printer }) => `${printer} staat open.`,
    remedy: "Druk de klep dicht tot je een klik hoort.",
  },
  "printer.paused": {
    says: ({ printer }) => `${printer} staat op pauze.`,
    remedy: "Druk op de pauzetoets van de printer.",
  },
  "printer.too-hot": {
    says: ({ printer }) => `${printer} is te warm geworden.`,
    remedy: "Laat hem afkoelen. Hij gaat vanzelf verder.",
  },
  "printer.cutter-jammed": {
    says: ({ printer }) => `Het mes van ${printer} zit vast.`,
    remedy: "Zet hem uit, haal het label uit het mes en zet hem aan.",
  },
  "printer.paper-jam": {
    says: ({ printer }) => `Er zit een label vast in ${printer}.`,
    remedy: "Doe hem open, haal het label eruit en doe de klep dicht.",
  },
  "printer.too-cold": {
    says: ({ printer }) => `${printer} is te koud om te printen.`,
    remedy: "Laat hem warm worden. Hij gaat vanzelf verder.",
  },
  "printer.memory-damaged": {
    says: ({ printer }) => `${printer} is een deel van zijn geheugen kwijt.`,
    remedy: "Zet hem uit en aan. Nog steeds? Roep je teamleider.",
  },
  "printer.needs-calibration": {
    says: ({ printer }) =>
      `${printer} kan het einde van een label niet vinden.`,
    remedy: "Kijk naar de rol en kalibreer hem bij Apparaten.",
  },
  "printer.took-over": {
    says: ({ printer, other }) =>
      `${printer} kan nu niet printen. Het label komt uit ${other}.`,
    remedy: "Haal het daar, plak het op de doos en scan het.",
  },
  "printer.fault": {
    says: ({ printer }) => `${printer} meldt een storing.`,
    remedy: "Zet hem uit en aan. Nog steeds? Roep je teamleider.",
  },
  "printer.busy": {
    says: ({ printer }) => `${printer} is bezig met een ander label.`,
    remedy: "Even wachten. Die van jou is zo aan de beurt.",
  },
  "printer.unsure": {
    says: ({ printer }) =>
      `We weten niet zeker of ${printer} het label heeft afgemaakt.`,
    remedy: "Kijk bij de printer en geef antwoord.",
  },
  "printer.queue-stopped": {
    says: ({ printer }) => `De afdrukwachtrij van ${printer} staat stil.`,
    remedy: "Laat haar doorgaan bij de printerinstellingen van deze computer.",
  },
  "device.port-busy": {
    says: ({ device }) => `Een ander programma gebruikt ${device}.`,
    remedy: "Sluit het andere programma en probeer opnieuw.",
  },
  "device.no-permission": {
    says: ({ device }) => `Deze computer mag ${device} niet gebruiken.`,
    remedy: "Roep je teamleider. De computer heeft toestemming nodig.",
  },
  "device.no-usb-permission": {
    says: ({ device }) => `Deze computer mag ${device} nog niet gebruiken.`,
    remedy: "Roep je teamleider. Bij Apparaten staat de regel die helpt.",
  },
  "device.not-found": {
    says: ({ device }) => `${device} is niet te vinden.`,
    remedy: "Controleer de kabel en het adres.",
  },
  "device.not-available": {
    says: ({ device }) => `${device} werkt zo niet op deze computer.`,
    remedy:
      "Steek het opnieuw in of sluit het anders aan. De dokter weet meer.",
  },
  "device.unplugged": {
    says: ({ device }) => `De stekker van ${device} is eruit.`,
    remedy: "Steek hem erin. Het gaat vanzelf verder.",
  },
  "device.silent": {
    says: ({ device }) => `${device} stuurt niets.`,
    remedy: "Kijk of hij aan staat en of de kabel goed zit.",
  },
  "device.setup-unreadable": {
    says: () => "Deze apparaatinstelling is niet te lezen.",
    remedy: "Exporteer haar opnieuw op de andere tafel.",
  },
  "device.no-port-permission": {
    says: ({ device }) => `Deze gebruiker mag ${device} nog niet gebruiken.`,
    remedy: "Roep je teamleider. Bij Apparaten staat de opdracht die helpt.",
  },
  "device.in-use-here": {
    says: ({ device }) => `Packbench gebruikt ${device} al.`,
    remedy: "Kijk op zijn kaart bij Apparaten.",
  },
  "device.driver-unknown": {
    says: ({ device, driver }) =>
      `Deze Packbench weet niet hoe hij met ${device} praat (${driver}).`,
    remedy: "Haal het weg en voeg het opnieuw toe.",
  },
  "device.serial-unlisted": {
    says: () => "Deze computer laat zijn seriële poorten niet zien.",
    remedy: "Vul de poort zelf in, bijvoorbeeld /dev/ttyUSB0 of COM3.",
  },
  "device.usb-support-missing": {
    says: () =>
      "Deze computer mist het deel voor USB-scanners en -weegschalen.",
    remedy: "Laat het installeren en start Packbench opnieuw.",
  },
  "device.setup-incomplete": {
    says: ({ have, total }) => `${have} van ${total} instelcodes zijn gelezen.`,
    remedy: "Scan de volgende code van de andere tafel.",
  },
  "scanner.keyboard-mode": {
    says: ({ device }) =>
      `${device} typt als een toetsenbord. Dat werkt zolang Packbench vooraan staat.`,
    remedy:
      "Beter: scan HID-POS of USB-COM in de handleiding. Dan werkt hij altijd.",
  },
  "printer.queues-unavailable": {
    says: () => "De printdienst van deze computer (CUPS) draait niet.",
    remedy: "Start hem, of sluit de printer aan via netwerk of USB.",
  },
  "doctor.no-answer": {
    says: () => "Deze test kreeg binnen vijf seconden geen antwoord.",
    remedy: "Haal de stekker eruit, steek hem erin en test opnieuw.",
  },
  "doctor.disk-low": {
    says: ({ freeMegabytes }) =>
      `Op de schijf van deze computer is nog maar ${freeMegabytes} MB vrij.`,
    remedy: "Maak ruimte voor hij vol is: dan stopt het inpakken.",
  },
  "doctor.labels-wrong": {
    says: () =>
      "Een testlabel is getekend, maar zijn barcode is niet leesbaar.",
    remedy: "Start Packbench opnieuw. Nog steeds fout? Bel support.",
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
  "set-aside": "Leg apart",
  wait: "Even wachten",
  "check-contents": "Kijk in de doos",
  "settle-scale": "Weegschaal vrijmaken",
  "load-media": "Nieuwe rol erin",
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
