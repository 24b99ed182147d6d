import { useEffect, useState, type ReactElement } from "react";
import { mostRunLabels } from "../../../shared/domain/plan-run.ts";
import type { Act } from "../../components/office-list.tsx";
import type { Stack } from "../../station/runs-desk.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { ChoiceField, TextField } from "../devices/fields.tsx";
import { firstRunDraft, wantedOf, type RunDraft } from "./run-draft.ts";

/** How long a hand rests before the station is asked what the run would be. */
const restMs = 250;

/** Which labels, and what stacks they would make. */
export function RunForm({
  deliveries,
  act,
}: {
  readonly deliveries: readonly string[];
  readonly act: Act;
}): ReactElement {
  const words = useWords().runs;
  const { runs } = useSurroundings().station;
  const [draft, set] = useState<RunDraft>(firstRunDraft);
  const [busy, setBusy] = useState(false);
  const wanted = wantedOf(draft);
  const stacks = useStacks(draft);
  const labels = (stacks ?? []).reduce((sum, stack) => sum + stack.labels, 0);
  return (
    <form
      className="run-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === null || busy) return;
        setBusy(true);
        act(
          runs.start(wanted).finally(() => {
            setBusy(false);
          }),
        );
      }}
    >
      <ChoiceField
        label={words.contents}
        value={draft.contents}
        options={(["one-article", "any"] as const).map((value) => ({
          value,
          name: words.contentsOf[value],
        }))}
        set={(value) => {
          set({ ...draft, contents: value === "any" ? "any" : "one-article" });
        }}
      />
      <ChoiceField
        label={words.due}
        value={draft.due}
        options={(["today", "any"] as const).map((value) => ({
          value,
          name: words.dueWhen[value],
        }))}
        set={(value) => {
          set({ ...draft, due: value === "any" ? "any" : "today" });
        }}
      />
      <ChoiceField
        label={words.delivery}
        value={draft.delivery}
        options={[
          { value: "", name: words.allDeliveries },
          ...deliveries.map((value) => ({ value, name: value })),
        ]}
        set={(delivery) => {
          set({ ...draft, delivery });
        }}
      />
      <TextField
        label={words.most}
        value={draft.most}
        range={{ min: 1, max: mostRunLabels }}
        set={(most) => {
          set({ ...draft, most });
        }}
      />
      {stacks !== null && (
        <section className="run-fit" role="status">
          <h2>
            {labels === 0 ? words.noneFits : words.fit(labels, stacks.length)}
          </h2>
          <ol tabIndex={0} aria-label={words.fit(labels, stacks.length)}>
            {stacks.map((stack) => (
              <li key={stack.words}>
                <b>{stack.labels}</b> {stack.words}
              </li>
            ))}
          </ol>
        </section>
      )}
      <button
        type="submit"
        className="button button-strong button-large"
        disabled={wanted === null || busy || labels === 0}
      >
        {busy ? words.starting : words.start}
      </button>
    </form>
  );
}

/** The stacks this draft would make; null until they are known. */
function useStacks(draft: RunDraft): readonly Stack[] | null {
  const { clock, station } = useSurroundings();
  const { runs } = station;
  const [stacks, setStacks] = useState<readonly Stack[] | null>(null);
  useEffect(() => {
    const wanted = wantedOf(draft);
    if (wanted === null) return undefined;
    let gone = false;
    const cancel = clock.after(restMs, () => {
      void runs.preview(wanted).then((found) => {
        if (!gone) setStacks(found);
      });
    });
    return () => {
      gone = true;
      cancel();
    };
  }, [clock, runs, draft]);
  return stacks;
}
