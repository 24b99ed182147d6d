import type { ReactElement } from "react";
import { useWords } from "../../../surroundings.tsx";
import { overview, type GoTo } from "../devices-page.ts";
import { SubPage } from "../sub-page.tsx";
import { BringPanel } from "./bring-panel.tsx";
import { GivePanel } from "./give-panel.tsx";
import type { Brought } from "./use-brought.ts";

/** One bench's devices to the next: what this bench gives at the left, what it takes at the right. */
export function TransferPage({
  brought,
  goTo,
}: {
  readonly brought: Brought;
  readonly goTo: GoTo;
}): ReactElement {
  const words = useWords().devices;
  const back = (): void => {
    goTo(overview);
  };
  return (
    <SubPage title={words.transfer} hint={words.transferHint} back={back}>
      <div className="transfer">
        <GivePanel />
        <BringPanel brought={brought} taken={back} />
      </div>
    </SubPage>
  );
}
