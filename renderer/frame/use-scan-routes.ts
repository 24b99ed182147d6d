import type { BenchView, Verdict } from "../../shared/contract/bench-view.ts";
import { commandsBench } from "../../shared/scan/commands-bench.ts";
import { passesCourier } from "../../shared/scan/courier-scans.ts";
import type { OperatorAction, ScreenName } from "../actions/operator-action.ts";
import { screenActionOf } from "../actions/operator-actions.ts";
import { isGood } from "../screens/bench/bench-mood.ts";
import { useSurroundings } from "../surroundings.tsx";
import { useVerdicts } from "./use-verdicts.ts";
import type { Visits } from "./visits.ts";

/** Between parcels people also scan for the screen they are at; that must not take it away. */
const isTrial = (verdict: Verdict, bench: BenchView | null): boolean =>
  bench?.parcel === null && !isGood(verdict);

/**
 * Sends every scan where it belongs: to an action of the screens, to the screen that asked for it, else to the bench.
 *
 * @returns what to do with a scan of the window's own keyboard capture; scans of the station's scanners come as verdicts
 */
export function useScanRoutes(
  screen: ScreenName,
  show: (screen: ScreenName) => void,
  obey: (action: OperatorAction) => void,
  { search, devices, papers, articles, shipping, courier }: Visits,
): (text: string) => void {
  const { station } = useSurroundings();
  useVerdicts((verdict) => {
    const { scanned: text, refusal: why } = verdict;
    // A screen's own command, read by a scanner of the station: the bench passes it on as a note.
    const screenAction = text === null ? undefined : screenActionOf(text);
    const trial = isTrial(verdict, station.state().bench);
    if (screenAction !== undefined) obey(screenAction);
    else if (why?.code === "scan.setup-code") {
      show("devices");
      devices.bring(text ?? "");
    } else if (screen === "shipping" && text !== null && trial)
      shipping.scanned(text);
    else if (screen === "articles" && text !== null && trial)
      articles.scanned(text);
    else if (screen === "handover") {
      // Who signs in stays with the courier, and a badge that nobody knows is explained there.
      if (text !== null && passesCourier(text)) courier.tell(why, true);
      else if (text !== null && !isGood(verdict)) show("bench");
    } else if (screen !== "devices" || !trial) show("bench");
  });
  return (text) => {
    const screenAction = screenActionOf(text);
    if (screenAction !== undefined) obey(screenAction);
    else if (screen === "queue") search.set(text);
    else if (screen === "papers") papers.scanned(text);
    else if (screen === "articles" && !commandsBench(text))
      articles.scanned(text);
    else if (screen === "shipping") shipping.scanned(text);
    else if (screen === "handover" && !passesCourier(text))
      courier.scanned(text);
    else station.scan(text);
  };
}
