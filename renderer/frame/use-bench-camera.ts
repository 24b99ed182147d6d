import { useEffect, useState } from "react";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { CameraSetup } from "../../shared/domain/bench-camera.ts";
import type { BenchCamera } from "../camera/bench-camera.ts";
import { createVerdictEar } from "../sound/verdict-ear.ts";
import type { Station } from "../station.ts";
import { useStationState, useSurroundings } from "../surroundings.tsx";

/** Looks through the bench's camera while somebody is signed in, and keeps one photo of every box as it is closed. */
export function useBenchCamera(bench: BenchView | null): void {
  const { station, camera, clock } = useSurroundings();
  const [ear] = useState(createVerdictEar);
  const setup = useStationState((state) => state.camera);
  const used =
    setup?.on === true && bench !== null && bench.operator !== null
      ? setup.camera
      : null;
  const id = used?.id ?? null;
  const name = used?.name ?? "";

  useEffect(() => {
    if (id === null) return undefined;
    camera.use({ id, name });
    return () => {
      camera.use(null);
    };
  }, [camera, id, name]);

  useEffect(() => {
    const listen = (): void => {
      const { epoch, bench: told, camera: how } = station.state();
      const parcelId = ear(epoch, told?.verdict ?? null)?.sealedParcelId;
      if (parcelId === undefined || how?.on !== true) return;
      // After the sound and the paint: a photo never holds a seal up.
      clock.after(0, () => void keepPhoto(station, camera, parcelId, how));
    };
    listen();
    return station.subscribe(listen);
  }, [station, camera, clock, ear]);
}

/** Whatever goes wrong is a note: the box is closed, with or without its photo. */
async function keepPhoto(
  station: Station,
  camera: BenchCamera,
  parcelId: string,
  how: CameraSetup,
): Promise<void> {
  const photo = await camera.photograph(how);
  if (!photo.ok) {
    camera.note(photo.refusal);
    return;
  }
  const kept = await station.photos.add(parcelId, photo.value);
  // Another screen of this bench was first.
  const isKept = kept.ok || kept.refusal.code === "photo.not-asked";
  camera.note(isKept ? null : kept.refusal);
}
