import type { ReactElement } from "react";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { ScreenName } from "../actions/operator-action.ts";
import { ArticlesScreen } from "../screens/articles/articles-screen.tsx";
import { BenchScreen } from "../screens/bench/bench-screen.tsx";
import { BoxesScreen } from "../screens/boxes/boxes-screen.tsx";
import { CancellationsScreen } from "../screens/cancellations/cancellations-screen.tsx";
import { DevicesScreen } from "../screens/devices/devices-screen.tsx";
import { FirstRunScreen } from "../screens/first-run/first-run-screen.tsx";
import { HandoverScreen } from "../screens/handover/handover-screen.tsx";
import { HeldScreen } from "../screens/held/held-screen.tsx";
import { OutboxScreen } from "../screens/outbox/outbox-screen.tsx";
import { PapersScreen } from "../screens/papers/papers-screen.tsx";
import { ProfileScreen } from "../screens/profile/profile-screen.tsx";
import { QueueScreen } from "../screens/queue/queue-screen.tsx";
import { ReturnsScreen } from "../screens/returns/returns-screen.tsx";
import { RunsScreen } from "../screens/runs/runs-screen.tsx";
import { ShippingScreen } from "../screens/shipping/shipping-screen.tsx";
import { ShopsScreen } from "../screens/shops/shops-screen.tsx";
import { StatementsScreen } from "../screens/statements/statements-screen.tsx";
import { LessonsScreen } from "../screens/training/lessons-screen.tsx";
import type { Visits } from "./visits.ts";

/** The screen that is shown. */
export function Stage({
  screen,
  bench,
  training,
  visits,
}: {
  readonly screen: ScreenName;
  readonly bench: BenchView;
  readonly training: boolean;
  readonly visits: Visits;
}): ReactElement {
  const { first } = visits;
  switch (screen) {
    case "bench":
      return first.at.step === null ? (
        <BenchScreen bench={bench} />
      ) : (
        <FirstRunScreen visit={first} step={first.at.step} />
      );
    case "queue":
      return <QueueScreen search={visits.search} />;
    case "devices":
      return <DevicesScreen visit={visits.devices} />;
    case "papers":
      return <PapersScreen visit={visits.papers} />;
    case "shops":
      return <ShopsScreen training={training} />;
    case "shipping":
      return <ShippingScreen visit={visits.shipping} />;
    case "outbox":
      return <OutboxScreen />;
    case "held":
      return <HeldScreen />;
    case "cancellations":
      return <CancellationsScreen />;
    case "runs":
      return <RunsScreen />;
    case "returns":
      return <ReturnsScreen />;
    case "boxes":
      return <BoxesScreen />;
    case "statements":
      return <StatementsScreen />;
    case "articles":
      return <ArticlesScreen visit={visits.articles} />;
    case "handover":
      return (
        <HandoverScreen visit={visits.courier} operator={bench.operator} />
      );
    case "lessons":
      return (
        <LessonsScreen
          visit={visits.lessons}
          operator={bench.operator}
          training={training}
        />
      );
    case "profile":
      return <ProfileScreen bench={bench} />;
    default:
      return screen satisfies never;
  }
}
