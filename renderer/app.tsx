import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactElement,
} from "react";
import type { Language } from "../shared/contract/bench-view.ts";
import { refusal } from "../shared/contract/refusals.ts";
import { catalogues } from "../shared/i18n/catalogue.ts";
import { localeOf } from "../shared/i18n/figures.ts";
import { listenForActionKeys } from "./actions/action-keys.ts";
import type {
  Hands,
  OperatorAction,
  ScreenName,
  Situation,
} from "./actions/operator-action.ts";
import { operatorActions, screenActionId } from "./actions/operator-actions.ts";
import { BottomBar } from "./frame/bottom-bar.tsx";
import { CommandCard } from "./frame/command-card.tsx";
import { Notices } from "./frame/notices.tsx";
import { Stage } from "./frame/stage.tsx";
import { TopBar } from "./frame/top-bar.tsx";
import { useBenchCamera } from "./frame/use-bench-camera.ts";
import { useOwnBench } from "./frame/use-own-bench.ts";
import { useScanRoutes } from "./frame/use-scan-routes.ts";
import type { Visits } from "./frame/visits.ts";
import { WithoutBench } from "./frame/without-bench.tsx";
import { useScannerSettings } from "./scan/use-scanner-settings.ts";
import { useArticlesVisit } from "./screens/articles/use-articles-visit.ts";
import { overview } from "./screens/devices/devices-page.ts";
import { useDevicesVisit } from "./screens/devices/devices-visit.ts";
import {
  useFirstRun,
  type FirstRunVisit,
} from "./screens/first-run/use-first-run.ts";
import { useCourierVisit } from "./screens/handover/use-courier-visit.ts";
import { usePapersVisit } from "./screens/papers/use-papers-visit.ts";
import { nextChange } from "./screens/profile/next-change.ts";
import { useSearch } from "./screens/queue/queue-search.tsx";
import { useShippingVisit } from "./screens/shipping/use-shipping-visit.ts";
import { TrainingDrawer } from "./screens/training/training-drawer.tsx";
import { useLessons } from "./screens/training/use-lessons.ts";
import {
  HandsProvider,
  useStationState,
  useSurroundings,
  useWords,
  WordsProvider,
} from "./surroundings.tsx";

/** The packer's own language, else the bench's. */
export function App({
  fallbackLanguage,
}: {
  readonly fallbackLanguage: Language;
}): ReactElement {
  const first = useFirstRun();
  const language = useStationState(
    (state) =>
      state.bench?.operator?.language ??
      first.at.language ??
      state.greeting?.language ??
      fallbackLanguage,
  );
  useEffect(() => {
    document.documentElement.lang = localeOf(language);
  }, [language]);
  return (
    <WordsProvider value={catalogues[language]}>
      <Workplace first={first} />
    </WordsProvider>
  );
}

function Workplace({ first }: { readonly first: FirstRunVisit }): ReactElement {
  const { station, keyboardScanner } = useSurroundings();
  const greeting = useStationState((state) => state.greeting);
  const bench = useStationState((state) => state.bench);
  const connection = useStationState((state) => state.connection);
  const [screen, show] = useState<ScreenName>("bench");
  const [drawer, setDrawer] = useState<boolean | null>(null);
  const [commands, setCommands] = useState(false);
  const training = greeting?.training ?? false;
  const visits: Visits = {
    first,
    search: useSearch(),
    devices: useDevicesVisit(screen === "devices"),
    papers: usePapersVisit(),
    articles: useArticlesVisit(),
    shipping: useShippingVisit(),
    courier: useCourierVisit(screen === "handover"),
    lessons: useLessons(training, bench?.revision ?? 0),
  };
  const { goTo } = visits.devices;
  const { split } = visits.shipping;
  // In training the drawer is what a newcomer needs first; anybody may close it.
  const drawerOpen = training && (drawer ?? true);

  const situation: Situation = {
    bench,
    training,
    screen,
    first: first.possible,
    installer: visits.devices.possible,
    courier: visits.courier.possible,
  };
  const hands: Hands = useMemo(
    () => ({
      act: (action) => {
        station.act(action);
      },
      show: (next) => {
        show(next);
        setCommands(false);
        // Asked for again, the devices screen shows all of them.
        if (next === "devices") goTo(overview);
      },
      install: (order) => {
        show("devices");
        latest.current.visits.devices.install(order);
      },
      handOver: (order) => {
        latest.current.visits.courier.handOver(order);
      },
      adjust: (order) => {
        const operator = station.state().bench?.operator;
        if (operator !== null && operator !== undefined)
          void station.profile.change(null, nextChange(operator, order));
      },
      lead: (order) => {
        latest.current.visits.first.obey(order);
        show(order === "first-shop" ? "shops" : "bench");
      },
      practise: (order) => {
        void latest.current.visits.lessons.obey(order).then((begun) => {
          if (!begun) return;
          // What is to be done for it stands in the drawer, beside the bench.
          setDrawer(true);
          show("bench");
        });
      },
      split: (parcel) => {
        show("shipping");
        split(parcel);
      },
      toggleTraining: () => {
        setDrawer((open) => !(open ?? true));
      },
      toggleCommands: () => {
        setCommands((open) => !open);
      },
    }),
    [station, goTo, split],
  );

  const words = useWords();
  /** Beside the courier nobody sees the card: what cannot be done now is said. */
  const obey = (action: OperatorAction): void => {
    if (action.possibleNow(situation)) action.run(hands);
    else if (screen === "handover")
      visits.courier.tell(
        refusal("scan.not-now", { scanned: words.actions[action.id] }),
        false,
      );
  };
  const scanned = useScanRoutes(screen, show, obey, visits);
  // The listeners live as long as the screen; what they do is always of the last drawing.
  const latest = useRef({ scanned, situation, visits });
  useEffect(() => {
    latest.current = { scanned, situation, visits };
  });
  // Before the first paint: what can be seen can be scanned at.
  useLayoutEffect(
    () =>
      keyboardScanner.onScan((text) => {
        latest.current.scanned(text);
      }),
    [keyboardScanner],
  );
  useScannerSettings();
  useOwnBench(bench);
  useBenchCamera(bench);
  useEffect(
    () =>
      listenForActionKeys(
        window,
        operatorActions,
        () => latest.current.situation,
        hands,
      ),
    [hands],
  );
  if (
    greeting === null ||
    bench === null ||
    connection.kind === "refused" ||
    connection.kind === "not-paired"
  )
    return <WithoutBench connection={connection} />;

  const open = [
    screenActionId(screen),
    ...(drawerOpen ? (["show-training"] as const) : []),
  ];
  return (
    <HandsProvider value={hands}>
      <div
        className="app"
        data-drawer={drawerOpen}
        data-revision={bench.revision}
      >
        <TopBar
          bench={bench}
          stationName={bench.stationName}
          training={training}
        />
        <Notices />
        <div className="middle">
          <div className="stage">
            <Stage
              screen={screen}
              bench={bench}
              training={training}
              visits={visits}
            />
          </div>
          {drawerOpen && (
            <TrainingDrawer bench={bench} lessons={visits.lessons.view} />
          )}
        </div>
        <BottomBar situation={situation} open={open} />
        {commands && <CommandCard situation={situation} open={open} />}
      </div>
    </HandsProvider>
  );
}
