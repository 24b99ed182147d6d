import type { ReactElement } from "react";
import { sayRefusal } from "../../shared/i18n/catalogue.ts";
import type { Connection } from "../station/screen-state.ts";
import { useWords } from "../surroundings.tsx";
import { FullPage } from "./full-page.tsx";

/** Before the first view, and when there will be none. */
export function WithoutBench({
  connection,
}: {
  readonly connection: Connection;
}): ReactElement {
  const words = useWords();
  switch (connection.kind) {
    case "refused": {
      const { says, remedy } = sayRefusal(words, connection.refusal);
      return (
        <FullPage
          icon="stop"
          title={
            connection.refusal.code === "contract.version-mismatch"
              ? words.frame.versionMismatch
              : says
          }
          hint={remedy}
        >
          <button
            type="button"
            className="button button-strong"
            onClick={() => {
              window.location.reload();
            }}
          >
            {words.frame.reload}
          </button>
          <small className="code">{connection.refusal.code}</small>
        </FullPage>
      );
    }
    case "not-paired":
      return (
        <FullPage
          icon="devices"
          title={words.frame.mayNotConnect}
          hint={words.frame.mayNotConnectHint}
        />
      );
    case "connecting":
    case "live":
    case "lost":
      return (
        <FullPage
          icon="hourglass"
          title={words.frame.connecting}
          hint={words.frame.connectingHint}
        />
      );
    default:
      return connection satisfies never;
  }
}
