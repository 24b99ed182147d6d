import { implement } from "@orpc/server";
import { contract } from "../../../shared/contract/contract.ts";
import type { CancellationRequest } from "../../../shared/contract/cancellations-view.ts";
import type { OutboxCall } from "../../../shared/contract/outbox-view.ts";
import type { Person } from "../../../shared/contract/people-view.ts";
import type {
  Authorised,
  ShopCard,
} from "../../../shared/contract/shops-view.ts";
import { handoverBoard, handoverView, pastVisits } from "./courier.ts";
import { heldParcels } from "./held-shelf.ts";
import {
  linesOfStatement,
  moneyOfOrder,
  statementsOf,
} from "./settled-days.ts";
import { returnReasons, returnRequests } from "./returned-goods.ts";
import { goodsElsewhere } from "./goods-elsewhere.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { usualProfile } from "../../../shared/domain/bench-profile.ts";
import type { Scene } from "./scene.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

const wellShop = (now: number): ShopCard => ({
  shopId: "7494049642642441621",
  name: "De Groene Plank",
  region: "NL",
  merchant: "De Groene Plank B.V.",
  state: "online",
  problem: null,
  lastSyncAt: now - 4_000,
  syncing: true,
  clockOffsetSeconds: 0,
  authorisedUntil: now + 301 * day,
  notices: [],
  missingScopes: [],
  outboxDue: 0,
  mayDisconnect: true,
});

/** One that is well, one that needs its owner soon, one that needs him now. */
export const shopCards = (now: number): ShopCard[] => [
  wellShop(now),
  {
    ...wellShop(now),
    shopId: "7494049642642449007",
    name: "Zilverlicht",
    merchant: "Zilverlicht Handels GmbH",
    lastSyncAt: now - 52_000,
    clockOffsetSeconds: -14,
    authorisedUntil: now + 9 * day,
    notices: [
      refusal("shop.authorisation-ends", { shop: "Zilverlicht", days: 9 }),
    ],
    missingScopes: ["seller.return_refund.basic"],
    outboxDue: 2,
  },
  {
    ...wellShop(now),
    shopId: "7494049642642449024",
    name: "Silberlicht",
    region: "DE",
    merchant: "Zilverlicht Handels GmbH",
    state: "refused",
    problem: refusal("shop.reauthorise", { shop: "Silberlicht" }),
    lastSyncAt: now - 3 * 60 * minute,
    outboxDue: 1,
  },
];

const authorised: Authorised = {
  sellerName: "Zilverlicht Handels GmbH",
  shops: [
    {
      shopId: "7494049642642449007",
      name: "Zilverlicht",
      region: "NL",
      sellerType: "CROSS_BORDER",
      connected: true,
    },
    {
      shopId: "7494049642642449024",
      name: "Silberlicht",
      region: "DE",
      sellerType: "CROSS_BORDER",
      connected: false,
    },
  ],
  missingScopes: ["seller.return_refund.basic"],
};

const people: readonly Person[] = [
  {
    id: "noor",
    name: "Noor Jansen",
    role: "supervisor",
    language: "nl",
    profile: usualProfile,
  },
  {
    id: "piotr",
    name: "Piotr Zieliński",
    role: "packer",
    language: "en",
    profile: { ...usualProfile, hand: "left" },
  },
];

const outboxCalls = (now: number): OutboxCall[] => [
  {
    id: "call-1",
    shop: "De Groene Plank",
    parcel: "0061",
    kind: "ship",
    state: "failed",
    attempts: 3,
    createdAt: now - 7 * minute,
    dueAt: now + 42_000,
    problem: refusal("shop.unreachable", {}),
    requestId: null,
  },
  {
    id: "call-2",
    shop: "De Groene Plank",
    parcel: "0061",
    kind: "fetch-label",
    state: "due",
    attempts: 0,
    createdAt: now - 7 * minute,
    dueAt: now - minute,
    problem: null,
    requestId: null,
  },
  {
    id: "call-3",
    shop: "Zilverlicht",
    parcel: "0044",
    kind: "answer-cancellation",
    state: "given-up",
    attempts: 2,
    createdAt: now - 3 * 60 * minute,
    dueAt: null,
    problem: refusal("shop.refused", {
      code: "25001003",
      message: "The current status does not support this operation.",
      requestId: "202611021334ABCDEF0123456789",
    }),
    requestId: "202611021334ABCDEF0123456789",
  },
];

const cancellationRequests = (now: number): CancellationRequest[] => [
  {
    cancelId: "4035318504086604101",
    orderId: "576890123456789012",
    shop: "De Bonte Kraai",
    parcels: ["0061"],
    answerBy: now + 95 * minute,
    answered: false,
  },
  {
    cancelId: "4035318504086604102",
    orderId: "576890123456789044",
    shop: "Kraaiennest",
    parcels: [],
    answerBy: now + 26 * 60 * minute,
    answered: true,
  },
];

const rejectReasons = [
  {
    name: "seller_reject_apply_product_has_been_packed",
    text: "Product has been packed",
  },
  {
    name: "seller_reject_apply_reached_an_agreement",
    text: "Reached an agreement with the buyer",
  },
];

