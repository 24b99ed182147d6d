import { tokenOfAddress } from "../../shared/contract/web-link.ts";

const storageKey = "packbench.token";

/**
 * The token from the address, kept for this tab only and taken out of the address bar, where a photograph or a
 * shared screen would give it away. Null when this page was opened without one.
 */
export function takePageToken(page: Window): string | null {
  const given = tokenOfAddress(page.location.hash);
  if (given === null) return page.sessionStorage.getItem(storageKey);
  page.sessionStorage.setItem(storageKey, given);
  page.history.replaceState(
    null,
    "",
    page.location.pathname + page.location.search,
  );
  return given;
}
