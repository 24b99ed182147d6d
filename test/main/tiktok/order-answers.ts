/** Orders in the platform's own shape, invented; builders set only what matters. */
export interface LineAnswer {
  id: string;
  sku_id: string;
  [field: string]: unknown;
}

export const lineAnswer = (
  id: string,
  fields: Readonly<Record<string, unknown>> = {},
): LineAnswer => ({
  id,
  sku_id: "1729382476852921560",
  product_id: "1729582718312380123",
  seller_sku: "HONING-500",
  product_name: "Honing 500 g",
  sku_name: "Default",
  sku_image: "https://pictures.example.invalid/honing.jpeg",
  display_status: "AWAITING_SHIPMENT",
  package_id: "1153132168123859101",
  package_status: "TO_FULFILL",
  is_gift: false,
  is_dangerous_good: false,
  cancel_reason: "",
  cancel_user: "",
  ...fields,
});

export const orderAnswer = (
  fields: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  id: "576461413038785752",
  status: "AWAITING_SHIPMENT",
  order_type: "NORMAL",
  fulfillment_type: "FULFILLMENT_BY_SELLER",
  shipping_type: "TIKTOK",
  delivery_option_name: "Standard Shipping",
  create_time: 1_789_991_000,
  paid_time: 1_789_991_095,
  update_time: 1_789_994_700,
  is_on_hold_order: true,
  is_buyer_request_cancel: false,
  buyer_message: "",
  rts_sla_time: 1_790_200_799,
  tts_sla_time: 1_790_287_199,
  shipping_due_time: 0,
  packages: [{ id: "1153132168123859101" }],
  line_items: [lineAnswer("577086512123755101")],
  recipient_address: { name: "Fenna Hoekstra", postal_code: "8624 TS" },
  ...fields,
});
