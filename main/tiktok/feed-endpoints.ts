import type { Endpoint } from "./endpoints.ts";

export const searchStock: Endpoint = {
  name: "search-stock",
  method: "POST",
  path: "/product/202309/inventory/search",
  kind: "read",
  scope: "seller.product.basic",
};

export const deliveryOptions = (warehouseId: string): Endpoint => ({
  name: "delivery-options",
  method: "GET",
  path: `/logistics/202309/warehouses/${encodeURIComponent(warehouseId)}/delivery_options`,
  kind: "read",
  scope: "seller.logistics",
});

/** Goods the platform keeps and sends itself need a permission of their own, which most sellers never grant. */
const fbtScope = "seller.fbt.info";

export const fbtRegions: Endpoint = {
  name: "fbt-regions",
  method: "GET",
  path: "/fbt/202409/merchants/onboarded_regions",
  kind: "read",
  scope: fbtScope,
};

export const fbtWarehouses: Endpoint = {
  name: "fbt-warehouses",
  method: "GET",
  path: "/fbt/202408/warehouses",
  kind: "read",
  scope: fbtScope,
};

export const searchFbtStock: Endpoint = {
  name: "search-fbt-stock",
  method: "POST",
  path: "/fbt/202408/inventory/search",
  kind: "read",
  scope: fbtScope,
};

/** Answers for deliveries named by id only: there is no published way to list them. */
export const fbtInbounds: Endpoint = {
  name: "fbt-inbounds",
  method: "GET",
  path: "/fbt/202409/inbound_orders",
  kind: "read",
  scope: fbtScope,
};
