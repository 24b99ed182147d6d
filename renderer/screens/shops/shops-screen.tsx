import { useState, type ReactElement } from "react";
import { Icon } from "../../components/icon.tsx";
import { useStationState, useWords } from "../../surroundings.tsx";
import { CarrierAccount } from "../shipping/carrier-account.tsx";
import { ConnectShop, type Beginning } from "./connect-shop.tsx";
import { GoodsElsewhere } from "./goods-elsewhere.tsx";
import { ModeSwitch } from "./mode-switch.tsx";
import { PeoplePanel } from "./people-panel.tsx";
import { ShopTile } from "./shop-tile.tsx";

/** The owner's screen: every shop and how it is, the way to another one, and who works here. */
export function ShopsScreen({
  training,
}: {
  readonly training: boolean;
}): ReactElement {
  const words = useWords().shops;
  const shops = useStationState((state) => state.shops) ?? [];
  const role = useStationState((state) => state.bench?.operator?.role ?? null);
  const [beginning, begin] = useState<Beginning | null>(null);
  const mayConnect = !training && role === "supervisor";
  return (
    <main className="office">
      <header className="screen-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.hint}</p>
        </div>
        {mayConnect && beginning === null && (
          <button
            type="button"
            className="button button-strong"
            onClick={() => {
              begin({ kind: "new" });
            }}
          >
            <Icon name="plus" />
            {words.connect}
          </button>
        )}
      </header>
      {beginning !== null && (
        <ConnectShop
          beginning={beginning}
          close={() => {
            begin(null);
          }}
        />
      )}
      {training && <ModeSwitch to="shops" />}
      {shops.length === 0 && <PeoplePanel role={role} />}
      {shops.length === 0 && beginning === null && (
        <section className="calm">
          <Icon name="shop" />
          <h2>{words.none}</h2>
          <p>{words.noneHint}</p>
        </section>
      )}
      <ul className="shop-tiles">
        {shops.map((shop) => (
          <ShopTile
            key={shop.shopId}
            shop={shop}
            mayChange={mayConnect}
            mayShip={role === "supervisor" && shop.shopId !== ""}
            reconnect={() => {
              begin({ kind: "again", shopId: shop.shopId });
            }}
          />
        ))}
      </ul>
      {shops.length > 0 && <GoodsElsewhere />}
      {shops.length > 0 && role === "supervisor" && <CarrierAccount />}
      {shops.length > 0 && <PeoplePanel role={role} />}
      {!training && <ModeSwitch to="training" />}
    </main>
  );
}
