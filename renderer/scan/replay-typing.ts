import type { WedgeKey } from "../../shared/scan/wedge-key.ts";

const pressable = "button, summary, input[type=checkbox]";

/** Gives back to the focused element what was held while it was unclear whether a scanner or a person typed it. */
export function replayTyping(page: Document, keys: readonly WedgeKey[]): void {
  const text = keys.map(({ key }) => (key.length === 1 ? key : "")).join("");
  const focused = page.activeElement;
  if (text === "" || !(focused instanceof HTMLElement)) return;
  if (focused.matches(pressable)) {
    if (text.endsWith(" ")) focused.click();
    return;
  }
  // The one way to type that fields, their undo and their listeners all take for typing.
  page.execCommand("insertText", false, text);
}
