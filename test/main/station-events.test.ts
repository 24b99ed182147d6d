import { describe, expect, test } from "vitest";
import type { StationEvent } from "../../shared/contract/contract.ts";
import { createStationEvents } from "../../main/station-events.ts";
import { settle } from "../helpers/step-clock.ts";

const link = (outboxDue: number): StationEvent => ({
  kind: "shop-link-changed",
  link: {
    shopName: "Café Zoë",
    state: "online",
    problem: null,
    lastSyncAt: null,
    outboxDue,
  },
});
const scale: StationEvent = { kind: "scale-read", reading: null };

describe("a screen that watches the station", () => {
  test("learns the latest of every kind at once", async () => {
    const events = createStationEvents();
    events.tell(link(1));
    events.tell(scale);
    events.tell(link(2));

    const watching = events.watch(undefined);

    expect((await watching.next()).value).toEqual(link(2));
    expect((await watching.next()).value).toEqual(scale);
    await watching.return();
  });

  test("that is slow gets the newest of each kind and never a backlog", async () => {
    const events = createStationEvents();
    const watching = events.watch(undefined);
    const first = watching.next();
    await settle();
    events.tell(link(0));
    expect((await first).value).toEqual(link(0));

    for (let due = 1; due <= 1_000; due++) events.tell(link(due));
    events.tell(scale);

    expect((await watching.next()).value).toEqual(link(1_000));
    expect((await watching.next()).value).toEqual(scale);
    await watching.return();
  });

  test("is woken by what happens while it waits", async () => {
    const events = createStationEvents();
    const watching = events.watch(undefined);
    const next = watching.next();
    await settle();

    events.tell(scale);

    expect((await next).value).toEqual(scale);
    await watching.return();
  });

  test("does not take anything away from another", async () => {
    const events = createStationEvents();
    const one = events.watch(undefined);
    const other = events.watch(undefined);
    const both = [one.next(), other.next()];
    await settle();

    events.tell(scale);

    expect((await Promise.all(both)).map((each) => each.value)).toEqual([
      scale,
      scale,
    ]);
    await Promise.all([one.return(), other.return()]);
  });

  test("hears nothing more once it has gone, whatever was still to be told", async () => {
    const events = createStationEvents();
    const gone = new AbortController();
    const watching = events.watch(gone.signal);
    events.tell(link(1));
    events.tell(scale);
    await watching.next();

    gone.abort();

    expect(await watching.next()).toEqual({ done: true, value: undefined });
  });

  test("ends while it waits, by its own leaving or the station's stop", async () => {
    const events = createStationEvents();
    const gone = new AbortController();
    const leaving = events.watch(gone.signal).next();
    const stopping = events.watch(undefined).next();
    await settle();

    gone.abort();
    expect((await leaving).done).toBe(true);
    events.stop();
    expect((await stopping).done).toBe(true);
  });
});
