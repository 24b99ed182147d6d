import type { ReactElement } from "react";

/** "Shift+F3" as ⇧ F3: the name on the key, short enough for a button. */
export const KeyCap = ({ chord }: { readonly chord: string }): ReactElement => (
  <kbd>{chord.replace("Shift+", "⇧ ").replace("Alt+", "Alt ")}</kbd>
);
