import type { ReactElement, ReactNode } from "react";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";
import { PageTitle } from "./page-title.tsx";

/** One step away from the overview: the way back, a title, what can be done with the whole of it. */
export function SubPage({
  title,
  hint,
  back,
  actions,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly back: () => void;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const words = useWords().devices;
  return (
    <>
      <header className="screen-head sub-head">
        <button type="button" className="button" onClick={back}>
          <Icon name="back" />
          {words.title}
        </button>
        <PageTitle title={title} hint={hint} />
        {actions}
      </header>
      {children}
    </>
  );
}
