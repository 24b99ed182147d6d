import { expect, test } from "vitest";
import { stepClock, stepClockStart } from "./step-clock.ts";

test("timers run in the order they fall due, those set on the way included", () => {
  const clock = stepClock();
  const ran: string[] = [];
  clock.after(20, () => ran.push(`late ${clock.now() - stepClockStart}`));
  clock.after(10, () => {
    ran.push(`early ${clock.now() - stepClockStart}`);
    clock.after(5, () => ran.push(`nested ${clock.now() - stepClockStart}`));
  });

  clock.advance(20);

  expect(ran).toEqual(["early 10", "nested 15", "late 20"]);
  expect(clock.pending()).toBe(0);
});

test("a cancelled timer never runs", () => {
  const clock = stepClock();
  const cancel = clock.after(10, () => expect.unreachable());

  cancel();
  clock.advance(100);

  expect(clock.pending()).toBe(0);
});

test("a jump of the wall clock neither fires nor delays a timer", () => {
  const clock = stepClock();
  let ran = false;
  clock.after(10, () => {
    ran = true;
  });

  clock.jumpTo(stepClockStart - 3_600_000);
  expect(ran).toBe(false);
  clock.advance(10);

  expect(ran).toBe(true);
  expect(clock.now()).toBe(stepClockStart - 3_600_000 + 10);
});
