import { useLayoutEffect, useRef, type RefObject } from "react";

/**
 * Marks with `data-out` the children that wrapped below the first row, so that neither eye nor Tab finds half of one.
 * Looked at again when the row's width or its children change.
 */
export function useOneRow(): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const parent = row.current;
    if (parent === null) return undefined;
    const mark = (): void => {
      const [first, ...rest] = parent.querySelectorAll("button");
      first?.removeAttribute("data-out");
      for (const button of rest)
        button.toggleAttribute(
          "data-out",
          button.offsetTop > (first?.offsetTop ?? 0),
        );
    };
    mark();
    const watcher = new ResizeObserver(mark);
    watcher.observe(parent);
    return () => {
      watcher.disconnect();
    };
  });
  return row;
}
