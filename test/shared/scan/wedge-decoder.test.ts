import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  createWedgeDecoder,
  type WedgeStep,
} from "../../../shared/scan/wedge-decoder.ts";
import type { WedgeKey } from "../../../shared/scan/wedge-key.ts";
import {
  wedgeDefaults,
  type WedgeSettings,
} from "../../../shared/scan/wedge-settings.ts";
import {
  typeScan,
  usualKeyboard,
} from "../../../hardware/virtual/virtual-keyboard-scanner.ts";
import { typingWindow } from "../../helpers/typing-window.ts";
import { corpusCases } from "../../helpers/corpus-cases.ts";

interface WedgeCase {
  readonly id: string;
  readonly config: Omit<WedgeSettings, "scannerLayout"> & {
    readonly scannerLayout: string;
  };
  readonly events: readonly ({
    readonly t: number;
    readonly key: string;
    readonly code: string;
  } & Partial<WedgeKey> & {
      readonly caps?: boolean;
      readonly isComposing?: boolean;
    })[];
  readonly expect: { readonly scans: string[]; readonly typed: string };
}

/** A screen with one focused field: what reaches it, and what the bench hears. */
const screen = (settings: WedgeSettings = wedgeDefaults) => {
  const decoder = createWedgeDecoder(settings);
  const scans: string[] = [];
  let typed = "";
  const type = ({ key, repeat }: WedgeKey): void => {
    if (repeat) return;
    if (key === "Enter") typed += "\r";
    else if (key === "Tab") typed += "\t";
    else if (key.length === 1) typed += key;
  };
  const follow = (step: WedgeStep): void => {
    step.replay.forEach(type);
    scans.push(...step.scans);
  };
  const wait = (untilMs: number): void => {
    const dueAtMs = decoder.dueAtMs();
    if (dueAtMs !== null && dueAtMs <= untilMs) follow(decoder.tick(dueAtMs));
  };
  return {
    press(event: WedgeKey, timersRun = true): boolean {
      if (timersRun) wait(event.atMs);
      const step = decoder.key(event);
      follow(step);
      if (!step.swallow && !event.ctrl && !event.alt) type(event);
      return step.swallow;
    },
    rest(untilMs = Number.MAX_SAFE_INTEGER): void {
      wait(untilMs);
    },
    seen: () => ({ scans, typed }),
  };
};

const plain = (
  key: string,
  atMs: number,
  more: Partial<WedgeKey> = {},
): WedgeKey => ({
  key,
  code: codeOf(key),
  shift: /^[A-Z]$/.test(key),
  ctrl: false,
  alt: false,
  capsLock: false,
  repeat: false,
  composing: false,
  atMs,
  ...more,
});

const codeOf = (key: string): string =>
  /^\d$/.test(key)
    ? `Digit${key}`
    : /^[a-z]$/i.test(key)
      ? `Key${key.toUpperCase()}`
      : key;

/** Keys of a text at an even pace, with Enter after it. */
const burst = (
  text: string,
  startMs: number,
  paceMs: number,
  suffix: readonly string[] = ["Enter"],
): WedgeKey[] =>
  [...text, ...suffix].map((key, at) => plain(key, startMs + at * paceMs));

const cases = corpusCases<WedgeCase>("devices", "wedge-timing.json");

describe.skipIf(cases.length === 0)("shared cases: keyboard scanners", () => {
  it("are on this machine", () => {
    expect(cases.length).toBeGreaterThan(0);
  });
  test.each(cases.flatMap((item) => [[item.id, item] as const]))(
    "%s",
    (_id, { config, events, expect: expected }) => {
      for (const timersRun of [true, false]) {
        const { press, rest, seen } = screen({
          ...config,
          scannerLayout: config.scannerLayout === "us" ? "us" : "computer",
        });

        for (const { t, ...event } of events) {
          press(
            plain(event.key, t, {
              code: event.code,
              shift: event.shift ?? false,
              ctrl: event.ctrl ?? false,
              alt: event.alt ?? false,
              capsLock: event.capsLock ?? event.caps ?? false,
              repeat: event.repeat ?? false,
              composing: event.composing ?? event.isComposing ?? false,
            }),
            timersRun,
          );
        }
        rest();

        expect(seen()).toEqual(expected);
      }
    },
  );
});

