import { refusal } from "../../../shared/contract/refusals.ts";
import { done, ok, refused } from "../../../shared/result.ts";
import type { ByteWire, Wires } from "../../../hardware/wire.ts";
import { noWires } from "../no-wires.ts";

/** What the printer says and does; tests change it while it runs. */
export interface PretendState {
  reachable: boolean;
  /** Bytes of the answer to ~HS, or null for silence. */
  status: string | null;
  /** Text of the answer to ~HQES, or null for a printer that does not know the question. */
  errors: string | null;
  /** The odometer, or null for a printer without one. */
  labelCount: number | null;
  /** Whether a label moves the odometer. */
  prints: boolean;
  identity: string | null;
  /** takes: as it should; stuck: never takes the label; drops: hangs up in the middle of it. */
  label: "takes" | "stuck" | "drops";
  /** Answers arrive in pieces of this size. */
  pieceBytes: number;
  /** Runs when a label has arrived. */
  onLabel: () => void;
}

export const statusReply = (
  flags: { paper?: 0 | 1; pause?: 0 | 1; head?: 0 | 1; formats?: number } = {},
): string => {
  const { paper = 0, pause = 0, head = 0, formats = 0 } = flags;
  return (
    `\x02030,${paper},${pause},1218,${String(formats).padStart(3, "0")},0,0,0,000,0,0,0\x03\r\n` +
    `\x02001,0,${head},0,0,2,6,0,00000000,1,000\x03\r\n\x020000,0\x03\r\n`
  );
};

export interface PretendPrinter {
  readonly wires: Wires;
  readonly state: PretendState;
  /** Everything it was sent, in order: questions and labels. */
  readonly heard: string[];
  labels(): readonly string[];
  openConnections(): number;
}

/** A printer at the other end of a wire that exists only in the test. */
export function pretendPrinter(
  change: Partial<PretendState> = {},
): PretendPrinter {
  const state: PretendState = {
    reachable: true,
    status: statusReply(),
    errors: null,
    labelCount: 100,
    prints: true,
    identity: "\x02ZD421-300dpi,V93.21.26Z,12,65536KB\x03\r\n",
    label: "takes",
    pieceBytes: 1_000,
    onLabel: () => undefined,
    ...change,
  };
  const heard: string[] = [];
  let open = 0;

  const connect = (): ByteWire => {
    let hearData: (chunk: Uint8Array) => void = () => undefined;
    let hearClose = (): void => undefined;
    let isOpen = true;
    open++;
    const hangUp = (): void => {
      if (isOpen) open--;
      isOpen = false;
    };
    const say = (text: string | null): void => {
      const bytes = Buffer.from(text ?? "", "latin1");
      for (let at = 0; at < bytes.length; at += state.pieceBytes) {
        const piece = bytes.subarray(at, at + state.pieceBytes);
        queueMicrotask(() => {
          if (isOpen) hearData(piece);
        });
      }
    };
    return {
      async write(bytes) {
        const text = Buffer.from(bytes).toString("latin1");
        heard.push(text);
        if (text === "~HS") say(state.status);
        else if (text === "~HQES") {
          say(state.errors && `\x02${state.errors}\x03`);
        } else if (text === "~HI") say(state.status && state.identity);
        else if (text.startsWith("! U1")) {
          say(
            state.status && state.labelCount === null
              ? null
              : state.status && `"${state.labelCount}"`,
          );
        } else if (state.label === "stuck") {
          await new Promise<never>(() => undefined);
        } else if (state.label === "drops") {
          hangUp();
          hearClose();
          return refused(refusal("device.unplugged", { device: "Zebra" }));
        } else {
          if (state.prints && state.labelCount !== null) state.labelCount++;
          state.onLabel();
        }
        return done;
      },
      onData(hear) {
        hearData = hear;
        return () => undefined;
      },
      onClose(hear) {
        hearClose = hear;
        return () => undefined;
      },
      async close() {
        hangUp();
        await Promise.resolve();
      },
    };
  };

  const missing = refused(refusal("device.not-found", { device: "Zebra" }));
  return {
    state,
    heard,
    labels: () => heard.filter((text) => text.startsWith("^XA")),
    openConnections: () => open,
    wires: {
      ...noWires,
      openTcp: () => Promise.resolve(state.reachable ? ok(connect()) : missing),
      isVirtual: () => true,
    },
  };
}
