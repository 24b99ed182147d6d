/** A call the shop answers: where, and what it needs. */
export interface Endpoint {
  /** Names the call in logs and in rate limits; the path may hold ids. */
  readonly name: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  /** A read may be repeated at will; a write only after looking what became of it. */
  readonly kind: "read" | "write";
  /** The permission a seller must have granted. */
  readonly scope: string;
  /** About the seller, not about one shop: sent without the shop's cipher. */
  readonly ofSeller?: true;
}

const segment = (id: string): string => encodeURIComponent(id);

/** The one call that must not name a shop: it is how a token is tied to its shops. */
export const authorisedShops: Endpoint = {
  name: "authorised-shops",
  method: "GET",
  path: "/authorization/202309/shops",
  kind: "read",
  scope: "seller.authorization.info",
};

export const searchOrders: Endpoint = {
  name: "search-orders",
  method: "POST",
  path: "/order/202309/orders/search",
  kind: "read",
  scope: "seller.order.info",
};

export const orderDetails: Endpoint = {
  name: "order-details",
  method: "GET",
  path: "/order/202507/orders",
  kind: "read",
  scope: "seller.order.info",
};

export const searchCancellations: Endpoint = {
  name: "search-cancellations",
  method: "POST",
  path: "/return_refund/202309/cancellations/search",
  kind: "read",
  scope: "seller.return_refund.basic",
};

/** Asked for every request anew: the list depends on the market and on the state of the request. */
export const rejectReasons: Endpoint = {
  name: "reject-reasons",
  method: "GET",
  path: "/return_refund/202309/reject_reasons",
  kind: "read",
  scope: "seller.return_refund.basic",
};

export const answerCancellation = (
  cancelId: string,
  answer: "approve" | "reject",
): Endpoint => ({
  name: `${answer}-cancellation`,
  method: "POST",
  path: `/return_refund/202309/cancellations/${segment(cancelId)}/${answer}`,
  kind: "write",
  scope: "seller.return_refund.basic",
});

export const packageDetail = (packageId: string): Endpoint => ({
  name: "package-detail",
  method: "GET",
  path: `/fulfillment/202309/packages/${segment(packageId)}`,
  kind: "read",
  scope: "seller.fulfillment.basic",
});

export const shipPackage = (packageId: string): Endpoint => ({
  name: "ship-package",
  method: "POST",
  path: `/fulfillment/202309/packages/${segment(packageId)}/ship`,
  kind: "write",
  scope: "seller.fulfillment.basic",
});

/** Many packages at once: the call succeeds as a call, and each package by itself. */
export const shipPackages: Endpoint = {
  name: "ship-packages",
  method: "POST",
  path: "/fulfillment/202309/packages/ship",
  kind: "write",
  scope: "seller.fulfillment.basic",
};

export const handoverTimeSlots = (packageId: string): Endpoint => ({
  name: "handover-time-slots",
  method: "GET",
  path: `/fulfillment/202309/packages/${segment(packageId)}/handover_time_slots`,
  kind: "read",
  scope: "seller.fulfillment.basic",
});

export const searchPackages: Endpoint = {
  name: "search-packages",
  method: "POST",
  path: "/fulfillment/202309/packages/search",
  kind: "read",
  scope: "seller.fulfillment.basic",
};

export const shippingDocument = (packageId: string): Endpoint => ({
  name: "shipping-document",
  method: "GET",
  path: `/fulfillment/202309/packages/${segment(packageId)}/shipping_documents`,
  kind: "read",
  scope: "seller.fulfillment.basic",
});

export const listWarehouses: Endpoint = {
  name: "list-warehouses",
  method: "GET",
  path: "/logistics/202309/warehouses",
  kind: "read",
  scope: "seller.logistics",
};

export const searchProducts: Endpoint = {
  name: "search-products",
  method: "POST",
  path: "/product/202502/products/search",
  kind: "read",
  scope: "seller.product.basic",
};

export const productDetail = (productId: string): Endpoint => ({
  name: "product-detail",
  method: "GET",
  path: `/product/202309/products/${segment(productId)}`,
  kind: "read",
  scope: "seller.product.basic",
});

/** Whom the seller may hand parcels of this option to; the lane (where from, where to) decides in several EU countries. */
export const shippingProviders = (deliveryOptionId: string): Endpoint => ({
  name: "shipping-providers",
  method: "GET",
  path: `/logistics/202309/delivery_options/${segment(deliveryOptionId)}/shipping_providers`,
  kind: "read",
  scope: "seller.logistics",
});

/** Mark Package As Shipped: the seller's own carrier has it. */
export const markShipped = (orderId: string): Endpoint => ({
  name: "mark-shipped",
  method: "POST",
  path: `/fulfillment/202309/orders/${segment(orderId)}/packages`,
  kind: "write",
  scope: "seller.fulfillment.basic",
});

export const updateOrderShipping = (orderId: string): Endpoint => ({
  name: "update-order-shipping",
  method: "POST",
  path: `/fulfillment/202309/orders/${segment(orderId)}/shipping_info/update`,
  kind: "write",
  scope: "seller.fulfillment.basic",
});

/** The same for one package of an order that went in several. */
export const updatePackageShipping = (packageId: string): Endpoint => ({
  name: "update-package-shipping",
  method: "POST",
  path: `/fulfillment/202309/packages/${segment(packageId)}/shipping_info/update`,
  kind: "write",
  scope: "seller.fulfillment.basic",
});

export const splitAttributes: Endpoint = {
  name: "split-attributes",
  method: "GET",
  path: "/fulfillment/202309/orders/split_attributes",
  kind: "read",
  scope: "seller.fulfillment.basic",
};

export const splitOrder = (orderId: string): Endpoint => ({
  name: "split-order",
  method: "POST",
  path: `/fulfillment/202309/orders/${segment(orderId)}/split`,
  kind: "write",
  scope: "seller.fulfillment.basic",
});

export const searchCombinable: Endpoint = {
  name: "search-combinable",
  method: "GET",
  path: "/fulfillment/202309/combinable_packages/search",
  kind: "read",
  scope: "seller.fulfillment.basic",
};

export const combinePackages: Endpoint = {
  name: "combine-packages",
  method: "POST",
  path: "/fulfillment/202309/packages/combine",
  kind: "write",
  scope: "seller.fulfillment.basic",
};

export const uncombinePackage = (packageId: string): Endpoint => ({
  name: "uncombine-package",
  method: "POST",
  path: `/fulfillment/202309/packages/${segment(packageId)}/uncombine`,
  kind: "write",
  scope: "seller.fulfillment.basic",
});

export const eligibleServices = (orderId: string): Endpoint => ({
  name: "eligible-services",
  method: "POST",
  path: `/fulfillment/202309/orders/${segment(orderId)}/shipping_services/query`,
  kind: "read",
  scope: "seller.fulfillment.basic",
});

/** Where labels are bought, this is what buys one. */
export const createPackage: Endpoint = {
  name: "create-package",
  method: "POST",
  path: "/fulfillment/202309/packages",
  kind: "write",
  scope: "seller.fulfillment.basic",
};
