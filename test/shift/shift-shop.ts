import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectRoot } from "../architecture/project-files.ts";
import type {
  ShopAnswer,
  ShopBooks,
  ShopOpened,
  ShopOpening,
  ShopQuestion,
  ShopWish,
} from "./shop-talk.ts";

export interface ShiftShop {
  readonly opened: ShopOpened;
  /** False when the shop would not do it. */
  wish(wish: ShopWish): Promise<boolean>;
  books(): Promise<ShopBooks>;
  stop(): Promise<void>;
}

export async function openShiftShop(opening: ShopOpening): Promise<ShiftShop> {
  const child = fork(
    join(import.meta.dirname, "shop-program.ts"),
    [JSON.stringify(opening)],
    { cwd: projectRoot, execArgv: [] },
  );
  const ended = once(child, "exit");
  const [opened] = (await once(child, "message")) as [ShopOpened];
  const waiting = new Map<number, (answer: ShopAnswer["answer"]) => void>();
  child.on("message", ({ id, answer }: ShopAnswer) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  let asked = 0;
  const ask = (wish: ShopQuestion["wish"]): Promise<ShopAnswer["answer"]> =>
    new Promise((resolve) => {
      const question: ShopQuestion = { id: ++asked, wish };
      waiting.set(question.id, resolve);
      child.send(question);
    });
  return {
    opened,
    wish: async (wish) => (await ask(wish)) === true,
    async books() {
      const answer = await ask({ kind: "books" });
      if (typeof answer === "boolean") throw new Error("the shop has no books");
      return answer;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
