import type { ReactElement } from "react";
import {
  withEdge,
  type SharpBox,
} from "../../../shared/domain/bench-camera.ts";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";

const edges = ["left", "top", "right", "bottom"] as const;
const stepPercent = 5;

/** The four edges of the box, each moved a step at a time by buttons a glove can press. */
export function BoxEdges({
  box,
  change,
}: {
  readonly box: SharpBox;
  readonly change: (box: SharpBox) => void;
}): ReactElement {
  const { camera: words, profile } = useWords();
  const move = (edge: keyof SharpBox, by: number): void => {
    change(withEdge(box, edge, box[edge] + by));
  };
  return (
    <fieldset className="box-edges">
      <legend>{words.box}</legend>
      {edges.map((edge) => (
        <p key={edge}>
          <button
            type="button"
            className="button"
            aria-label={`${words.edges[edge]}: ${words.less}`}
            onClick={() => {
              move(edge, -stepPercent);
            }}
          >
            <Icon name="minus" />
          </button>
          <span>
            {words.edges[edge]} <b>{profile.percent(box[edge])}</b>
          </span>
          <button
            type="button"
            className="button"
            aria-label={`${words.edges[edge]}: ${words.more}`}
            onClick={() => {
              move(edge, stepPercent);
            }}
          >
            <Icon name="plus" />
          </button>
        </p>
      ))}
    </fieldset>
  );
}
