import type { ReactElement, ReactNode } from "react";
import { Icon, type IconName } from "../components/icon.tsx";

/** A page for when there is no bench to show: what is the matter, and what to do. */
export const FullPage = ({
  icon,
  title,
  hint,
  children,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}): ReactElement => (
  <main className="full-page" role="status">
    <Icon name={icon} />
    <h1>{title}</h1>
    <p>{hint}</p>
    {children}
  </main>
);
