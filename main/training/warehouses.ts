import { practiceSender, salesWarehouseId } from "./practice-shop.ts";
import { success, type Answer } from "./server/envelope.ts";

const address = {
  region: practiceSender.country,
  region_code: practiceSender.regionCode,
  state: practiceSender.province,
  city: practiceSender.city,
  // Spelled so by the platform.
  distict: "",
  town: "",
  postal_code: practiceSender.postalCode,
  address_line1: practiceSender.street,
  address_line2: "",
  full_address: practiceSender.street,
  contact_person: practiceSender.contactPerson,
  phone_number: practiceSender.phoneMasked,
  geolocation: { latitude: "52.0920", longitude: "5.1246" },
};

const warehouse = {
  name: "Magazijn Utrecht",
  sub_type: "DOMESTIC_WAREHOUSE",
  effect_status: "ENABLED",
  // One place for sales and returns has two ids and one entity.
  entity_id: "7395366865142499073",
  address,
};

/** GET /logistics/202309/warehouses */
export const listWarehouses = (): Answer =>
  success({
    warehouses: [
      {
        id: salesWarehouseId,
        type: "SALES_WAREHOUSE",
        is_default: true,
        ...warehouse,
      },
      {
        id: "7000714532876273889",
        type: "RETURN_WAREHOUSE",
        is_default: false,
        ...warehouse,
      },
    ],
  });
