import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  languageOf,
  noFlags,
  parseStartFlags,
} from "../../../main/host/start-flags.ts";
import { startSentence } from "../../../main/host/start-words.ts";

describe("the command line", () => {
  test("without flags leaves every choice to Packbench", () => {
    expect(parseStartFlags([])).toEqual({ ok: true, value: noFlags });
  });

  test("takes every flag, with a space or an equals sign", () => {
    const args =
      "--training --host web --port=8080 --data ./here --no-open --lang=nl --webhook-port 8790 --market GB";

    expect(parseStartFlags(args.split(" "))).toEqual({
      ok: true,
      value: {
        training: true,
        host: "web",
        port: 8080,
        webhookPort: 8790,
        dataFolder: "./here",
        open: false,
        language: "nl",
        market: "GB",
      },
    });
  });

  test.each([
    ["--prot", "--prot"],
    ["--training=yes", "--training=yes"],
    ["serve", "serve"],
    ["", ""],
  ])("with %s is refused and the known flags are named", (arg, flag) => {
    const parsed = parseStartFlags([arg]);

    expect(parsed).toEqual({
      ok: false,
      refusal: { kind: "unknown-flag", flag },
    });
    if (parsed.ok) return;
    const sentence = startSentence(parsed.refusal, "en");
    expect(sentence).toContain("--port N");
    expect(sentence).not.toContain("\n");
  });

  test.each([
    ["--port"],
    ["--port", "65536"],
    ["--port", "-1"],
    ["--port", "1e3"],
    ["--host", "chrome"],
    ["--lang", "fr"],
    ["--market", "FR"],
    ["--data"],
    ["--webhook-port", "0"],
    ["--webhook-port", "65536"],
    ["--data="],
  ])("with %s %s says what is allowed", (...args) => {
    expect(parseStartFlags(args)).toMatchObject({
      ok: false,
      refusal: { kind: "bad-flag-value", flag: args[0]?.replace("=", "") },
    });
  });

  test("never fails otherwise, whatever is typed", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (args) => {
        const parsed = parseStartFlags(args);

        expect(typeof parsed.ok).toBe("boolean");
      }),
    );
  });
});

describe("the language of a start", () => {
  test.each([
    [["--lang", "nl"], "en-GB", "nl"],
    [["--lang=en"], "nl-NL", "en"],
    [["--lang", "de"], "nl-NL", "de"],
    [["--lang", "fr"], "nl-NL", "nl"],
    [["--lang"], "de-DE", "de"],
    [["--lang"], "fr-FR", "en"],
    [[], "pl-PL", "pl"],
    [[], "nl-BE", "nl"],
    [[], "C", "en"],
  ])("of %j on a system in %s is %s", (args, locale, language) => {
    expect(languageOf(args, locale)).toBe(language);
  });
});
