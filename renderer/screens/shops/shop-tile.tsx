import { useState, type ReactElement } from "react";
import type { ShopCard } from "../../../shared/contract/shops-view.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useNow, useWords } from "../../surroundings.tsx";
import { DisconnectPanel } from "./disconnect-panel.tsx";
import { ShipTermsPanel } from "./ship-terms-panel.tsx";
import { clockWords, lookOf, type ShopLook } from "./shop-look.ts";

const icons: { readonly [Look in ShopLook]: IconName } = {
  ready: "check",
  starting: "hourglass",
  attention: "hazmat",
  down: "stop",
};

/** One shop: whose it is, how fresh what we know of it is, how long it may be read, and what stands in the way. */
export function ShopTile({
  shop,
  mayChange,
  mayShip,
  reconnect,
}: {
  readonly shop: ShopCard;
  /** A supervisor may say how its parcels go, in training too. */
  readonly mayShip: boolean;
  readonly mayChange: boolean;
  readonly reconnect: () => void;
}): ReactElement {
  const words = useWords().shops;
  const figures = useFigures();
  const now = useNow(5_000);
  const [leaving, setLeaving] = useState(false);
  const look = lookOf(shop);
  const { facts } = words;
  return (
    <li className="shop-tile" data-look={look}>
      <header>
        <Icon name="shop" />
        <div>
          <h2>{shop.name}</h2>
          <p>{[shop.region, shop.merchant].filter(Boolean).join(" · ")}</p>
        </div>
        <span className="shop-state">
          <Icon name={icons[look]} />
          {words.states[shop.state]}
        </span>
      </header>
      {shop.problem !== null && (
        <ProblemSays
          problem={shop.problem}
          tone={look === "down" ? "stop" : "wait"}
        />
      )}
      {shop.notices.map((notice) => (
        <ProblemSays key={notice.code} problem={notice} tone="wait" />
      ))}
      {shop.missingScopes.length > 0 && (
        <p className="refused" data-tone="wait">
          <b>
            {words.missing}: {shop.missingScopes.map(words.scope).join(", ")}.
          </b>{" "}
          {words.missingHint}
        </p>
      )}
      <dl className="shop-facts">
        <Fact
          name={facts.lastSync}
          value={
            shop.lastSyncAt === null
              ? words.never
              : figures.ago(now - shop.lastSyncAt)
          }
        />
        <Fact
          name={facts.reader}
          value={shop.syncing ? words.thisBench : words.otherBench}
        />
        <Fact
          name={facts.clock}
          value={clockWords(shop.clockOffsetSeconds, words)}
        />
        <Fact
          name={facts.permission}
          value={
            shop.authorisedUntil === null
              ? words.unknown
              : figures.date(shop.authorisedUntil)
          }
        />
        <Fact
          name={facts.calls}
          value={
            shop.outboxDue === 0
              ? words.noCalls
              : words.callsWaiting(shop.outboxDue)
          }
        />
      </dl>
      {mayShip && <ShipTermsPanel shopId={shop.shopId} />}
      {leaving ? (
        <DisconnectPanel
          shop={shop}
          close={() => {
            setLeaving(false);
          }}
        />
      ) : (
        mayChange &&
        shop.mayDisconnect && (
          <footer>
            <button
              type="button"
              className={look === "ready" ? "button" : "button button-strong"}
              onClick={reconnect}
            >
              {words.reconnect}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                setLeaving(true);
              }}
            >
              {words.disconnect}
            </button>
          </footer>
        )
      )}
    </li>
  );
}

const Fact = ({
  name,
  value,
}: {
  readonly name: string;
  readonly value: string;
}): ReactElement => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
