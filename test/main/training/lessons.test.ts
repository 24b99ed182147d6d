import { expect, test } from "vitest";
import type { LessonRun } from "../../../shared/contract/lessons-contract.ts";
import type { Lesson } from "../../../shared/domain/lesson.ts";
import {
  practicePacker,
  type PracticePacker,
} from "../workflows/practice-packer.ts";

const begin = async (
  { station }: PracticePacker,
  lesson: Lesson,
): Promise<LessonRun> => {
  const begun = await station.client.lessons.begin({
    commandId: crypto.randomUUID(),
    lesson,
  });
  expect(begun).toEqual({ ok: true });
  const { running } = await station.client.lessons.view();
  if (running === null) throw new Error(`no lesson ${lesson}`);
  return running;
};

const scanAll = async (packer: PracticePacker): Promise<void> => {
  for (const line of packer.openParcel().lines)
    for (let left = line.needed; left > 0; left--)
      await packer.scan(packer.barcodeOf(line.skuId) ?? "");
};

const nextStep = async ({ station }: PracticePacker) => {
  const { running } = await station.client.lessons.view();
  return running?.steps.find(({ done }) => !done)?.step ?? null;
};

test("a packer learns what a wrong article and an empty printer look like, and sees only their own times beside the bench's best", async () => {
  const packer = await practicePacker();
  const { station } = packer;
  const { client } = station;

  const lesson = await begin(packer, "wrong-item");
  await packer.scan(lesson.parcel?.barcode ?? "");
  expect(await nextStep(packer)).toBe("wrong");
  const refused = await packer.scan(lesson.article?.barcode ?? "");
  expect(packer.told(refused)).toBe("scan.wrong-article");
  expect(await nextStep(packer)).toBe("pack");
  await scanAll(packer);
  await packer.asked("place-on-scale");
  await packer.weigh();
  await packer.asked("scan-label");
  await packer.scanLabel();
  const { last, cards } = await client.lessons.view();
  expect(last).toMatchObject({
    lesson: "wrong-item",
    outcome: "done",
    mistakes: 0,
    benchBest: true,
  });
  expect(last?.tookMs).toBeGreaterThan(0);
  expect(cards.find((card) => card.lesson === "wrong-item")).toMatchObject({
    timesDone: 1,
    ownBestMs: last?.tookMs,
    benchBestMs: last?.tookMs,
  });
  await packer.clear();

  const paper = await begin(packer, "out-of-paper");
  expect(station.training().printer.mediaOut).toBe(true);
  await packer.scan(paper.parcel?.barcode ?? "");
  await scanAll(packer);
  await packer.asked("place-on-scale");
  await packer.weigh();
  await packer.asked("printer-trouble");
  expect(await nextStep(packer)).toBe("refill");
  await station.practise({ kind: "printer", mediaOut: false });
  await packer.asked("scan-label");
  await packer.scanLabel();
  expect((await client.lessons.view()).last).toMatchObject({
    lesson: "out-of-paper",
    outcome: "done",
  });

  await packer.act("sign-out");
  expect(await client.lessons.view()).toEqual({
    cards: [],
    running: null,
    last: null,
  });
  await packer.scan("PB-BADGE-MARTA-2041");
  const marta = await client.lessons.view();
  expect(marta.last).toBeNull();
  expect(marta.cards.find((card) => card.lesson === "wrong-item")).toEqual({
    lesson: "wrong-item",
    timesDone: 0,
    ownBestMs: null,
    benchBestMs: last?.tookMs,
  });
});

test("a packer learns to set a cancelled order and a shortage aside, and hears why a lesson went wrong", async () => {
  const packer = await practicePacker();
  const { station } = packer;
  const { client } = station;

  const cancelled = await begin(packer, "cancelled");
  await packer.scan(cancelled.parcel?.barcode ?? "");
  const [line] = packer.openParcel().lines;
  await packer.scan(packer.barcodeOf(line?.skuId ?? "") ?? "");
  await packer.asked("set-aside");
  await packer.act("confirm");
  expect((await client.lessons.view()).last).toMatchObject({
    lesson: "cancelled",
    outcome: "done",
  });

  const shortage = await begin(packer, "shortage");
  await packer.scan(shortage.parcel?.barcode ?? "");
  expect(
    await client.lessons.begin({ commandId: "once-more", lesson: "single" }),
  ).toMatchObject({
    ok: false,
    refusal: { code: "parcel.busy-with-other" },
  });
  await packer.scan(shortage.article?.barcode ?? "");
  expect((await client.lessons.view()).last).toMatchObject({
    lesson: "shortage",
    outcome: "not-there",
    tookMs: null,
  });
  await packer.act("set-aside");

  const single = await begin(packer, "single");
  await packer.scan(single.parcel?.barcode ?? "");
  await packer.act("set-aside");
  expect((await client.lessons.view()).last).toMatchObject({
    lesson: "single",
    outcome: "set-aside",
  });

  await begin(packer, "multi");
  await client.lessons.leave({ commandId: "that-is-enough" });
  expect(await client.lessons.view()).toMatchObject({
    running: null,
    last: { lesson: "multi", outcome: "left" },
  });
});
