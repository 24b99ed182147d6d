import type { ReactElement } from "react";
import type { OutboxCall } from "../../../shared/contract/outbox-view.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSeveralShops } from "../../components/use-several-shops.ts";
import { useNow, useWords } from "../../surroundings.tsx";

const looks: {
  readonly [State in OutboxCall["state"]]: readonly [
    icon: IconName,
    tone: "do" | "wait" | "stop",
  ];
} = {
  due: ["hourglass", "do"],
  "in-flight": ["transfer", "do"],
  failed: ["hourglass", "wait"],
  "given-up": ["stop", "stop"],
};

/** One message: what and for which parcel, how it stands, the last answer with the platform's own reference. */
export function OutboxRow({
  call,
  retry,
  giveUp,
}: {
  readonly call: OutboxCall;
  readonly retry: () => void;
  readonly giveUp: () => void;
}): ReactElement {
  const words = useWords().messages.outbox;
  const figures = useFigures();
  const now = useNow(5_000);
  const [icon, tone] = looks[call.state];
  const severalShops = useSeveralShops();
  const facts = [
    severalShops ? call.shop : null,
    call.attempts > 0 ? words.attempts(call.attempts) : null,
    words.since(figures.ago(now - call.createdAt)),
    call.state === "failed" && call.dueAt !== null
      ? words.nextAt(figures.wallTime(call.dueAt))
      : null,
  ].filter((fact) => fact !== null);
  return (
    <li className="office-row" data-tone={tone}>
      <div className="office-words">
        <h2>
          {words.kinds[call.kind] ?? call.kind}
          {call.parcel !== "" && (
            <span className="quiet"> {words.parcel(call.parcel)}</span>
          )}
        </h2>
        <p className="quiet">{facts.join(" · ")}</p>
        {call.problem !== null && (
          <ProblemSays
            problem={call.problem}
            tone={call.state === "given-up" ? "stop" : "wait"}
          />
        )}
        {call.requestId !== null && (
          <p className="code">{words.reference(call.requestId)}</p>
        )}
      </div>
      <span className="tag" data-tone={tone}>
        <Icon name={icon} />
        {words.states[call.state]}
      </span>
      <div className="office-buttons">
        {call.state !== "given-up" && (
          <button
            type="button"
            className="button"
            disabled={call.state === "in-flight"}
            onClick={giveUp}
          >
            {words.giveUp}
          </button>
        )}
        <button
          type="button"
          className="button button-strong"
          disabled={call.state === "in-flight"}
          onClick={retry}
        >
          {words.retry}
        </button>
      </div>
    </li>
  );
}
