import { describe, expect, test } from "vitest";
import { refusal } from "../../../shared/contract/refusals.ts";
import { checkFreshMs } from "../../../shared/domain/bench-facts.ts";
import { asId, type ParcelId } from "../../../shared/ids.ts";
import {
  createLiveCheck,
  type LiveAnswer,
} from "../../../main/workflows/live-check.ts";
import { settle, stepClock } from "../../helpers/step-clock.ts";

const parcel: ParcelId = asId("parcel");
const clear: LiveAnswer = { kind: "clear" };

function check() {
  const clock = stepClock();
  const answers: ((answer: LiveAnswer) => void)[] = [];
  const heard: LiveAnswer[] = [];
  const live = createLiveCheck(
    () => new Promise((resolve) => answers.push(resolve)),
    clock,
    (_, answer) => {
      heard.push(answer);
      return Promise.resolve();
    },
  );
  return {
    clock,
    live,
    heard,
    asked: () => answers.length,
    async answer(answer: LiveAnswer) {
      answers.at(-1)?.(answer);
      await settle();
    },
  };
}

describe("the live status of the parcel on the bench", () => {
  test("is asked for once, however often the bench wants it", async () => {
    const at = check();

    at.live.start(parcel, "0001", []);
    at.live.start(parcel, "0001", []);
    await at.answer(clear);

    expect(at.asked()).toBe(1);
    expect(at.heard).toEqual([clear]);
    expect(at.live.state(parcel)).toBe("fresh");
  });

  test("is stale after ten seconds, for another parcel, and when it is forgotten", async () => {
    const at = check();
    at.live.start(parcel, "0001", []);
    await at.answer(clear);

    expect(at.live.state(asId("other"))).toBe("stale");
    at.clock.advance(checkFreshMs + 1);
    expect(at.live.state(parcel)).toBe("stale");

    at.live.start(parcel, "0001", []);
    await at.answer(clear);
    at.live.forget();
    expect(at.live.state(parcel)).toBe("stale");
  });

  test("lets packing go on when the platform took longer to fail than an answer stays fresh", async () => {
    const at = check();
    at.live.start(parcel, "0001", []);
    at.clock.advance(checkFreshMs * 3);

    await at.answer({ kind: "unreachable" });

    expect(at.live.state(parcel)).toBe("unreachable");
  });

  test("counts as unchecked when it was already old when it came, and does not ask for ever", async () => {
    const at = check();
    at.live.start(parcel, "0001", []);
    at.clock.advance(checkFreshMs * 3);

    await at.answer(clear);

    expect(at.live.state(parcel)).toBe("unreachable");
  });

  test("stops a parcel however late it comes", async () => {
    const at = check();
    const reason = refusal("parcel.cancel-requested", { parcel: "0001" });
    at.live.start(parcel, "0001", []);
    at.clock.advance(checkFreshMs * 3);

    await at.answer({ kind: "held", reason });

    expect(at.heard).toEqual([{ kind: "held", reason }]);
  });
});
