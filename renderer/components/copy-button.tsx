import { useState, type ReactElement } from "react";
import { useWords } from "../surroundings.tsx";
import { Icon } from "./icon.tsx";

/** Puts a text on the clipboard and says so; where the page may not, it says that instead. */
export function CopyButton({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): ReactElement {
  const words = useWords().frame;
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      // Not in a page of the local network without a certificate: the text is on the screen to be selected.
      setOutcome("refused");
    }
  };
  return (
    <button
      type="button"
      className="button"
      aria-live="polite"
      onClick={() => {
        void copy();
      }}
    >
      <Icon name={outcome === "copied" ? "check" : "copy"} />
      {outcome === null
        ? label
        : outcome === "copied"
          ? words.copied
          : words.notCopied}
    </button>
  );
}
