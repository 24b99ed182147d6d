/**
 * Who the training shop is. Everybody and everything here is invented; the app key opens nothing but this server.
 * Shapes: Get Authorized Shops and Get Warehouse List, 202309.
 */
export const practiceApp = {
  key: "6packbench01",
  secret: "pb_test_secret_0001",
} as const;

export const practiceShop = {
  id: "7494049642642441621",
  name: "De Bonte Kraai",
  region: "NL",
  seller_type: "LOCAL",
  cipher: "ROW_nlSandboxCipher01",
  code: "NLLCPB0001",
} as const;

export const practiceSeller = {
  name: "De Bonte Kraai B.V.",
  region: "NL",
  openId: "pbOpenAAAADnlSandboxSeller0001",
} as const;

/** Where parcels leave from and returns come back to. */
export const practiceSender = {
  name: "De Bonte Kraai",
  street: "Wevershof 18",
  postalCode: "3512 KD",
  city: "Utrecht",
  province: "Utrecht",
  country: "Netherlands",
  regionCode: "NL",
  contactPerson: "Joris de Groot",
  phoneMasked: "30*****12",
} as const;

export const salesWarehouseId = "7000714532876273888";
/** The platform's own warehouse: orders from there are fulfilled by TikTok. */
export const platformWarehouseId = "7000714532876279001";

/** Every day of the shop starts and ends here: deadlines are ends of days. */
export const practiceTimeZone = "Europe/Amsterdam";
