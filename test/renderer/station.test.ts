import { createRouterClient, implement } from "@orpc/server";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  connectStation,
  screenContractVersion,
  type Station,
} from "../../renderer/station.ts";
import { outgoingCapacity } from "../../renderer/station/outgoing.ts";
import type { StationClient } from "../../renderer/station/station-client.ts";
import {
  contract,
  contractVersion,
  type StationEvent,
} from "../../shared/contract/contract.ts";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { settle, stepClock, type StepClock } from "../helpers/step-clock.ts";

const view = (revision: number): BenchView => ({
  revision,
  stationName: "Tafel 3",
  training: false,
  operator: null,
  parcel: null,
  instruction: { kind: "sign-in" },
  verdict: null,
  history: [],
  actions: [],
  supervisorCalled: false,
  sealedCount: 0,
});
const changed = (revision: number): StationEvent => ({
  kind: "bench-changed",
  bench: view(revision),
});

interface Bench {
  readonly station: Station;
  readonly clock: StepClock;
  /** What arrived at the station, in order: "id text". */
  readonly arrived: string[];
  say(event: StationEvent): void;
  /** Breaks the line: every call under way ends, later ones fail at once. */
  breakLine(): void;
  mendLine(first: StationEvent): void;
  /** The next answer is lost on the way back. */
  loseNextAnswer(): void;
  /** The station stops answering without closing the line. */
  freeze(): void;
  renewed(): number;
}

function bench(first: StationEvent, old = false): Bench {
  const clock = stepClock();
  const arrived: string[] = [];
  let broken = new AbortController();
  let answersLost = 0;
  let frozen = false;
  let renewed = 0;
  let opening = first;
  let tell: (event: StationEvent) => void = () => undefined;
  const listening = implement(contract);
  const answer = (id: string, what: string): BenchView => {
    arrived.push(`${id} ${what}`);
    return view(arrived.length + 100);
  };
  const router = {
    station: {
      hello: listening.station.hello.handler(() =>
        old
          ? {
              ok: false as const,
              refusal: refusal("contract.version-mismatch", {
                station: "2",
                screen: "1",
              }),
            }
          : {
              ok: true as const,
              version: "0.1.0",
              stationName: "Tafel 3",
              training: false,
              language: "nl" as const,
            },
      ),
      watch: listening.station.watch.handler(async function* ({ signal }) {
        const line = AbortSignal.any(
          signal === undefined ? [broken.signal] : [broken.signal, signal],
        );
        const waiting = [opening];
        let wake = (): void => undefined;
        tell = (event) => {
          waiting.push(event);
          wake();
        };
        line.addEventListener("abort", () => {
          wake();
        });
        while (!line.aborted) {
          const event = waiting.shift();
          if (event !== undefined) yield event;
          else
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
        }
      }),
    },
    bench: {
      scan: listening.bench.scan.handler(({ input }) =>
        answer(input.commandId, input.text),
      ),
      act: listening.bench.act.handler(({ input }) =>
        answer(input.commandId, input.action),
      ),
    },
  };
  const inner = createRouterClient(router);
  const overLine =
    <Input extends unknown[], Output>(
      call: (...input: Input) => Promise<Output>,
    ) =>
    async (...input: Input): Promise<Output> => {
      if (broken.signal.aborted) throw new Error("WebSocket is not open");
      if (frozen) return new Promise(() => undefined);
      const output = await call(...input);
      if (answersLost > 0) {
        answersLost--;
        throw new Error("closed before the answer");
      }
      return output;
    };
  const client = {
    station: {
      hello: overLine(inner.station.hello),
      watch: overLine(inner.station.watch),
    },
    bench: { scan: overLine(inner.bench.scan), act: overLine(inner.bench.act) },
  } as unknown as StationClient;
  let ids = 0;
  const station = connectStation(
    {
      client,
      renew: () => {
        renewed++;
      },
      close: () => {
        broken.abort();
      },
    },
    clock,
    () => `command-${++ids}`,
  );
  onTestFinished(() => {
    station.stop();
  });
  return {
    station,
    clock,
    arrived,
    say: (event) => {
      tell(event);
    },
    breakLine() {
      broken.abort();
    },
    mendLine(opens) {
      opening = opens;
      broken = new AbortController();
    },
    loseNextAnswer() {
      answersLost = 1;
    },
    freeze() {
      frozen = true;
    },
    renewed: () => renewed,
  };
}

