import { useState, type ReactElement } from "react";
import type {
  DeviceSetup,
  PrinterFacts,
} from "../../../../shared/contract/devices-view.ts";
import { useFigures } from "../../../components/figures.ts";
import { useSurroundings, useWords } from "../../../surroundings.tsx";
import { ChoiceField, TextField } from "../fields.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { useOrder } from "../use-order.ts";

type Media = NonNullable<DeviceSetup["media"]>;

const resolutions = ["203", "300", "600"];
const usual: Media = { dpi: 203, widthTenthsMm: 1020, heightTenthsMm: 1520 };
const widthMm = { min: 20, max: 220 };
const heightMm = { min: 10, max: 600 };

interface MediaDraft {
  readonly dpi: string;
  readonly width: string;
  readonly height: string;
}

const draftOf = (media: Media): MediaDraft => ({
  dpi: String(media.dpi),
  width: String(Math.round(media.widthTenthsMm / 10)),
  height: String(Math.round(media.heightTenthsMm / 10)),
});

const mediaOf = ({ dpi, width, height }: MediaDraft): Media => ({
  dpi: dpi === "600" ? 600 : dpi === "300" ? 300 : 203,
  widthTenthsMm: Math.round(Number(width) * 10),
  heightTenthsMm: Math.round(Number(height) * 10),
});

/** What it prints on: measured by the printer where it can, filled in by hand where it cannot. */
export function MediaSection({
  setup,
  facts,
  measured,
}: {
  readonly setup: DeviceSetup;
  readonly facts: PrinterFacts | null;
  readonly measured: (facts: PrinterFacts) => void;
}): ReactElement {
  const { devices } = useSurroundings().station;
  const words = useWords().devices;
  const [draft, setDraft] = useState(() => draftOf(setup.media ?? usual));
  const saving = useOrder();
  const measuring = useOrder();
  const measure = async (): ReturnType<typeof devices.measurePrinter> => {
    const answer = await devices.measurePrinter(setup.id);
    if (answer.ok) {
      measured(answer.facts);
      if (answer.media !== null) setDraft(draftOf(answer.media));
    }
    return answer;
  };
  const set = (field: keyof MediaDraft) => (value: string) => {
    setDraft({ ...draft, [field]: value });
  };
  const refusal = measuring.refusal ?? saving.refusal;
  return (
    <section className="setting">
      <h2>{words.media}</h2>
      <p>{words.mediaHint}</p>
      {facts !== null && <Facts facts={facts} />}
      <form
        className="device-form"
        onSubmit={(event) => {
          event.preventDefault();
          saving.give(devices.add({ ...setup, media: mediaOf(draft) }));
        }}
      >
        <TextField
          label={words.mediaWidth}
          range={widthMm}
          value={draft.width}
          set={set("width")}
        />
        <TextField
          label={words.mediaHeight}
          range={heightMm}
          value={draft.height}
          set={set("height")}
        />
        <ChoiceField
          label={words.dpi}
          options={resolutions.map((value) => ({ value, name: value }))}
          value={draft.dpi}
          set={set("dpi")}
        />
        {refusal !== null && <ProblemNote problem={refusal} />}
        {saving.done && (
          <p className="well" role="status">
            {words.mediaKept}
          </p>
        )}
        <div className="device-actions">
          <button
            type="button"
            className="button"
            disabled={measuring.busy}
            onClick={() => {
              measuring.give(measure());
            }}
          >
            {measuring.busy ? words.measuring : words.measure}
          </button>
          <button type="submit" className="button" disabled={saving.busy}>
            {words.keepMedia}
          </button>
        </div>
      </form>
    </section>
  );
}

/** What the printer said about itself; what it did not say is left out. */
function Facts({ facts }: { readonly facts: PrinterFacts }): ReactElement {
  const words = useWords().devices;
  const figures = useFigures();
  const rows: readonly (readonly [string, string | null])[] = [
    [words.facts.model, facts.model],
    [words.facts.firmware, facts.firmware],
    [words.facts.dpi, facts.dpi === null ? null : `${facts.dpi} dpi`],
    [
      words.facts.media,
      facts.mediaWidthTenthsMm === null || facts.mediaHeightTenthsMm === null
        ? null
        : words.millimetres(
            Math.round(facts.mediaWidthTenthsMm / 10),
            Math.round(facts.mediaHeightTenthsMm / 10),
          ),
    ],
    [
      words.facts.printMode,
      facts.printMode === null ? null : words.printModes[facts.printMode],
    ],
    [
      words.facts.labelCount,
      facts.labelCount === null ? null : figures.whole(facts.labelCount),
    ],
  ];
  return (
    <dl className="facts">
      {rows.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
