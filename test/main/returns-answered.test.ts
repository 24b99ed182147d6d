import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { refusal } from "../../shared/contract/refusals.ts";
import type { ReturnRequest } from "../../shared/contract/returns-view.ts";
import { pngPhoto } from "../helpers/png-photo.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../helpers/practice-station.ts";

let station: PracticeStation;
let number = "";
let commands = 0;
const commandId = (): string => `command-${String(++commands)}`;
const queue = () => station.latest("queue-changed").queue;

/** A parcel whose label was fetched: its order is on its way as far as the platform knows. */
beforeAll(async () => {
  station = await openPracticeStation();
  await station.eventually(
    "the queue holds parcels",
    () => queue().rows.length > 3,
  );
  await station.practise({ kind: "shop", labelDelayMs: 0 });
  await station.scan("PB-BADGE-PIOTR-2077");
  number = queue().rows[0]?.number ?? "";
  await station.scan(`PB-PARCEL-${number}`);
  await station.eventually("its label waits", () =>
    queue().rows.some((row) => row.number === number && row.labelWaiting),
  );
});
afterAll(() => station.stop());

/** The only return, once it looks like this. */
const listed = (
  what: string,
  fits: (found: ReturnRequest) => boolean,
): Promise<ReturnRequest> =>
  vi.waitFor(
    async () => {
      const [found] = await station.client.returns.list();
      if (found === undefined || !fits(found))
        throw new Error(`not ${what}: ${JSON.stringify(found)}`);
      return found;
    },
    { timeout: 15_000, interval: 100 },
  );

describe("something a buyer sends back", () => {
  test("is asked about, with what it is and by when, and answered by a supervisor alone", async () => {
    await station.practise({ kind: "shop", returns: "ask-return" });
    const asked = await listed("asked", ({ question }) => question !== null);
    const answer = {
      returnId: asked.returnId,
      question: "return" as const,
      answer: { kind: "approve" as const },
    };

    expect(asked).toMatchObject({
      question: "return",
      parcels: [number],
      answered: false,
    });
    expect(asked.answerBy).toBeGreaterThan(Date.now());
    expect(asked.lines.length).toBeGreaterThan(0);
    expect(
      await station.client.returns.answer({
        commandId: commandId(),
        ...answer,
      }),
    ).toEqual({ ok: false, refusal: refusal("role.supervisor-needed", {}) });

    await station.scan("PB-BADGE-SAM-1003");
    expect(
      await station.client.returns.answer({
        commandId: commandId(),
        ...answer,
      }),
    ).toEqual({ ok: true });
    // The same answer again, before or after the platform has it, is no second answer.
    expect(
      await station.client.returns.answer({
        commandId: commandId(),
        ...answer,
      }),
    ).toEqual({
      ok: false,
      refusal: refusal("return.not-open", { returnId: asked.returnId }),
    });
    const granted = await listed(
      "granted",
      ({ status }) => status === "AWAITING_BUYER_SHIP",
    );
    expect(granted.question).toBeNull();
  });

  test("is turned down at the door for a reason of the platform's list, with a photo that the platform gets", async () => {
    await station.practise({ kind: "shop", returns: "ship" });
    const sent = await listed(
      "on its way back",
      ({ trackingNumber }) => trackingNumber !== null,
    );
    await station.practise({ kind: "shop", returns: "arrive" });
    const { returnId } = await listed(
      "at the door",
      ({ question }) => question === "received-package",
    );
    const found = await station.client.returns.rejectReasons({ returnId });
    const reason = found.ok ? (found.reasons.at(-1)?.name ?? "") : "";

    const noPhoto = await station.client.returns.addPhoto({
      commandId: commandId(),
      returnId,
      photo: new Blob(["%PDF-1.7"], { type: "image/png" }),
    });
    const photo = await station.client.returns.addPhoto({
      commandId: commandId(),
      returnId,
      photo: new Blob([pngPhoto()], { type: "image/png" }),
    });
    const rejected = await station.client.returns.answer({
      commandId: commandId(),
      returnId,
      question: "received-package",
      answer: {
        kind: "reject",
        reason,
        comment: "Deksel gebroken 📦",
        photoIds: photo.ok ? [photo.photoId] : [],
      },
    });

    expect(sent.trackingNumber).toMatch(/^3SRTRN/);
    expect(noPhoto).toEqual({
      ok: false,
      refusal: refusal("photo.unreadable", {}),
    });
    expect(photo.ok).toBe(true);
    expect(rejected).toEqual({ ok: true });
    await vi.waitFor(
      async () => {
        expect(await station.client.returns.list()).toEqual([]);
        expect(await station.client.outbox.list()).toEqual([]);
      },
      { timeout: 15_000, interval: 100 },
    );
  });
});