test("the screen's contract version is the contract's", () => {
  expect(screenContractVersion).toBe(contractVersion);
});

test("a screen is complete as soon as the station has spoken", async () => {
  const { station } = bench(changed(7));
  await settle();

  expect(station.state().connection.kind).toBe("live");
  expect(station.state().bench?.revision).toBe(7);
});

test("a screen of another version stays on a readable page and does not ask again", async () => {
  const { station, clock } = bench(changed(7), true);
  await clock.advanceAndSettle(60_000);

  expect(station.state().connection).toMatchObject({
    kind: "refused",
    refusal: { code: "contract.version-mismatch" },
  });
  expect(clock.pending()).toBe(0);
});

test("an older bench view never replaces a newer one", async () => {
  const { station, say } = bench(changed(7));
  await settle();

  say(changed(9));
  say(changed(8));
  await settle();

  expect(station.state().bench?.revision).toBe(9);
});

test("after a restart of the station its first view counts, though its numbers begin again", async () => {
  const { station, clock, breakLine, mendLine } = bench(changed(700));
  await settle();

  breakLine();
  await settle();
  expect(station.state().connection.kind).toBe("lost");
  mendLine(changed(1));
  await clock.advanceAndSettle(2_000);

  expect(station.state().connection.kind).toBe("live");
  expect(station.state().bench?.revision).toBe(1);
});

describe("a scan", () => {
  test("whose answer was lost is repeated with the same id", async () => {
    const { station, clock, arrived, loseNextAnswer } = bench(changed(7));
    await settle();

    loseNextAnswer();
    station.scan("8719325011472");
    await clock.advanceAndSettle(2_000);

    expect(arrived).toEqual([
      "command-1 8719325011472",
      "command-1 8719325011472",
    ]);
    expect(station.state().unanswered).toBe(0);
  });

  test("made while the line is down arrives when it is back, in the order of the hands", async () => {
    const { station, clock, arrived, breakLine, mendLine } = bench(changed(7));
    await settle();

    breakLine();
    await settle();
    station.scan("first");
    station.act("undo");
    station.scan("second");
    await clock.advanceAndSettle(5_000);
    expect(arrived).toEqual([]);
    expect(station.state().unanswered).toBe(3);
    mendLine(changed(8));
    await clock.advanceAndSettle(5_000);

    expect(arrived).toEqual([
      "command-1 first",
      "command-2 undo",
      "command-3 second",
    ]);
    expect(station.state().unanswered).toBe(0);
  });

  test("beyond what can be kept is said, not silently dropped", async () => {
    const { station, breakLine } = bench(changed(7));
    await settle();

    breakLine();
    for (let scan = 0; scan <= outgoingCapacity; scan++) station.scan("again");

    expect(station.state().unanswered).toBe(outgoingCapacity);
    expect(station.state().outgoingFull).toBe(true);
  });

  test("the station cannot read at all is told to the packer and not repeated", async () => {
    const { station, clock, arrived } = bench(changed(7));
    await settle();

    station.scan("x".repeat(5_000));
    await clock.advanceAndSettle(10_000);

    expect(arrived).toEqual([]);
    expect(station.state().failure?.code).toBe("contract.invalid");
    expect(station.state().unanswered).toBe(0);
  });

  test("answered after a reconnect does not overrule what the station says now", async () => {
    const { station, clock, breakLine, mendLine } = bench(changed(7));
    await settle();

    breakLine();
    station.scan("first");
    await settle();
    mendLine(changed(3));
    await clock.advanceAndSettle(5_000);

    expect(station.state().bench?.revision).toBe(3);
  });
});

test("a line that died without a word is noticed by the heartbeat and renewed", async () => {
  const { station, clock, freeze, renewed } = bench(changed(7));
  await settle();

  freeze();
  await clock.advanceAndSettle(16_000);

  expect(renewed()).toBeGreaterThan(0);
  expect(station.state().connection.kind).toBe("lost");
});

test("a stopped station leaves no timer behind", async () => {
  const { station, clock } = bench(changed(7));
  await settle();

  station.stop();
  await settle();

  expect(clock.pending()).toBe(0);
});