type Noted = <Answer>(of: string, input: unknown, answer: Answer) => Answer;

/** What the owner's and the supervisor's screens ask for. */
export function ownersDesk(noted: Noted) {
  const station = implement(contract);
  const done = { ok: true as const };
  return {
    feeds: { look: station.feeds.look.handler(() => goodsElsewhere) },
    shops: {
      begin: station.shops.begin.handler(() => ({
        ok: true as const,
        attempt: {
          attemptId: "attempt-1",
          link: "https://services.tiktokshop.com/open/authorize?service_id=7480000000000001234&state=3kq9",
          expiresAt: Date.now() + 15 * minute,
        },
      })),
      beginAgain: station.shops.beginAgain.handler(() => ({
        ok: false as const,
        refusal: refusal("shop.not-connected", {}),
      })),
      authorise: station.shops.authorise.handler(({ input }) =>
        input.pasted.includes("code=")
          ? { ok: true as const, authorised }
          : { ok: false as const, refusal: refusal("connect.no-code", {}) },
      ),
      connect: station.shops.connect.handler(({ input }) =>
        noted("shops.connect", input.shopIds.join(), done),
      ),
      shipTerms: station.shops.shipTerms.handler(() => ({
        terms: {
          handover: "pickup",
          readyMinute: 960,
          labelForm: "pdf-a6",
          labelTime: "next",
        },
        labelForms: ["pdf-a6", "pdf-a5", "png"],
      })),
      setShipTerms: station.shops.setShipTerms.handler(({ input }) =>
        noted("shops.setShipTerms", input.shopId, done),
      ),
      disconnect: station.shops.disconnect.handler(({ input }) =>
        input.dropCalls
          ? noted("shops.disconnect", input.shopId, done)
          : {
              ok: false as const,
              refusal: refusal("shop.calls-waiting", {
                shop: "Zilverlicht",
                calls: 2,
              }),
            },
      ),
    },
    people: {
      list: station.people.list.handler(() => [...people]),
      hire: station.people.hire.handler(() => ({
        ok: true as const,
        badge: "PB-BADGE-K7MQ2XR9WT4H",
      })),
    },
    cancellations: {
      pending: station.cancellations.pending.handler(() =>
        cancellationRequests(Date.now()),
      ),
      rejectReasons: station.cancellations.rejectReasons.handler(() => ({
        ok: true as const,
        reasons: rejectReasons,
      })),
      answer: station.cancellations.answer.handler(({ input }) =>
        noted("cancellations.answer", input.cancelId, done),
      ),
    },
    held: {
      list: station.held.list.handler(() => heldParcels(Date.now())),
      decide: station.held.decide.handler(({ input }) =>
        noted("held.decide", input.decision, done),
      ),
    },
    handover: {
      board: station.handover.board.handler(() => handoverBoard(Date.now())),
      watch: station.handover.watch.handler(async function* () {
        const wanted = new URLSearchParams(window.location.search);
        yield handoverView(Date.now(), wanted.get("courier"));
        await new Promise(() => undefined);
      }),
      past: station.handover.past.handler(() => pastVisits(Date.now())),
      paper: station.handover.paper.handler(() => ({
        ok: false as const,
        refusal: refusal("handover.paper-lost", { carrier: "PostNL" }),
      })),
      scan: station.handover.scan.handler(({ input }) =>
        noted("handover.scan", input.text, {
          ok: false as const,
          refusal: refusal("parcel.cancelled", { parcel: "0061" }),
        }),
      ),
      finish: station.handover.finish.handler(() =>
        noted("handover.finish", "", done),
      ),
    },
    statements: {
      list: station.statements.list.handler(() => ({
        ok: true as const,
        statements: statementsOf(Date.now()),
      })),
      lines: station.statements.lines.handler(() => ({
        ok: true as const,
        lines: linesOfStatement,
      })),
      order: station.statements.order.handler(() => ({
        ok: true as const,
        money: moneyOfOrder,
      })),
    },
    returns: {
      list: station.returns.list.handler(() => returnRequests(Date.now())),
      rejectReasons: station.returns.rejectReasons.handler(() => ({
        ok: true as const,
        reasons: returnReasons,
      })),
      addPhoto: station.returns.addPhoto.handler(({ input }) =>
        noted("returns.addPhoto", input.returnId, {
          ok: true as const,
          photoId: "photo-1",
        }),
      ),
      answer: station.returns.answer.handler(({ input }) =>
        noted("returns.answer", input.returnId, done),
      ),
    },
    outbox: {
      list: station.outbox.list.handler(() => outboxCalls(Date.now())),
      retry: station.outbox.retry.handler(({ input }) =>
        noted("outbox.retry", input.callId, done),
      ),
      giveUp: station.outbox.giveUp.handler(({ input }) =>
        noted("outbox.giveUp", input.callId, done),
      ),
    },
  };
}

/** The same bench with somebody at it who may do what these screens offer. */
export const signedInAsSupervisor = (scene: Scene): Scene => ({
  ...scene,
  bench: {
    ...scene.bench,
    operator: {
      id: "noor",
      name: "Noor Jansen",
      role: "supervisor",
      language: scene.bench.operator?.language ?? "nl",
    },
  },
});
