import { ORPCError } from "@orpc/client";
import type { BenchAction, BenchView } from "../shared/contract/bench-view.ts";
import type { Picture } from "../shared/contract/plain.ts";
import type { QueueRow } from "../shared/contract/queue-view.ts";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import type { LoggedRequest } from "../shared/contract/training-requests.ts";
import type { TrainingAct } from "../shared/contract/training-view.ts";
import type { Clock, IdSource } from "../shared/time.ts";
import { createCourierDesk, type CourierDesk } from "./station/courier-desk.ts";
import {
  createArticlesDesk,
  type ArticlesDesk,
} from "./station/articles-desk.ts";
import { createDevicesDesk, type DevicesDesk } from "./station/devices-desk.ts";
import { createOwnersDesk, type OwnersDesk } from "./station/owners-desk.ts";
import { createBoxesDesk, type BoxesDesk } from "./station/boxes-desk.ts";
import { createReturnsDesk, type ReturnsDesk } from "./station/returns-desk.ts";
import {
  createStatementsDesk,
  type StatementsDesk,
} from "./station/statements-desk.ts";
import {
  createShippingDesk,
  type ShippingDesk,
} from "./station/shipping-desk.ts";
import {
  createBenchRulesDesk,
  type BenchRulesDesk,
} from "./station/bench-rules-desk.ts";
import { createProfileDesk, type ProfileDesk } from "./station/profile-desk.ts";
import { createRunsDesk, type RunsDesk } from "./station/runs-desk.ts";
import { createPhotosDesk, type PhotosDesk } from "./station/photos-desk.ts";
import { createPapersDesk, type PapersDesk } from "./station/papers-desk.ts";
import {
  createFirstRunDesk,
  type FirstRunDesk,
} from "./station/first-run-desk.ts";
import { createLessonsDesk, type LessonsDesk } from "./station/lessons-desk.ts";
import { createOutgoing } from "./station/outgoing.ts";
import {
  connected,
  firstState,
  withBench,
  withEvent,
  type ScreenState,
} from "./station/screen-state.ts";
import type { Ask, Give, Outcome } from "./station/station-calls.ts";
import type { StationClient, StationLink } from "./station/station-client.ts";
import { pause, stopped, untilAnswered } from "./station/until-answered.ts";

/** Must equal the contract's version; repeated here so that the contract's schemas stay out of the bundle. */
export const screenContractVersion = 1;

/** A connection that died without a word is noticed within the two together. */
const heartbeatEveryMs = 10_000;
const heartbeatPatienceMs = 5_000;
const reconnectPauseMs = 400;

export type PictureOf =
  | { readonly kind: "article"; readonly skuId: string }
  | {
      readonly kind: "label";
      readonly parcelId: string;
      readonly tracking: string;
    }
  | { readonly kind: "printed"; readonly id: string };

/** The station as the screens know it: what it last said, and what may be asked of it. */
export interface Station {
  state(): ScreenState;
  subscribe(listener: () => void): () => void;
  scan(text: string): void;
  act(action: BenchAction): void;
  search(text: string): Promise<readonly QueueRow[] | null>;
  readonly courier: CourierDesk;
  readonly articles: ArticlesDesk;
  readonly devices: DevicesDesk;
  readonly owner: OwnersDesk;
  readonly returns: ReturnsDesk;
  readonly boxes: BoxesDesk;
  readonly statements: StatementsDesk;
  readonly shipping: ShippingDesk;
  readonly papers: PapersDesk;
  readonly profile: ProfileDesk;
  readonly rules: BenchRulesDesk;
  readonly firstRun: FirstRunDesk;
  readonly lessons: LessonsDesk;
  readonly runs: RunsDesk;
  readonly photos: PhotosDesk;
  train(act: TrainingAct): Promise<Outcome | null>;
  trainingRequests(): Promise<readonly LoggedRequest[] | null>;
  picture(of: PictureOf): Promise<Picture | null>;
  readFailure(): void;
  stop(): void;
}

const failureOf = (error: unknown): Refusal =>
  error instanceof ORPCError && error.code === "BAD_REQUEST"
    ? refusal("contract.invalid", { what: error.message })
    : refusal("program.bug", {
        reference: error instanceof ORPCError ? error.code : String(error),
      });

