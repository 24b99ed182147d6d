import { useState, type ReactElement } from "react";
import type {
  CancellationAnswer,
  CancellationRequest,
} from "../../../shared/contract/cancellations-view.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { useSeveralShops } from "../../components/use-several-shops.ts";
import { useNow, useWords } from "../../surroundings.tsx";
import { RejectPanel } from "./reject-panel.tsx";

const soonMs = 2 * 60 * 60_000;

/** One request: whose box it touches, how long there is, and the two answers. */
export function CancellationRow({
  request,
  answer,
}: {
  readonly request: CancellationRequest;
  readonly answer: (given: CancellationAnswer) => void;
}): ReactElement {
  const words = useWords().messages.cancellations;
  const figures = useFigures();
  const now = useNow(10_000);
  const severalShops = useSeveralShops();
  const [rejecting, setRejecting] = useState(false);
  const left = request.answerBy === null ? null : request.answerBy - now;
  const tone =
    left === null || request.answered
      ? "do"
      : left < 0
        ? "stop"
        : left < soonMs
          ? "wait"
          : "do";
  return (
    <li className="office-row" data-tone={tone}>
      <div className="office-words">
        <h2>
          {request.parcels.length === 0
            ? words.noParcel
            : words.parcels(request.parcels)}
        </h2>
        <p className="quiet">
          {severalShops && `${request.shop} · `}
          {words.order(request.orderId)}
        </p>
      </div>
      <span className="tag" data-tone={tone}>
        <Icon name={request.answered ? "transfer" : "clock"} />
        {request.answered
          ? words.answered
          : left === null
            ? words.noDeadline
            : left < 0
              ? words.late
              : words.answerIn(figures.stretch(left))}
      </span>
      {!request.answered && !rejecting && (
        <div className="office-buttons">
          <button
            type="button"
            className="button"
            onClick={() => {
              setRejecting(true);
            }}
          >
            {words.reject}
          </button>
          <button
            type="button"
            className="button button-strong"
            onClick={() => {
              answer({ kind: "approve" });
            }}
          >
            {words.approve}
          </button>
        </div>
      )}
      {rejecting && !request.answered && (
        <RejectPanel
          cancelId={request.cancelId}
          reject={(reason) => {
            answer({ kind: "reject", reason });
          }}
          close={() => {
            setRejecting(false);
          }}
        />
      )}
    </li>
  );
}
