import { useLayoutEffect } from "react";
import { settingsOf } from "../../shared/scan/wedge-settings.ts";
import { useStationState, useSurroundings } from "../surroundings.tsx";

/**
 * Reads keyboard scanners the way the bench's card says. Keyboards cannot be told apart, so one set-up holds for all of
 * them: the first that has been learned.
 */
export function useScannerSettings(): void {
  const { keyboardScanner } = useSurroundings();
  const keyboard = useStationState(
    ({ devices }) =>
      devices?.find(({ setup }) => setup.keyboard !== undefined)?.setup
        .keyboard,
  );
  useLayoutEffect(() => {
    keyboardScanner.use(keyboard === undefined ? null : settingsOf(keyboard));
  }, [keyboardScanner, keyboard]);
}
