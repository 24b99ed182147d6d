import { useState, type ReactElement } from "react";
import type {
  ReturnAnswer,
  ReturnRequest,
} from "../../../shared/contract/returns-view.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { useNow, useWords } from "../../surroundings.tsx";
import { TurnDownPanel } from "./turn-down-panel.tsx";

const soonMs = 2 * 60 * 60_000;

/** One return: what it is, what is asked and how long there is, and the two answers. */
export function ReturnRow({
  request,
  answer,
}: {
  readonly request: ReturnRequest;
  readonly answer: (given: ReturnAnswer) => void;
}): ReactElement {
  const words = useWords().returns;
  const [turningDown, setTurningDown] = useState(false);
  const { question, parcels, refund, trackingNumber } = request;
  const asks = question !== null && !request.answered;
  const facts = [
    ...(parcels.length === 0 ? [] : [words.parcels(parcels)]),
    words.order(request.orderId),
    request.shop,
    ...(refund === null ? [] : [`${refund.amount} ${refund.currency}`]),
    ...(trackingNumber === null
      ? []
      : [`${request.carrier} ${trackingNumber}`.trim()]),
  ];
  return (
    <li className="office-row" data-tone={useTone(request)}>
      <div className="office-words">
        <h2>
          {question === null
            ? words.status(request.status)
            : words.question(question)}
        </h2>
        {request.lines.map((line) => (
          <p key={`${line.sellerSku} ${line.variant}`}>
            {words.units(line.units)} {line.title} {line.variant}
          </p>
        ))}
        <p>{words.buyerSays(request.reason)}</p>
        <p className="quiet">{facts.join(" · ")}</p>
      </div>
      {question !== null && <DeadlineTag request={request} />}
      {asks && !turningDown && (
        <div className="office-buttons">
          <button
            type="button"
            className="button"
            onClick={() => {
              setTurningDown(true);
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
      {asks && turningDown && (
        <TurnDownPanel
          returnId={request.returnId}
          turnDown={answer}
          close={() => {
            setTurningDown(false);
          }}
        />
      )}
    </li>
  );
}

function useTone({ answerBy, answered }: ReturnRequest): string {
  const now = useNow(10_000);
  if (answerBy === null || answered) return "do";
  if (answerBy < now) return "stop";
  return answerBy - now < soonMs ? "wait" : "do";
}

function DeadlineTag({
  request,
}: {
  readonly request: ReturnRequest;
}): ReactElement {
  const words = useWords().returns;
  const figures = useFigures();
  const now = useNow(10_000);
  const left = request.answerBy === null ? null : request.answerBy - now;
  return (
    <span className="tag" data-tone={useTone(request)}>
      <Icon name={request.answered ? "transfer" : "clock"} />
      {request.answered
        ? words.answered
        : left === null
          ? words.noDeadline
          : left < 0
            ? words.late
            : words.answerIn(figures.stretch(left))}
    </span>
  );
}
