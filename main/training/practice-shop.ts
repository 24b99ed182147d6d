/**
 * Who the training shop is. Everybody and everything here is invented; the app key opens nothing but this server.
 * Shapes: Get Authorized Shops and Get Warehouse List, 202309.
 */
export const practiceApp = {
  key: "6packbench01",
  secret: "pb_test_secret_0001",
  serviceId: "7480000000000001234",
} as const;

/** As the platform lists a shop: Get Authorized Shops, 202309. */
export interface PracticeShop {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly seller_type: "LOCAL" | "CROSS_BORDER";
  readonly cipher: string;
  readonly code: string;
}

/** Whoever signs in at the authorise page. */
export interface PracticeSeller {
  readonly openId: string;
  readonly name: string;
  readonly region: string;
  /** 0 seller, 1 creator, 3 partner. */
  readonly userType: number;
  readonly shops: readonly PracticeShop[];
}

export const practiceShop = {
  id: "7494049642642441621",
  name: "De Bonte Kraai",
  region: "NL",
  seller_type: "LOCAL",
  cipher: "ROW_nlSandboxCipher01",
  code: "NLLCPB0001",
} as const satisfies PracticeShop;

export const practiceSeller = {
  name: "De Bonte Kraai B.V.",
  region: "NL",
  openId: "pbOpenAAAADnlSandboxSeller0001",
  userType: 0,
  shops: [practiceShop],
} as const satisfies PracticeSeller;

/** A seller across the border, whose shops go by one authorisation. */
export const neighbourSeller = {
  name: "Zilverlicht Handels GmbH",
  region: "DE",
  openId: "pbOpenAAAADdeSandboxSeller0002",
  userType: 0,
  shops: [
    {
      id: "7494049642642449007",
      name: "Zilverlicht",
      region: "NL",
      seller_type: "CROSS_BORDER",
      cipher: "ROW_zlNlSandboxCipher02",
      code: "NLCBPB0002",
    },
    {
      id: "7494049642642449024",
      name: "Silberlicht",
      region: "DE",
      seller_type: "CROSS_BORDER",
      cipher: "ROW_zlDeSandboxCipher03",
      code: "DECBPB0003",
    },
  ],
} as const satisfies PracticeSeller;

/** Has an account at the platform, and nothing to sell. */
export const practiceCreator = {
  name: "Lotte kookt",
  region: "NL",
  openId: "pbOpenAAAADnlSandboxMaker00003",
  userType: 1,
  shops: [],
} as const satisfies PracticeSeller;

export const practiceSellers: readonly PracticeSeller[] = [
  practiceSeller,
  neighbourSeller,
  practiceCreator,
];

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
