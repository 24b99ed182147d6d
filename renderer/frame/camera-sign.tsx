import { useSyncExternalStore, type ReactElement } from "react";
import { Icon } from "../components/icon.tsx";
import { useSurroundings, useWords } from "../surroundings.tsx";

/** Whoever packs sees that a camera is on, and whether the boxes get their photos. */
export function CameraSign(): ReactElement | null {
  const words = useWords().camera;
  const { camera } = useSurroundings();
  const { kind, problem } = useSyncExternalStore(
    camera.subscribe,
    camera.state,
  );
  if (kind === "off") return null;
  const failed = problem !== null;
  return (
    <li
      data-state={failed ? "attention" : kind === "on" ? "ready" : "starting"}
    >
      <Icon name="camera" />
      {words.states[failed ? "down" : kind]}
    </li>
  );
}