/** Connects, and stays connected until stopped. */
export function connectStation(
  link: StationLink,
  clock: Clock,
  newId: IdSource,
): Station {
  const { client } = link;
  const ended = new AbortController();
  const listeners = new Set<() => void>();
  let state = firstState;

  const update = (next: ScreenState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const fail = (error: unknown): void => {
    update({ ...state, failure: failureOf(error) });
  };

  const outgoing = createOutgoing((unanswered) => {
    update({ ...state, unanswered, outgoingFull: false });
  });

  const command = (give: (commandId: string) => Promise<BenchView>): void => {
    const commandId = newId();
    const kept = outgoing.add(async () => {
      const { epoch } = state;
      try {
        const view = await untilAnswered(
          () => give(commandId),
          clock,
          ended.signal,
        );
        // An answer repeated after a reconnect may be an old one; the stream has already told the truth.
        if (view !== stopped && epoch === state.epoch)
          update(withBench(state, view, false));
      } catch (error) {
        fail(error);
      }
    });
    if (!kept) update({ ...state, outgoingFull: true });
  };

  const give: Give = async (order) => {
    const commandId = newId();
    try {
      const answer = await untilAnswered(
        () => order(commandId),
        clock,
        ended.signal,
      );
      // The page is gone, and with it everybody who waited for the answer.
      return answer === stopped ? await new Promise(() => undefined) : answer;
    } catch (error) {
      return { ok: false, refusal: failureOf(error) };
    }
  };

  /** A question, not a command: null when it could not be answered now; asking again is the screen's choice. */
  const ask: Ask = async (question) => {
    try {
      return await question();
    } catch (error) {
      if (error instanceof ORPCError) fail(error);
      return null;
    }
  };

  void stayConnected();

  async function stayConnected(): Promise<void> {
    while (!ended.signal.aborted) {
      const round = new AbortController();
      const endRound = (): void => {
        round.abort();
      };
      ended.signal.addEventListener("abort", endRound);
      try {
        if (!(await oneConnection(round.signal, endRound))) return;
      } catch {
        // Whatever ended the stream, the answer is the same: say so and connect again.
      }
      round.abort();
      ended.signal.removeEventListener("abort", endRound);
      if (ended.signal.aborted) return;
      update({
        ...state,
        connection: { kind: state.greeting === null ? "connecting" : "lost" },
      });
      await pause(reconnectPauseMs, clock, ended.signal);
    }
  }

  /** Follows the station until the stream ends; false when it will never talk to this screen. */
  async function oneConnection(
    signal: AbortSignal,
    breakOff: () => void,
  ): Promise<boolean> {
    const hello = await answeredInTime(client, signal);
    if (!hello.ok) {
      update({
        ...state,
        connection: { kind: "refused", refusal: hello.refusal },
      });
      return false;
    }
    const events = await client.station.watch(undefined, { signal });
    update(connected(state, hello));
    void keepListening(signal, breakOff);
    let benchSeen = false;
    for await (const event of events) {
      if (signal.aborted) break;
      update(withEvent(state, event, !benchSeen));
      benchSeen ||= event.kind === "bench-changed";
    }
    return true;
  }

  async function keepListening(
    signal: AbortSignal,
    breakOff: () => void,
  ): Promise<void> {
    for (;;) {
      await pause(heartbeatEveryMs, clock, signal);
      if (signal.aborted) return;
      try {
        await answeredInTime(client, signal);
      } catch {
        // No answer in time: a fresh connection is the only way to know more.
        if (signal.aborted) return;
        link.renew();
        breakOff();
        return;
      }
    }
  }

  function answeredInTime(
    of: StationClient,
    signal: AbortSignal,
  ): ReturnType<StationClient["station"]["hello"]> {
    return new Promise((resolve, reject) => {
      const cancel = clock.after(heartbeatPatienceMs, () => {
        reject(new Error("The station did not answer in time"));
      });
      of.station
        .hello({ contractVersion: screenContractVersion }, { signal })
        .then(resolve, reject)
        .finally(cancel);
    });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    scan(text) {
      command((commandId) => client.bench.scan({ commandId, text }));
    },
    act(action) {
      command((commandId) => client.bench.act({ commandId, action }));
    },
    search: (text) => ask(() => client.queue.search({ text })),
    courier: createCourierDesk(client, give, ask),
    articles: createArticlesDesk(client, give, ask),
    devices: createDevicesDesk(client, give, ask),
    owner: createOwnersDesk(client, give, ask),
    returns: createReturnsDesk(client, give, ask),
    boxes: createBoxesDesk(client, give, ask),
    statements: createStatementsDesk(client, ask),
    shipping: createShippingDesk(client, give, ask),
    papers: createPapersDesk(client, give, ask),
    profile: createProfileDesk(client, give),
    rules: createBenchRulesDesk(client, give, ask),
    firstRun: createFirstRunDesk(client, give, ask),
    lessons: createLessonsDesk(client, give, ask),
    runs: createRunsDesk(client, give, ask),
    photos: createPhotosDesk(client, give, ask),
    train: (act) => ask(() => client.training.act({ act })),
    trainingRequests: () => ask(() => client.training.requests()),
    picture(of) {
      switch (of.kind) {
        case "article":
          return client.pictures.article({ skuId: of.skuId });
        case "label":
          return client.pictures.label({ parcelId: of.parcelId });
        case "printed":
          return client.pictures.printed({ id: of.id });
        default:
          return of satisfies never;
      }
    },
    readFailure() {
      update({ ...state, failure: null });
    },
    stop() {
      ended.abort();
      link.close();
      listeners.clear();
    },
  };
}
