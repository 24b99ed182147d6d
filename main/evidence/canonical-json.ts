type Plain =
  string | number | boolean | null | { readonly [key: string]: Plain };

/** JSON with keys in code-unit order and no spaces: the same facts always give the same bytes, and so the same hash. */
export function canonicalJson(value: object | Plain): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([key, inner]) =>
        `${JSON.stringify(key)}:${canonicalJson(inner as Plain)}`,
    );
  return `{${fields.join(",")}}`;
}
