/**
 * How the platform's lists call the carriers whose numbers and services we can tell apart. Keys are the codes of
 * hardware/scanner/carrier-code.ts and of carrier accounts; "post:NL" is a number of the Dutch post.
 */
const names: Readonly<Record<string, RegExp>> = {
  postnl: /post\s?nl/i,
  dhl: /\bdhl\b/i,
  dpd: /\bdpd\b/i,
  gls: /\bgls\b/i,
  ups: /\bups\b/i,
  usps: /\busps\b/i,
  fedex: /fedex/i,
  landmark: /landmark/i,
  bpost: /bpost/i,
  "post:NL": /post\s?nl/i,
  "post:BE": /bpost/i,
  "post:DE": /deutsche post|\bdhl\b/i,
  "post:FR": /la poste|colissimo/i,
  "post:GB": /royal mail|parcelforce/i,
  "post:ES": /correos/i,
  "post:IT": /poste italiane/i,
  "post:IE": /an post/i,
  "post:AT": /österreichische post|austrian post/i,
  "post:PL": /poczta/i,
};

/**
 * Those of the listed carriers that go by this code. "dhl_ecommerce" is a DHL: what follows the first word names a
 * product or a country.
 */
export function namedBy<Provider extends { readonly name: string }>(
  providers: readonly Provider[],
  carrierCode: string,
): readonly Provider[] {
  const code = Object.hasOwn(names, carrierCode)
    ? carrierCode
    : (carrierCode.split(/[_-]/)[0] ?? "");
  const name = Object.hasOwn(names, code) ? names[code] : undefined;
  return name === undefined
    ? []
    : providers.filter((provider) => name.test(provider.name));
}
