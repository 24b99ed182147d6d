import { useRef, type PointerEvent, type ReactElement } from "react";
import { KeyCap } from "../../components/key-cap.tsx";
import {
  courierKeys,
  type CourierOrder,
} from "../../actions/courier-orders.ts";
import { useWords } from "../../surroundings.tsx";
import type { CourierVisit } from "./use-courier-visit.ts";
import {
  inkHeight,
  inkWidth,
  withPoint,
  withStroke,
  type Point,
} from "./signature-strokes.ts";

/** The driver's: by finger, pen or mouse. */
export function SignaturePad({
  visit,
}: {
  readonly visit: CourierVisit;
}): ReactElement {
  const words = useWords().handover.sign;
  const { strokes, draw, finishing, possible } = visit;
  const drawing = useRef<number | null>(null);
  const pointOf = (event: PointerEvent<SVGSVGElement>): Point => {
    const pad = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - pad.left) / pad.width) * inkWidth,
      y: ((event.clientY - pad.top) / pad.height) * inkHeight,
    };
  };
  const lift = (): void => {
    drawing.current = null;
  };
  const orderButton = (
    order: CourierOrder,
    label: string,
    look: string,
  ): ReactElement => (
    <button
      type="button"
      className={`button ${look}`}
      disabled={finishing.busy || !(possible?.includes(order) ?? false)}
      onClick={() => {
        visit.handOver(order);
      }}
    >
      <KeyCap chord={courierKeys[order]} />
      {label}
    </button>
  );
  return (
    <section className="signature">
      <svg
        viewBox={`0 0 ${inkWidth} ${inkHeight}`}
        role="img"
        aria-label={words.pad}
        onPointerDown={(event) => {
          drawing.current = event.pointerId;
          event.currentTarget.setPointerCapture(event.pointerId);
          draw(withStroke(strokes, pointOf(event)));
        }}
        onPointerMove={(event) => {
          if (drawing.current === event.pointerId)
            draw(withPoint(strokes, pointOf(event)));
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
      >
        <path
          className="signature-line"
          d={`M40 ${inkHeight - 60}H${inkWidth - 40}`}
        />
        {strokes.map((stroke, index) => (
          <polyline key={index} points={stroke.join(" ")} />
        ))}
      </svg>
      <div className="signature-buttons">
        {orderButton("handover-back", words.back, "")}
        <button
          type="button"
          className="button"
          disabled={strokes.length === 0 || finishing.busy}
          onClick={() => {
            draw([]);
          }}
        >
          {words.clear}
        </button>
        {orderButton("handover-unsigned", words.unsigned, "")}
        {orderButton(
          "handover-finish",
          finishing.busy ? words.busy : words.finish,
          "button-strong",
        )}
      </div>
    </section>
  );
}
