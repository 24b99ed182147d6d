/** What a newcomer answers on the way to the first order. */
export const firstOrders = [
  "first-next",
  "first-back",
  "first-skip",
  "first-practise",
  "first-shop",
  "first-label",
] as const;
export type FirstOrder = (typeof firstOrders)[number];

/** While somebody is led; then nobody packs, and the bench does without these keys. */
export const firstKeys: { readonly [Name in FirstOrder]: string } = {
  "first-next": "F3",
  "first-back": "F2",
  "first-skip": "F4",
  "first-practise": "F7",
  "first-shop": "F8",
  "first-label": "F6",
};
