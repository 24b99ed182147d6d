import type { DeviceSetup } from "../../shared/contract/devices-view.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import type { DeviceLog, Health, Scale } from "../device.ts";
import { listeners } from "../listeners.ts";
import type { ByteWire, Wires } from "../wire.ts";
import type { Obeyed, ScaleDeed } from "./scale-command.ts";
import { createLineParity } from "./line-parity.ts";
import { noWeight, readingOf, type ScaleMessage } from "./scale-message.ts";
import { createScaleOrders } from "./scale-orders.ts";
import { createScaleTare } from "./scale-tare.ts";
import { createSteadyProof } from "./steady-proof.ts";
import type { ScaleProtocol } from "./scale-protocol.ts";

/** A pause this long inside a frame means that its rest will not come. */
const gapMs = 250;

/** A shipment never uses an older number. */
const staleMs = 1_500;

/** Three polls without an answer, or a stream that stopped. */
const missedPolls = 3;
const silentStreamMs = 2_000;

/** One bad frame is a spark; this many in a row is a wrong setting or a bad cable. */
const garbledLimit = 3;

/** A scale that carries out an order without a word needs a moment before it is asked again. */
const afterOrderMs = 300;

type Opener = (
  setup: DeviceSetup,
  wires: Wires,
  clock: Clock,
  log: DeviceLog,
) => Promise<Result<Scale>>;

/** The driver for every serial scale: asks or listens as its protocol says, and never invents a number. */
export const serialScale =
  (protocol: ScaleProtocol): Opener =>
  async (setup, wires, clock, log) => {
    if (setup.address.wire !== "serial") {
      return refused(refusal("device.not-found", { device: setup.name }));
    }
    const opened = await wires.openSerial(setup.address, setup.name);
    return opened.ok
      ? ok(runScale(protocol, opened.value, setup, clock, log))
      : opened;
  };

function runScale(
  protocol: ScaleProtocol,
  wire: ByteWire,
  { id, name }: DeviceSetup,
  clock: Clock,
  log: DeviceLog,
): Scale {
  const parser = protocol.createParser();
  const { poll } = protocol;
  const heard = listeners<[ScaleReading]>();
  const changed = listeners<[]>();
  let health: Health = { state: "starting", problem: null };
  const commands = protocol.commands ?? {};
  const orders = createScaleOrders(commands, name, clock);
  const steady = createSteadyProof();
  let latest: { reading: ScaleReading; at: number } | null = null;
  const parity = createLineParity();
  let garbled = 0;
  /** Bytes came, and no frame of them was understood, since the last question or look at the stream. */
  let noise = false;
  let missed = 0;
  let stopped = false;
  const timers = { gap: idle, silence: idle, poll: idle };
  let nextAsk = idle;

  const become = (next: Health): void => {
    const same =
      next.state === health.state &&
      next.problem?.code === health.problem?.code;
    health = next;
    if (!same) changed.tell();
  };
  const attention = (problem: Refusal): void => {
    become({ state: "attention", problem });
  };

  const send = (bytes: Uint8Array): void => {
    // A refused write is the wire going away, which it reports by itself.
    void wire.write(parity.toSend(bytes));
  };
  const ask = (): void => {
    if (!poll || stopped) return;
    if (order()) return;
    const sentAt = clock.now();
    parser.reset();
    send(poll.request);
    timers.silence();
    timers.silence = clock.after(poll.replyTimeoutMs, () => {
      missed += 1;
      if (missed >= missedPolls) fallSilent();
      noise = false;
      ask();
    });
    nextAsk = () => {
      timers.silence();
      timers.poll();
      const pause = Math.max(0, sentAt + poll.everyMs - clock.now());
      timers.poll = clock.after(pause, ask);
    };
  };
  /** Sends what somebody wants done, if anything; asking goes on when it was answered or its time is over. */
  const order = (): boolean => {
    const command = orders.take();
    if (command === null) return false;
    if (poll) {
      parser.reset();
      nextAsk = ask;
      timers.silence();
      timers.silence = clock.after(
        command.answerWithinMs ?? afterOrderMs,
        () => {
          orders.unanswered();
          ask();
        },
      );
    }
    send(command.request);
    return true;
  };
  const give = (deed: ScaleDeed): Promise<Obeyed> => {
    // Nobody should wait for a scale that is known to say nothing.
    if (health.problem !== null) return Promise.resolve(health.problem);
    const obeyed = orders.give(deed);
    if (!poll) order();
    return obeyed;
  };
  const tare = createScaleTare(commands, give);
  const watchStream = (): void => {
    timers.silence();
    timers.silence = clock.after(silentStreamMs, fallSilent);
  };
  const fallSilent = (): void => {
    latest = null;
    log(noise ? "scale.garbled" : "scale.silent", { device: id });
    attention(
      noise
        ? refusal("scale.garbled", {})
        : refusal("device.silent", { device: name }),
    );
    if (poll) return;
    noise = false;
    watchStream();
  };

  const take = (message: ScaleMessage): void => {
    missed = message.type === "unknown" ? missed : 0;
    if (orders.hear(message)) {
      nextAsk();
      return;
    }
    if (message.type === "unknown" || message.type === "error") {
      // A scale that only answers "not understood" speaks another protocol than its setup says.
      if (message.type === "error" && !orders.isAwaited()) nextAsk();
      garbled += 1;
      if (garbled === garbledLimit) {
        log("scale.garbled", { device: id });
        attention(refusal("scale.garbled", {}));
      }
      return;
    }
    garbled = 0;
    noise = false;
    if (!poll) watchStream();
    const answer = poll?.answer?.(message) ?? null;
    if (answer !== null) {
      send(answer);
      return;
    }
    if (!orders.isAwaited()) nextAsk();
    // "Nothing to send" is an answer: the scale is there, and has no weight.
    const said = message.type === "nak" ? noWeight("no-reading") : message;
    if (said.type !== "reading") return;
    const shown = steady(readingOf(said), clock.now());
    orders.see(shown);
    latest = { reading: tare.apply(shown), at: clock.now() };
    become({ state: "ready", problem: null });
    heard.tell(latest.reading);
  };

  const learnParity = (chunk: Uint8Array): void => {
    const learned = parity.learn(chunk);
    if (learned === null) return;
    parser.reset();
    log("scale.seven-bit-line", { device: id, parity: learned });
  };

  wire.onData((chunk) => {
    timers.gap();
    noise = true;
    if (latest === null) learnParity(chunk);
    for (const message of parser.push(parity.received(chunk))) take(message);
    if (parser.pending().length === 0) return;
    timers.gap = clock.after(gapMs, () => {
      parser.reset();
      take({ type: "unknown" });
    });
  });
  wire.onClose(() => {
    end();
    become({
      state: "down",
      problem: refusal("device.unplugged", { device: name }),
    });
  });
  const end = (): void => {
    stopped = true;
    latest = null;
    orders.end();
    for (const cancel of Object.values(timers)) cancel();
  };

  const reading = (): ScaleReading | null =>
    latest !== null && clock.now() - latest.at <= staleMs
      ? latest.reading
      : null;

  if (poll) ask();
  else watchStream();

  return {
    kind: "scale",
    health: () => health,
    onChange: changed.add,
    onReading: heard.add,
    reading,
    tare: async () =>
      reading() === null
        ? refused(health.problem ?? refusal("scale.not-settled", {}))
        : tare.take(),
    clearTare: tare.clear,
    zero: tare.zero,
    async stop() {
      end();
      heard.clear();
      changed.clear();
      await wire.close();
    },
  };
}

const idle = (): void => undefined;