describe("a keyboard scanner", () => {
  it("leaves nothing in the field, and its Enter presses nothing", () => {
    const { press, seen } = screen();

    const swallowed = burst("4006381333931", 0, 8).map((event) => press(event));

    expect(swallowed.every(Boolean)).toBe(true);
    expect(seen()).toEqual({ scans: ["4006381333931"], typed: "" });
  });

  it("that sends CR and LF gives one scan, and neither presses anything", () => {
    const { press, seen } = screen();

    const keys = [
      ...burst("PB-CMD-YES", 0, 10),
      plain("j", 120, { ctrl: true }),
    ];
    const swallowed = keys.map((event) => press(event));
    const twice = burst("4006381333931", 500, 10, ["Enter", "Enter"]).map(
      (event) => press(event),
    );

    expect([...swallowed, ...twice].every(Boolean)).toBe(true);
    expect(seen().scans).toEqual(["pb-cmd-yes".toUpperCase(), "4006381333931"]);
  });

  it("is read whole when the computer was busy in the middle of a scan", () => {
    const { press, seen } = screen();

    for (const event of burst("400638", 0, 8, [])) press(event);
    for (const event of burst("1333931", 120, 8)) press(event);

    expect(seen()).toEqual({ scans: ["4006381333931"], typed: "" });
  });

  it("without a suffix gives two scans when it scans twice, never one", () => {
    const { press, rest, seen } = screen();

    for (const event of burst("11112222", 0, 8, [])) press(event);
    for (const event of burst("33334444", 160, 8, [])) press(event);
    rest();

    expect(seen()).toEqual({ scans: ["11112222", "33334444"], typed: "" });
  });

  it("on the computer's own layout is read by what the keys type", () => {
    const { press, seen } = screen({
      ...wedgeDefaults,
      scannerLayout: "computer",
    });

    for (const event of burst("zy-12", 0, 8)) {
      press({ ...event, code: "KeyQ" });
    }

    expect(seen().scans).toEqual(["zy-12"]);
  });

  it("gives the same scans however late the screen's timers run", () => {
    const codes = fc.array(fc.stringMatching(/^[0-9A-Z]{4,20}$/), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        codes,
        fc.integer({ min: 1, max: 19 }),
        fc.boolean(),
        (texts, paceMs, timersRun) => {
          const { press, rest, seen } = screen();
          let startMs = 0;
          for (const text of texts) {
            for (const event of burst(text, startMs, paceMs)) {
              press(event, timersRun);
            }
            startMs += (text.length + 1) * paceMs + 30;
          }
          rest();

          expect(seen()).toEqual({ scans: texts, typed: "" });
        },
      ),
    );
  });
});

describe("a person at the keyboard", () => {
  it("types everything, in order, with Enter and Backspace where they were pressed", () => {
    const paces = fc.array(fc.integer({ min: 31, max: 400 }), {
      minLength: 20,
      maxLength: 20,
    });
    const words = fc.array(
      fc.constantFrom("a", "b", "7", "Enter", "Tab", "Z"),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(words, paces, fc.boolean(), (keys, gaps, timersRun) => {
        const { press, rest, seen } = screen();
        let atMs = 0;
        keys.forEach((key, at) => {
          atMs += gaps[at] ?? 100;
          press(plain(key, atMs), timersRun);
        });
        rest();

        const typed = keys
          .map((key) => (key === "Enter" ? "\r" : key === "Tab" ? "\t" : key))
          .join("");
        expect(seen()).toEqual({ scans: [], typed });
      }),
    );
  });

  it("types everything also beside a scanner that was learned to be slow", () => {
    const settings = {
      ...wedgeDefaults,
      ...{ gapMs: 150, endSilenceMs: 200, suffix: ["Enter"] },
    };
    const paces = fc.array(fc.integer({ min: 46, max: 400 }), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9]{0,20}$/),
        paces,
        (text, gaps) => {
          const { press, rest, seen } = screen(settings);
          let atMs = 0;
          [...text, "Enter"].forEach((key, at) => {
            atMs += gaps[at] ?? 100;
            press(plain(key, atMs));
          });
          rest();

          expect(seen()).toEqual({ scans: [], typed: `${text}\r` });
        },
      ),
    );
  });

  it("may roll two keys over each other without making a scan", () => {
    const { press, rest, seen } = screen();

    for (const [key, atMs] of [
      ["t", 0],
      ["h", 15],
      ["e", 110],
      ["n", 125],
    ] as const) {
      press(plain(key, atMs));
    }
    rest();

    expect(seen()).toEqual({ scans: [], typed: "then" });
  });

  it("keeps short-cuts and the keys of an input method", () => {
    const { press } = screen();

    expect(press(plain("c", 0, { ctrl: true }))).toBe(false);
    expect(press(plain("a", 100, { composing: true }))).toBe(false);
    expect(press(plain("Escape", 200))).toBe(false);
    expect(press(plain("Enter", 300))).toBe(false);
  });

  it("waits at most one gap for a character to appear", () => {
    const { press, rest, seen } = screen();

    press(plain("a", 0));
    rest(wedgeDefaults.gapMs + 1);

    expect(seen().typed).toBe("a");
  });
});

