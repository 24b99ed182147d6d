import { useCallback, type ReactElement } from "react";
import type { FeedsView } from "../../../shared/contract/feeds-contract.ts";
import { useList } from "../../components/use-list.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** What TikTok keeps and sends itself, what is sold out, and whether TikTok's own messages are heard. */
export function GoodsElsewhere(): ReactElement | null {
  const words = useWords().shops.elsewhere;
  const { owner } = useSurroundings().station;
  const looked = useList(
    useCallback(async () => {
      const view = await owner.feeds();
      return view === null ? null : [view];
    }, [owner]),
  );
  const view = looked.items?.[0];
  if (view === undefined) return null;
  const { webhooks, fbt, soldOut } = view;
  return (
    <>
      {fbt.map((shop) => (
        <PlatformGoods key={shop.shopId} shop={shop} />
      ))}
      {soldOut.length > 0 && (
        <section className="people-panel">
          <h2>{words.soldOut}</h2>
          <ul className="elsewhere">
            {soldOut.map(({ skuId, title, committed }) => (
              <li key={skuId}>
                {title}
                <span className="quiet">{words.committed(committed)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {webhooks !== null && (
        <p className="quiet">
          {webhooks.port === null
            ? words.notListening
            : words.listening(webhooks.port)}
        </p>
      )}
    </>
  );
}

function PlatformGoods({
  shop,
}: {
  readonly shop: FeedsView["fbt"][number];
}): ReactElement {
  const words = useWords().shops.elsewhere;
  return (
    <section className="people-panel">
      <h2>{words.atTikTok(shop.name)}</h2>
      <p>
        {shop.warehouses.map(({ name }) => name).join(", ")}
        {" · "}
        {words.openOrders(shop.openOrders)}
      </p>
      <ul className="elsewhere">
        {shop.goods.map((goods) => (
          <li key={`${goods.warehouse} ${goods.goodsId}`}>
            {goods.name}
            <span className="quiet">
              {words.units(goods.available, goods.reserved, goods.inTransit)}
            </span>
          </li>
        ))}
        {shop.inbounds.map((inbound) => (
          <li key={inbound.id}>
            {words.inbound(inbound.id)}
            <span className="quiet">
              {words.statuses[inbound.status] ?? inbound.status}
              {" · "}
              {words.received(inbound.received, inbound.planned)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
