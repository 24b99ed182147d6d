import { expect, test } from "vitest";
import { stateWord } from "../../renderer/screens/bench/bench-mood.ts";
import { stopWords } from "../../renderer/screens/bench/band-words.ts";
import type { Instruction, Verdict } from "../../shared/contract/bench-view.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { catalogues } from "../../shared/i18n/catalogue.ts";

const { nl } = catalogues;
const stop = (of: Refusal): Verdict => ({
  sequence: 1,
  at: 0,
  tone: "stop",
  scanned: "3SPKB0005899934",
  title: null,
  skuId: null,
  refusal: of,
  expected: null,
});
const next = { title: "Plak het label en scan het", follows: "" };
const scanLabel: Instruction = { kind: "scan-label", trackingTail: "4821" };

test("a packer who stuck on another parcel's label is told to take it off, not to stick it on", () => {
  const wrong = refusal("label.wrong-parcel", {
    scanned: "3SPKB0005899934",
    belongsTo: "0058",
  });

  expect(stopWords(stop(wrong), scanLabel, next, nl)).toEqual({
    title: "Haal dit label eraf",
    follows: "Dit label hoort bij pakket 0058.",
  });
});

test("a stop about what the instruction is about says the instruction's own sentence", () => {
  const cancelled = refusal("parcel.cancelled", { parcel: "0061" });
  const aside = { title: "Leg dit pakket apart", follows: "" };

  const said = stopWords(
    stop(cancelled),
    { kind: "set-aside", refusal: cancelled },
    aside,
    nl,
  );

  expect(said.title).toBe("Leg dit pakket apart");
});

test("a label that is late is waited for, and one that does not come without help is trouble", () => {
  const waiting = (of: Refusal | null): Instruction => ({
    kind: "wait-for-label",
    refusal: of,
  });

  expect(stateWord(waiting(null), "wait")).toBe("wait");
  expect(stateWord(waiting(refusal("carrier.unreachable", {})), "wait")).toBe(
    "wait",
  );
  expect(
    stateWord(waiting(refusal("label.blank", { parcel: "0061" })), "wait"),
  ).toBe("trouble");
});
