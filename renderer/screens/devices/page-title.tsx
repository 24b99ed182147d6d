import { useEffect, useRef, type ReactElement } from "react";

/** Takes the focus when its page opens: whoever uses no mouse starts at the top, and a page that scrolls shows it. */
export function PageTitle({
  title,
  hint,
}: {
  readonly title: string;
  readonly hint: string;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{hint}</p>
    </div>
  );
}
