import { useEffect, useRef, type ReactElement } from "react";
import type {
  BenchView,
  LineView,
  ParcelView,
  Verdict,
} from "../../../shared/contract/bench-view.ts";
import { ArticlePicture } from "../../components/article-picture.tsx";
import { useFigures } from "../../components/figures.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import { useNow, useStationState, useWords } from "../../surroundings.tsx";
import { weighs } from "./bench-mood.ts";
import { ScaleGauge } from "./scale-gauge.tsx";

/** The parcel on the bench: what it is, what goes in, what it weighs. */
export function ParcelColumn({
  bench,
  stop,
}: {
  readonly bench: BenchView;
  readonly stop: Verdict | null;
}): ReactElement {
  const words = useWords();
  const { parcel, instruction } = bench;
  const hasScale = useStationState(
    (state) =>
      state.devices?.some((device) => device.setup.kind === "scale") ?? false,
  );
  const current = instruction.kind === "scan-unit" ? instruction.skuId : null;
  return (
    <aside className="parcel" aria-label={words.bench.contents}>
      {parcel === null ? (
        <div className="parcel-empty">
          <Icon name="box" />
          <h2>{words.bench.noParcel}</h2>
          {/* Anything else the band asks is not answered by beginning a parcel. */}
          {instruction.kind === "start" && instruction.waiting > 0 && (
            <p>{words.bench.noParcelHint}</p>
          )}
        </div>
      ) : (
        <>
          <ParcelHead parcel={parcel} />
          <ol className="lines" tabIndex={0} aria-label={words.bench.contents}>
            {parcel.lines.map((line) => (
              <Line
                key={`${line.skuId} ${line.kind}`}
                line={line}
                current={line.skuId === current && line.scanned < line.needed}
              />
            ))}
          </ol>
          {parcel.buyerNote !== null && (
            <p className="buyer-note">
              <Icon name="note" />
              <span>
                <b>{words.bench.buyerNote}</b> {parcel.buyerNote}
              </span>
            </p>
          )}
        </>
      )}
      {hasScale && !weighs(bench, stop) && <ScaleGauge parcel={parcel} />}
    </aside>
  );
}

function ParcelHead({ parcel }: { readonly parcel: ParcelView }): ReactElement {
  const words = useWords();
  const figures = useFigures();
  const now = useNow(15_000);
  const late = parcel.deadlineAt !== null && parcel.deadlineAt < now;
  return (
    <header className="parcel-head">
      <h2>
        {words.bench.parcel(parcel.number)}{" "}
        <span>{words.bench.units(parcel.unitsNeeded)}</span>
      </h2>
      <ul className="tags">
        {parcel.deadlineAt !== null && (
          <Tag
            icon="clock"
            tone={late ? "stop" : "plain"}
            text={
              late
                ? words.queue.lateBy(figures.stretch(now - parcel.deadlineAt))
                : words.queue.departsAt(figures.wallTime(parcel.deadlineAt))
            }
          />
        )}
        {parcel.lane !== undefined && (
          <Tag tone="plain" text={words.bench.lanes[parcel.lane]} />
        )}
        {parcel.service !== "standard" && (
          <Tag
            tone={parcel.service === "express" ? "wait" : "plain"}
            text={words.bench.services[parcel.service]}
          />
        )}
        {parcel.hasGift && (
          <Tag icon="gift" tone="ask" text={words.bench.giftInside} />
        )}
        {parcel.hazmat && (
          <Tag icon="hazmat" tone="stop" text={words.bench.hazmat} />
        )}
        {parcel.box !== null && parcel.box !== undefined && (
          <Tag
            icon="box"
            tone={parcel.box.by === "packer" ? "good" : "plain"}
            text={
              parcel.box.by === "packer"
                ? words.bench.inBox(parcel.box.name)
                : words.bench.takeBox(parcel.box.name)
            }
          />
        )}
        <Tag icon="shop" tone="plain" text={parcel.shopName} />
        {parcel.label.state !== "none" && (
          <Tag
            icon="label"
            tone={
              parcel.label.state === "ready"
                ? "good"
                : parcel.label.state === "refused"
                  ? "stop"
                  : "plain"
            }
            text={`${words.bench.label}: ${words.bench.labelStates[parcel.label.state].toLowerCase()}`}
          />
        )}
      </ul>
    </header>
  );
}

function Tag({
  icon,
  tone,
  text,
}: {
  readonly icon?: IconName;
  readonly tone: "plain" | "good" | "wait" | "stop" | "ask";
  readonly text: string;
}): ReactElement {
  return (
    <li className="tag" data-tone={tone}>
      {icon !== undefined && <Icon name={icon} />}
      {text}
    </li>
  );
}

function Line({
  line,
  current,
}: {
  readonly line: LineView;
  readonly current: boolean;
}): ReactElement {
  const words = useWords();
  const done = line.scanned >= line.needed;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const place = [
    line.bin === null ? null : words.bench.bin(line.bin),
    line.kind === "gift" ? words.bench.gift : null,
    line.fragile === true ? words.bench.fragile : null,
    line.sellerSku,
  ].filter((part) => part !== null && part !== "");
  return (
    <li
      ref={row}
      className="line"
      data-done={done}
      aria-current={current ? "step" : undefined}
    >
      <ArticlePicture skuId={line.hasPicture ? line.skuId : null} />
      <div>
        <p>{line.title}</p>
        <small>{place.join(" · ")}</small>
        <UnitMarks marks={line.marks ?? []} />
      </div>
      <span className="line-count">
        {done && <Icon name="check" />}
        <span>
          {line.scanned} / {line.needed}
        </span>
      </span>
    </li>
  );
}

/** What was noted of the units that are in; the newest last. */
function UnitMarks({
  marks,
}: {
  readonly marks: NonNullable<LineView["marks"]>;
}): ReactElement | null {
  const words = useWords().bench.marks;
  if (marks.length === 0) return null;
  return (
    <ul className="unit-marks">
      {marks.map(({ units, serial, lot, expiresOn }, index) => (
        <li key={index}>
          {[
            units > 1 ? `${units} ×` : null,
            serial === null ? null : words.serial(serial),
            lot === null ? null : words.lot(lot),
            expiresOn === null ? null : words.expiresOn(expiresOn),
          ]
            .filter((part) => part !== null)
            .join(" · ")}
        </li>
      ))}
    </ul>
  );
}
