import { useStationState } from "../surroundings.tsx";

/** Whether a row has to say whose it is. */
export const useSeveralShops = (): boolean =>
  useStationState((state) => (state.shops?.length ?? 0) > 1);