describe("any keys at all", () => {
  it("are each typed, scanned or swallowed as a suffix: none is lost", () => {
    const anyKeys = fc.array(
      fc.record({
        key: fc.constantFrom("1", "a", "B", "-"),
        gap: fc.integer({ min: 0, max: 300 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(anyKeys, fc.boolean(), (keys, timersRun) => {
        const { press, rest, seen } = screen();
        let atMs = 0;
        for (const { key, gap } of keys) {
          atMs += gap;
          press(
            plain(key, atMs, key === "-" ? { code: "Minus" } : {}),
            timersRun,
          );
        }
        rest();

        const { scans, typed } = seen();
        expect([...scans.join(""), ...typed].toSorted()).toEqual(
          keys.map(({ key }) => key).toSorted(),
        );
      }),
    );
  });
});

test("on a busy machine the first key of a scan, taken for typing because the second arrived late, still belongs to the scan", () => {
  const bench = screen();
  const keys = [..."8712345010010"];

  keys.forEach((key, index) => {
    bench.press(plain(key, index * 2), false);
    // The clock runs on while the next key waits in a queue.
    if (index < 2) bench.rest(60 + index * 100);
  });
  bench.press(plain("Enter", keys.length * 2), false);

  expect(bench.seen()).toEqual({ scans: ["8712345010010"], typed: "87" });
});

test("a scanner known to end with Enter is waited for when its keys stop half-way on a busy machine", () => {
  const bench = screen();
  const first = [..."8712345010010"];
  first.forEach((key, index) => bench.press(plain(key, index * 2)));
  bench.press(plain("Enter", first.length * 2));

  first.forEach((key, index) => {
    bench.press(plain(key, 1_000 + index * 2), false);
    if (index === 6) bench.rest(1_000 + index * 2 + 400);
  });
  bench.press(plain("Enter", 1_000 + first.length * 2), false);

  expect(bench.seen().scans).toEqual(["8712345010010", "8712345010010"]);
});

describe("a person's other keys", () => {
  const dead = (atMs: number): WedgeKey =>
    plain("Dead", atMs, { code: "BracketLeft" });

  it("may put an accent on a letter, slowly or quickly: both reach the field", () => {
    for (const pauseMs of [20, 45, 140]) {
      const { press } = screen();

      expect(press(dead(0))).toBe(false);
      expect(press(plain("ê", pauseMs, { code: "KeyE" }))).toBe(false);
      expect(press(plain("t", pauseMs + 140))).toBe(true);
    }
  });

  it("may type a character by its number on the keypad", () => {
    const { hear, rest, seen } = typingWindow(wedgeDefaults);
    const typed = typeScan(
      "é",
      { ...usualKeyboard, altMode: true, suffix: [], paceMs: 120 },
      0,
    );

    expect(typed.map(hear)).toEqual(typed.map(() => false));
    rest();
    expect(seen().scans).toEqual([]);
  });

  it("may move with the keypad while Num Lock is off", () => {
    const { press, rest, seen } = screen();

    for (const atMs of [0, 140, 280, 420]) {
      expect(press(plain("ArrowDown", atMs, { code: "Numpad2" }))).toBe(false);
    }
    rest();

    expect(seen()).toEqual({ scans: [], typed: "" });
  });

  it("type nothing when a short-cut is also a scanner's prefix", () => {
    const { press, rest, seen } = screen({
      ...wedgeDefaults,
      prefix: ["\u0002"],
    });

    press(plain("b", 0, { ctrl: true }));
    press(plain("x", 300));
    rest();

    expect(seen()).toEqual({ scans: [], typed: "x" });
  });

  it("keep their short-cuts with Alt", () => {
    const { press } = screen();

    expect(press(plain("8", 0, { code: "Digit8", alt: true }))).toBe(false);
  });
});

describe("a scanner that nobody has set up", () => {
  it.each([
    ["types through the keypad", { altMode: true }],
    ["types on a computer with Caps Lock on", { capsLock: true }],
    ["types on a desk of dead keys", { computer: "es" }],
    ["ends with Tab", { suffix: ["Tab"] }],
    ["ends with carriage return and line feed", { suffix: ["\r", "\n"] }],
    ["ends with nothing", { suffix: [] }],
    ["spells its separator", { separator: "<GS>" }],
  ] as const)("is read when it %s", (_what, knobs) => {
    const { hear, rest, seen } = typingWindow(wedgeDefaults);

    typeScan(
      "01095060001343521aB-7\u001d21X7",
      { ...usualKeyboard, ...knobs },
      0,
    ).forEach(hear);
    rest();

    expect(seen()).toEqual({
      scans: ["01095060001343521aB-7\u001d21X7"],
      typed: "",
    });
  });

  it("withholds from the field what the system makes of Alt and digits", () => {
    const { hear } = typingWindow(wedgeDefaults);
    const typed = typeScan("PB-1", { ...usualKeyboard, altMode: true }, 0);

    const released = typed
      .map((stroke) => [stroke.kind, hear(stroke)] as const)
      .filter(([kind]) => kind === "alt-released");

    expect(released).toEqual(released.map(() => ["alt-released", true]));
  });

  it("that dies at any key leaves the next scan whole", () => {
    const whole = typeScan("8710398161024", usualKeyboard, 0);
    for (let keys = 0; keys < whole.length; keys++) {
      const { hear, rest, seen } = typingWindow(wedgeDefaults);

      whole.slice(0, keys).forEach(hear);
      typeScan("4006381333931", usualKeyboard, 2_000).forEach(hear);
      rest();

      expect(seen().scans.at(-1)).toBe("4006381333931");
    }
  });
});
