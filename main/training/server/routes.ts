import {
  approveCancellation,
  rejectCancellation,
  rejectReasonsOf,
  searchCancellations,
} from "../after-sales/cancellation-calls.ts";
import {
  aftersaleEligibility,
  cancelBySeller,
} from "../after-sales/seller-cancel-calls.ts";
import { uploadPicture } from "../after-sales/picture-upload.ts";
import {
  approveReturn,
  rejectReturn,
  searchReturns,
} from "../after-sales/return-calls.ts";
import { productDetail, searchProducts } from "../catalogue/product-calls.ts";
import { searchStock } from "../catalogue/stock-calls.ts";
import {
  inboundOrders,
  listFbtWarehouses,
  onboardedRegions,
  searchFbtStock,
} from "../fbt/fbt-calls.ts";
import {
  listStatements,
  orderTransactions,
  statementTransactions,
} from "../finance/finance-calls.ts";
import { priceDetail } from "../finance/price-detail.ts";
import { orderDetails, searchOrders } from "../orders/order-calls.ts";
import { listDeliveryOptions } from "../packages/delivery-option-calls.ts";
import { shippingDocument } from "../packages/document-calls.ts";
import { createPackage, eligibleServices } from "../packages/label-sale.ts";
import { handoverTimeSlots } from "../packages/handover-slots.ts";
import {
  packageDetail,
  searchPackages,
  shipPackage,
  shipPackages,
} from "../packages/package-calls.ts";
import { splitAttributes, splitOrder } from "../packages/repack-calls.ts";
import {
  combinePackages,
  searchCombinable,
  uncombinePackage,
} from "../packages/combine-calls.ts";
import {
  updateOrderShipping,
  updatePackageShipping,
} from "../packages/shipping-info.ts";
import {
  markAsShipped,
  shippingProviders,
} from "../packages/seller-shipping.ts";
import { listWarehouses } from "../warehouses.ts";
import type { PracticeShop } from "../practice-shop.ts";
import { shopsAt, type ShopState } from "../shop-state.ts";
import type { AccessScope } from "./access-scopes.ts";
import type { Route } from "./api-call.ts";
import { success } from "./envelope.ts";

const reads = (
  method: Route["method"],
  path: string,
  scope: AccessScope,
  handle: Route["handle"],
): Route => ({
  method,
  path,
  scope,
  handle,
  needsCipher: true,
  takes: "json",
  changes: false,
});

const changes = (
  path: string,
  scope: AccessScope,
  handle: Route["handle"],
): Route => ({
  method: "POST",
  path,
  scope,
  handle,
  needsCipher: true,
  takes: "json",
  changes: true,
});

/** A shop stands where it was opened, whatever its seller's papers say. */
const standing = (
  shops: readonly PracticeShop[],
  state: ShopState,
): readonly PracticeShop[] =>
  shops.map(
    (one) =>
      shopsAt(state).find(({ identity }) => identity.id === one.id)?.identity ??
      one,
  );

