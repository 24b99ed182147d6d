import { useEffect, useRef, useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type { SharpBox } from "../../../shared/domain/bench-camera.ts";
import {
  closeStream,
  openCamera,
  type Camera,
} from "../../camera/open-camera.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** What the chosen camera sees, with the box drawn over it; the camera is let go when the panel closes. */
export function CameraPreview({
  camera: { id, name },
  box,
}: {
  readonly camera: Camera;
  readonly box: SharpBox | null;
}): ReactElement {
  const words = useWords().camera;
  const { cameras } = useSurroundings();
  const video = useRef<HTMLVideoElement>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  useEffect(() => {
    let gone = false;
    let stream: MediaStream | null = null;
    void openCamera(cameras, { id, name }).then((opened) => {
      if (!opened.ok) {
        if (!gone) setProblem(opened.refusal);
        return;
      }
      if (gone) {
        closeStream(opened.value);
        return;
      }
      stream = opened.value;
      if (video.current !== null) video.current.srcObject = stream;
    });
    return () => {
      gone = true;
      if (stream !== null) closeStream(stream);
    };
  }, [cameras, id, name]);
  if (problem !== null) return <ProblemSays problem={problem} />;
  return (
    <figure className="camera-preview">
      <div>
        <video ref={video} autoPlay muted playsInline />
        {box !== null && (
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
            <rect
              x={box.left}
              y={box.top}
              width={box.right - box.left}
              height={box.bottom - box.top}
            />
          </svg>
        )}
      </div>
      <figcaption className="quiet">{words.preview}</figcaption>
    </figure>
  );
}
