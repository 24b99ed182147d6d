import { expect, test } from "vitest";
import { meaningOf } from "../../../hardware/scanner/scan-meaning.ts";
import {
  freshSession,
  withVerdict,
} from "../../../main/workflows/bench-session.ts";
import { noteDoubts } from "../../../main/workflows/note-doubts.ts";

const verdict = {
  at: 0,
  tone: "stop",
  scanned: "01234565",
  title: null,
  skuId: null,
  refusal: null,
  expected: null,
} as const;

test("a packer sees with the scan, and with its line of the history, what else it may mean", () => {
  const end = withVerdict(freshSession, verdict);

  const told = noteDoubts(freshSession, end, meaningOf("01234565", null, 2026));

  expect(told.verdict?.doubts).toEqual(["ean8-or-upce"]);
  expect(told.history[0]).toEqual(told.verdict);
});

test("a scan that means one thing adds nothing, and an older verdict is not doubted for a newer scan", () => {
  const end = withVerdict(freshSession, verdict);
  const certain = meaningOf("4006381333931", null, 2026);
  const doubtful = meaningOf("01234565", null, 2026);

  expect(noteDoubts(freshSession, end, certain)).toBe(end);
  expect(noteDoubts(end, end, doubtful)).toBe(end);
});
