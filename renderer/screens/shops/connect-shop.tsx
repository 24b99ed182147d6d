import { useEffect, useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type {
  AppEntry,
  Authorised,
  ConnectAttempt,
} from "../../../shared/contract/shops-view.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import type { Begun } from "../../station/owners-desk.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { AppStep } from "./app-step.tsx";
import { ChooseStep } from "./choose-step.tsx";
import { PermissionStep } from "./permission-step.tsx";

/** A new app, or the app of a shop whose permission is gone or ends. */
export type Beginning =
  | { readonly kind: "new" }
  | { readonly kind: "again"; readonly shopId: string };

/** Three steps to a shop: the user's own app, the seller's permission, which of the seller's shops. */
export function ConnectShop({
  beginning,
  close,
}: {
  readonly beginning: Beginning;
  readonly close: () => void;
}): ReactElement {
  const words = useWords().shops;
  const { owner } = useSurroundings().station;
  const [attempt, setAttempt] = useState<ConnectAttempt | null>(null);
  const [opened, setOpened] = useState<Authorised | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const again = beginning.kind === "again" ? beginning.shopId : null;

  const doing = async <Answer extends { readonly ok: boolean }>(
    work: Promise<Answer | { readonly ok: false; readonly refusal: Refusal }>,
    worked: (answer: Answer) => void,
  ): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await work;
    setBusy(false);
    if ("refusal" in answer) setProblem(answer.refusal);
    else worked(answer);
  };
  const begun = (work: Promise<Begun>): Promise<void> =>
    doing(work, (answer) => {
      if (answer.ok) setAttempt(answer.attempt);
    });

  useEffect(() => {
    if (again === null) return;
    let gone = false;
    void owner.beginAgain(again).then((answer) => {
      if (gone) return;
      if (answer.ok) setAttempt(answer.attempt);
      else setProblem(answer.refusal);
    });
    return () => {
      gone = true;
    };
  }, [again, owner]);

  const step = opened !== null ? 3 : attempt !== null ? 2 : 1;
  return (
    <section className="connect-shop" aria-label={words.connect}>
      <ol className="connect-steps">
        {[words.stepApp, words.stepPermission, words.stepChoose].map(
          (name, index) => (
            <li
              key={name}
              aria-current={step === index + 1 ? "step" : undefined}
              data-done={step > index + 1}
            >
              <b>{index + 1}</b>
              {name}
            </li>
          ),
        )}
      </ol>
      {problem !== null && <ProblemSays problem={problem} />}
      {step === 1 && again === null && (
        <AppStep
          busy={busy}
          next={(app: AppEntry) => void begun(owner.begin(app))}
          close={close}
        />
      )}
      {attempt !== null && opened === null && (
        <PermissionStep
          attempt={attempt}
          busy={busy}
          next={(pasted) =>
            void doing(owner.authorise(attempt.attemptId, pasted), (answer) => {
              if (answer.ok) setOpened(answer.authorised);
            })
          }
          close={close}
        />
      )}
      {attempt !== null && opened !== null && (
        <ChooseStep
          opened={opened}
          busy={busy}
          next={(shopIds, merchant) =>
            void doing(
              owner.connect(attempt.attemptId, shopIds, merchant),
              close,
            )
          }
          close={close}
        />
      )}
      {step === 1 && again !== null && problem !== null && (
        <button type="button" className="button" onClick={close}>
          {words.cancel}
        </button>
      )}
    </section>
  );
}