/** Every call the training shop answers: its table of contents. Where two paths fit, the first wins. */
export const routes: readonly Route[] = [
  {
    method: "GET",
    path: "/authorization/202309/shops",
    scope: "seller.authorization.info",
    // The one call that must not carry the cipher: it is how a client learns it.
    needsCipher: false,
    takes: "json",
    changes: false,
    handle: ({ shops }, state) => success({ shops: standing(shops, state) }),
  },

  reads(
    "POST",
    "/order/202309/orders/search",
    "seller.order.info",
    searchOrders,
  ),
  reads("GET", "/order/202507/orders", "seller.order.info", orderDetails),
  reads("GET", "/order/202309/orders", "seller.order.info", orderDetails),

  reads(
    "POST",
    "/fulfillment/202309/packages/search",
    "seller.fulfillment.basic",
    searchPackages,
  ),
  changes(
    "/fulfillment/202309/packages/ship",
    "seller.fulfillment.basic",
    shipPackages,
  ),
  reads(
    "GET",
    "/fulfillment/202309/packages/{package_id}",
    "seller.fulfillment.basic",
    packageDetail,
  ),
  changes(
    "/fulfillment/202309/packages/{package_id}/ship",
    "seller.fulfillment.basic",
    shipPackage,
  ),
  reads(
    "GET",
    "/fulfillment/202309/packages/{package_id}/handover_time_slots",
    "seller.fulfillment.basic",
    handoverTimeSlots,
  ),
  reads(
    "GET",
    "/fulfillment/202309/packages/{package_id}/shipping_documents",
    "seller.fulfillment.basic",
    shippingDocument,
  ),
  reads(
    "POST",
    "/fulfillment/202309/orders/{order_id}/shipping_services/query",
    "seller.fulfillment.basic",
    eligibleServices,
  ),
  changes(
    "/fulfillment/202309/packages",
    "seller.fulfillment.basic",
    createPackage,
  ),
  changes(
    "/fulfillment/202309/orders/{order_id}/packages",
    "seller.fulfillment.basic",
    markAsShipped,
  ),
  changes(
    "/fulfillment/202309/orders/{order_id}/shipping_info/update",
    "seller.fulfillment.basic",
    updateOrderShipping,
  ),
  changes(
    "/fulfillment/202309/packages/{package_id}/shipping_info/update",
    "seller.fulfillment.basic",
    updatePackageShipping,
  ),
  reads(
    "GET",
    "/fulfillment/202309/orders/split_attributes",
    "seller.fulfillment.basic",
    splitAttributes,
  ),
  changes(
    "/fulfillment/202309/orders/{order_id}/split",
    "seller.fulfillment.basic",
    splitOrder,
  ),
  reads(
    "GET",
    "/fulfillment/202309/combinable_packages/search",
    "seller.fulfillment.basic",
    searchCombinable,
  ),
  changes(
    "/fulfillment/202309/packages/combine",
    "seller.fulfillment.basic",
    combinePackages,
  ),
  changes(
    "/fulfillment/202309/packages/{package_id}/uncombine",
    "seller.fulfillment.basic",
    uncombinePackage,
  ),

  reads(
    "GET",
    "/logistics/202309/warehouses",
    "seller.logistics",
    listWarehouses,
  ),
  reads(
    "GET",
    "/logistics/202309/warehouses/{warehouse_id}/delivery_options",
    "seller.logistics",
    listDeliveryOptions,
  ),
  reads(
    "GET",
    "/logistics/202309/delivery_options/{delivery_option_id}/shipping_providers",
    "seller.logistics",
    shippingProviders,
  ),

  reads(
    "POST",
    "/product/202502/products/search",
    "seller.product.basic",
    searchProducts,
  ),
  reads(
    "GET",
    "/product/202309/products/{product_id}",
    "seller.product.basic",
    productDetail,
  ),
  reads(
    "POST",
    "/product/202309/inventory/search",
    "seller.product.basic",
    searchStock,
  ),

  reads(
    "GET",
    "/fbt/202409/merchants/onboarded_regions",
    "seller.fbt.info",
    onboardedRegions,
  ),
  reads("GET", "/fbt/202408/warehouses", "seller.fbt.info", listFbtWarehouses),
  reads(
    "POST",
    "/fbt/202408/inventory/search",
    "seller.fbt.info",
    searchFbtStock,
  ),
  reads("GET", "/fbt/202409/inbound_orders", "seller.fbt.info", inboundOrders),

  reads(
    "POST",
    "/return_refund/202309/cancellations/search",
    "seller.return_refund.basic",
    searchCancellations,
  ),
  changes(
    "/return_refund/202309/cancellations",
    "seller.return_refund.basic",
    cancelBySeller,
  ),
  reads(
    "GET",
    "/return_refund/202512/orders/{order_id}/aftersale_eligibility",
    "seller.return_refund.basic",
    aftersaleEligibility,
  ),
  changes(
    "/return_refund/202309/cancellations/{cancel_id}/approve",
    "seller.return_refund.basic",
    approveCancellation,
  ),
  changes(
    "/return_refund/202309/cancellations/{cancel_id}/reject",
    "seller.return_refund.basic",
    rejectCancellation,
  ),
  reads(
    "GET",
    "/return_refund/202309/reject_reasons",
    "seller.return_refund.basic",
    rejectReasonsOf,
  ),
  reads(
    "POST",
    "/return_refund/202309/returns/search",
    "seller.return_refund.basic",
    searchReturns,
  ),
  changes(
    "/return_refund/202309/returns/{return_id}/approve",
    "seller.return_refund.basic",
    approveReturn,
  ),
  changes(
    "/return_refund/202309/returns/{return_id}/reject",
    "seller.return_refund.basic",
    rejectReturn,
  ),
  reads(
    "GET",
    "/finance/202309/statements",
    "seller.finance.info",
    listStatements,
  ),
  reads(
    "GET",
    "/finance/202501/statements/{statement_id}/statement_transactions",
    "seller.finance.info",
    statementTransactions,
  ),
  reads(
    "GET",
    "/finance/202501/orders/{order_id}/statement_transactions",
    "seller.finance.info",
    orderTransactions,
  ),
  reads(
    "GET",
    "/order/202407/orders/{order_id}/price_detail",
    "seller.order.info",
    priceDetail,
  ),
  {
    ...changes(
      "/product/202309/images/upload",
      "seller.product.write",
      uploadPicture,
    ),
    takes: "form",
    // Pictures belong to the seller, whatever the shop.
    needsCipher: false,
  },
];

export interface FoundRoute {
  readonly route: Route;
  readonly pathId: string;
}

/** Every route whose path fits, whatever its method. */
export function routesOf(path: string): readonly FoundRoute[] {
  const parts = path.split("/");
  return routes.flatMap((route) => {
    const pattern = route.path.split("/");
    if (pattern.length !== parts.length) return [];
    let pathId = "";
    for (const [at, part] of pattern.entries()) {
      const given = parts[at] ?? "";
      if (part.startsWith("{")) pathId = given;
      else if (part !== given) return [];
    }
    return { route, pathId };
  });
}
