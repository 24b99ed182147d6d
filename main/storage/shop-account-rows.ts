/** One seller's authorisation of the user's own app. Its tokens lie among the settings, sealed. */
export interface ShopAccountRow {
  id: string;
  /** Whose goods these are. */
  merchant_id: string;
  app_key: string;
  app_secret: Uint8Array;
  /** Of the app, for the authorise link; "" where the market does without. */
  service_id: string;
  market: "us" | "rest";
  seller_name: string;
  created_at: number;
}

/** What only one program on the database may do at a time, by name. */
export interface LeaseRow {
  name: string;
  owner: string;
  expires_at: number;
}
