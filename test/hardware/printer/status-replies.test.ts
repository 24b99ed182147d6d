import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readErrorStatus } from "../../../hardware/printer/error-status.ts";
import { readHostStatus } from "../../../hardware/printer/host-status.ts";
import {
  readIdentity,
  readLabelCount,
  readMemory,
  readSetting,
} from "../../../hardware/printer/identity-replies.ts";
import { faultOf } from "../../../hardware/printer/printer-condition.ts";
import {
  replySplitter,
  type PrinterReply,
} from "../../../hardware/printer/reply-splitter.ts";
import { corpusFile } from "../../helpers/corpus.ts";

const idle =
  "\x02030,0,0,1218,000,0,0,0,000,0,0,0\x03\r\n" +
  "\x02001,0,0,0,0,2,6,0,00000000,1,000\x03\r\n\x020000,0\x03\r\n";

const split = (
  text: string,
  sizes: readonly number[] = [],
): readonly PrinterReply[] => {
  const splitter = replySplitter();
  const bytes = Buffer.from(text, "latin1");
  const replies: PrinterReply[] = [];
  let at = 0;
  for (const size of [...sizes, bytes.length]) {
    replies.push(...splitter.push(bytes.subarray(at, at + size)));
    at += size;
  }
  return replies;
};
const texts = (text: string, sizes?: readonly number[]): readonly string[] =>
  split(text, sizes).map((reply) => reply.text);

describe("a printer's replies", () => {
  test("an idle printer is ready", () => {
    expect(readHostStatus(texts(idle))).toMatchObject({
      state: "ready",
      conditions: [],
    });
  });

  test("an open head is told before the pause it causes", () => {
    const open = idle
      .replace("030,0,0", "030,0,1")
      .replace("001,0,0", "001,0,1");

    const status = readHostStatus(texts(open));

    expect(status).toMatchObject({
      state: "head-open",
      conditions: ["head-open", "paused"],
    });
    expect(faultOf(["head-open", "paused"], "Zebra")?.code).toBe(
      "printer.head-open",
    );
  });

  test("a busy printer or a label that waits to be taken keeps nobody from printing", () => {
    expect(faultOf(["label-waiting", "busy"], "Zebra")).toBeNull();
    expect(faultOf(["busy"], "Zebra")).toBeNull();
  });

  test("pieces and glued replies make no difference", () => {
    const stream = `${idle}"1234"${idle}\x02ZD421-203dpi,V93.21.26Z,8,65536KB\x03\r\n"?"`;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), (sizes) => {
        expect(split(stream, sizes)).toEqual(split(stream));
      }),
    );
  });

  test("garbage never throws and never grows", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        const replies = replySplitter().push(bytes);
        for (const { text } of replies) {
          expect(text.length).toBeLessThanOrEqual(4_096);
          readIdentity(text);
          readErrorStatus(text);
          readMemory(text);
        }
        readHostStatus(replies.map(({ text }) => text));
      }),
    );
  });

  test("nothing received is no answer, and half an answer is incomplete", () => {
    expect(readHostStatus([]).state).toBe("no-answer");
    expect(readHostStatus(texts(idle.slice(0, 60))).state).toBe("incomplete");
  });

  test("blanks and a missing third frame do no harm", () => {
    expect(
      readHostStatus([
        " 030,1,0,1218,000,0,0,0,000,0,0,0 ",
        "001,0,0,0,0,2,6,0, 00000000 ,1,000",
      ]).state,
    ).toBe("media-out");
  });

  test("error words are hexadecimal", () => {
    const reply =
      " ERRORS: 1 00000000 0001000F\r\n WARNINGS: 1 00000000 00000A02";

    expect(readErrorStatus(reply)).toEqual({
      errors: [
        "media-out",
        "ribbon-out",
        "head-open",
        "cutter-fault",
        "paused",
      ],
      warnings: ["clean-head", "sensor-6", "sensor-8"],
    });
  });

  test("a counter with its unit is a number, an unknown setting is none", () => {
    expect(readLabelCount("1234 LABELS")).toBe(1234);
    expect(readLabelCount("?")).toBeNull();
  });
});

interface ReplyCase {
  readonly id: string;
  readonly protocol: string;
  readonly rx: readonly string[];
  readonly expect: Readonly<Record<string, unknown>>;
}

const readings: Readonly<
  Record<string, (replies: readonly string[]) => unknown>
> = {
  "zpl-hs": readHostStatus,
  "zpl-hqes": ([reply = ""]) => readErrorStatus(reply),
  "zpl-hi": ([reply = ""]) => readIdentity(reply),
  "zpl-hm": ([reply = ""]) => readMemory(reply),
  sgd: ([reply = ""]) =>
    readSetting(reply) === null
      ? { value: null, unknown: true }
      : { value: readSetting(reply) },
};

describe.each(["zebra-hs.json", "zebra-hqes.json", "zebra-replies.json"])(
  "the shared cases of %s",
  (name) => {
    const file = corpusFile("devices", name);
    const cases =
      file === null
        ? []
        : (JSON.parse(readFileSync(file, "utf8")) as { cases: ReplyCase[] })
            .cases;

    test.skipIf(file === null)("are there", () => {
      expect(cases.length).toBeGreaterThan(0);
    });

    test.each(cases)("$id", ({ protocol, rx, expect: wanted }) => {
      const splitter = replySplitter();
      const replies = rx.flatMap((hex) =>
        splitter.push(Buffer.from(hex.replaceAll(" ", ""), "hex")),
      );

      const reading = readings[protocol]?.(replies.map(({ text }) => text));

      expect(reading).toMatchObject(wanted);
    });
  },
);
