import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import { outcomeSchema } from "../shared/contract/plain.ts";
import { asId, type SkuId } from "../shared/ids.ts";
import type { Result } from "../shared/result.ts";
import type { CommandAnswers } from "./storage/command-answers.ts";
import type { ArticleDesk } from "./workflows/article-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

export interface ArticlesHandlerParts {
  readonly desk: ArticleDesk;
  readonly answers: CommandAnswers;
  operator(): SignedIn;
}

/** The part of the contract about how articles are verified. */
export function articlesHandlers(parts: ArticlesHandlerParts) {
  const { desk, answers, operator } = parts;
  const station = implement(contract);
  const once = (commandId: string, run: () => Promise<Result<void>>) =>
    answers.once(commandId, outcomeSchema, async () => {
      const changed = await run();
      return changed.ok
        ? { ok: true as const }
        : { ok: false as const, refusal: changed.refusal };
    });
  return {
    articles: {
      find: station.articles.find.handler(({ input }) => desk.find(input.text)),
      look: station.articles.look.handler(({ input }) =>
        desk.look(asId<SkuId>(input.skuId)),
      ),
      setRules: station.articles.setRules.handler(({ input }) =>
        once(input.commandId, () =>
          desk.setRules(asId<SkuId>(input.skuId), input.rules, operator()),
        ),
      ),
      teach: station.articles.teach.handler(({ input }) =>
        once(input.commandId, () => {
          const { skuId, code, shared } = input;
          return desk.teach(asId<SkuId>(skuId), code, shared, operator());
        }),
      ),
      forget: station.articles.forget.handler(({ input }) =>
        once(input.commandId, () =>
          desk.forget(asId<SkuId>(input.skuId), input.code, operator()),
        ),
      ),
      inserts: station.articles.inserts.handler(() => desk.inserts()),
      addInsert: station.articles.addInsert.handler(({ input }) =>
        once(input.commandId, () => desk.addInsert(input.insert, operator())),
      ),
      removeInsert: station.articles.removeInsert.handler(({ input }) =>
        once(input.commandId, () => desk.removeInsert(input.id, operator())),
      ),
    },
  };
}
