import { useState, type ReactElement, type ReactNode } from "react";
import { useWords } from "../../surroundings.tsx";

/** A section of the drawer that stays shut until somebody wants it, and says how much of it is switched on. */
export function Fold({
  title,
  on = 0,
  open: openAtFirst = false,
  children,
}: {
  readonly title: string;
  readonly on?: number;
  readonly open?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const words = useWords().training;
  const [open, setOpen] = useState(openAtFirst);
  return (
    <details
      className="fold"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        {title}
        {on > 0 && <span className="fold-on">{words.switchedOn(on)}</span>}
      </summary>
      {open && <div className="fold-inside">{children}</div>}
    </details>
  );
}
