import { useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type { CameraSetup } from "../../../shared/domain/bench-camera.ts";
import { listCameras, type Camera } from "../../camera/open-camera.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import {
  useStationState,
  useSurroundings,
  useWords,
} from "../../surroundings.tsx";
import { BoxEdges } from "./box-edges.tsx";
import { CameraPreview } from "./camera-preview.tsx";
import { ChoiceRow } from "./choice-row.tsx";

/** For supervisors: which camera photographs the boxes of this bench, and what of its picture stays sharp. */
export function CameraPanel(): ReactElement | null {
  const words = useWords().camera;
  const { station, cameras } = useSurroundings();
  const setup = useStationState((state) => state.camera);
  const [found, setFound] = useState<readonly Camera[] | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  if (setup === null) return null;
  const change = (wanted: Partial<CameraSetup>): void => {
    void station.photos.setUp({ ...setup, ...wanted }).then((answer) => {
      setProblem(answer.ok ? null : answer.refusal);
    });
  };
  const look = (): void => {
    void listCameras(cameras).then((listed) => {
      setFound(listed.ok ? listed.value : null);
      setProblem(listed.ok ? null : listed.refusal);
    });
  };
  return (
    <section className="camera-panel">
      <header>
        <h2>{words.title}</h2>
        <p className="quiet">{words.hint}</p>
      </header>
      {problem !== null && <ProblemSays problem={problem} />}
      <div className="profile-choices">
        <ChoiceRow
          title={words.use}
          keyName={null}
          choices={["off", "on"] as const}
          chosen={setup.on ? "on" : "off"}
          says={(use) => words.uses[use]}
          choose={(use) => {
            change({ on: use === "on" });
          }}
          note={setup.camera?.name ?? null}
        />
        <ChoiceRow
          title={words.sharp}
          keyName={null}
          choices={["box", "all"] as const}
          chosen={setup.blur ? "box" : "all"}
          says={(sharp) => words.sharps[sharp]}
          choose={(sharp) => {
            change({ blur: sharp === "box" });
          }}
        />
      </div>
      <div className="choice-row-choices">
        <button type="button" className="button" onClick={look}>
          <Icon name="camera" />
          {words.choose}
        </button>
        {found?.map((camera) => (
          <button
            key={camera.id}
            type="button"
            className="button"
            aria-pressed={camera.id === setup.camera?.id}
            onClick={() => {
              change({ camera });
            }}
          >
            {camera.name}
          </button>
        ))}
        {found?.length === 0 && <p className="quiet">{words.none}</p>}
      </div>
      {found !== null && setup.camera !== null && (
        <div className="camera-look">
          <CameraPreview
            key={setup.camera.id}
            camera={setup.camera}
            box={setup.blur ? setup.box : null}
          />
          {setup.blur && (
            <BoxEdges
              box={setup.box}
              change={(box) => {
                change({ box });
              }}
            />
          )}
        </div>
      )}
    </section>
  );
}
