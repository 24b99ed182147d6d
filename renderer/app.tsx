import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactElement,
} from "react";
import type {
  BenchView,
  Language,
  Verdict,
} from "../shared/contract/bench-view.ts";
import { refusal } from "../shared/contract/refusals.ts";
import { commandsBench } from "../shared/scan/commands-bench.ts";
import { passesCourier } from "../shared/scan/courier-scans.ts";
import { catalogues } from "../shared/i18n/catalogue.ts";
import { localeOf } from "../shared/i18n/figures.ts";
import { listenForActionKeys } from "./actions/action-keys.ts";
import type {
  Hands,
  OperatorAction,
  ScreenName,
  Situation,
} from "./actions/operator-action.ts";
import {
  operatorActions,
  screenActionId,
  screenActionOf,
} from "./actions/operator-actions.ts";
import { BottomBar } from "./frame/bottom-bar.tsx";
import { CommandCard } from "./frame/command-card.tsx";
import { Notices } from "./frame/notices.tsx";
import { TopBar } from "./frame/top-bar.tsx";
import { useBenchCamera } from "./frame/use-bench-camera.ts";
import { useOwnBench } from "./frame/use-own-bench.ts";
import { useVerdicts } from "./frame/use-verdicts.ts";
import { WithoutBench } from "./frame/without-bench.tsx";
import { useScannerSettings } from "./scan/use-scanner-settings.ts";
import { isGood } from "./screens/bench/bench-mood.ts";
import { BenchScreen } from "./screens/bench/bench-screen.tsx";
import { BoxesScreen } from "./screens/boxes/boxes-screen.tsx";
import { DevicesScreen } from "./screens/devices/devices-screen.tsx";
import { overview } from "./screens/devices/devices-page.ts";
import { useDevicesVisit } from "./screens/devices/devices-visit.ts";
import { useSearch } from "./screens/queue/queue-search.tsx";
import { QueueScreen } from "./screens/queue/queue-screen.tsx";
import { nextChange } from "./screens/profile/next-change.ts";
import { ProfileScreen } from "./screens/profile/profile-screen.tsx";
import { PapersScreen } from "./screens/papers/papers-screen.tsx";
import { usePapersVisit } from "./screens/papers/use-papers-visit.ts";
import { CancellationsScreen } from "./screens/cancellations/cancellations-screen.tsx";
import { HeldScreen } from "./screens/held/held-screen.tsx";
import { OutboxScreen } from "./screens/outbox/outbox-screen.tsx";
import { ShippingScreen } from "./screens/shipping/shipping-screen.tsx";
import { useShippingVisit } from "./screens/shipping/use-shipping-visit.ts";
import { HandoverScreen } from "./screens/handover/handover-screen.tsx";
import { useCourierVisit } from "./screens/handover/use-courier-visit.ts";
import { RunsScreen } from "./screens/runs/runs-screen.tsx";
import { ReturnsScreen } from "./screens/returns/returns-screen.tsx";
import { ArticlesScreen } from "./screens/articles/articles-screen.tsx";
import { useArticlesVisit } from "./screens/articles/use-articles-visit.ts";
import { StatementsScreen } from "./screens/statements/statements-screen.tsx";
import { ShopsScreen } from "./screens/shops/shops-screen.tsx";
import { LessonsScreen } from "./screens/training/lessons-screen.tsx";
import { FirstRunScreen } from "./screens/first-run/first-run-screen.tsx";
import {
  useFirstRun,
  type FirstRunVisit,
} from "./screens/first-run/use-first-run.ts";
import { useLessons } from "./screens/training/use-lessons.ts";
import { TrainingDrawer } from "./screens/training/training-drawer.tsx";
import {
  HandsProvider,
  useStationState,
  useSurroundings,
  useWords,
  WordsProvider,
} from "./surroundings.tsx";

/** Between parcels people also scan for the screen they are at; that must not take it away. */
const isTrial = (verdict: Verdict, bench: BenchView | null): boolean =>
  bench?.parcel === null && !isGood(verdict);

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
  const search = useSearch();
  const visit = useDevicesVisit(screen === "devices");
  const { goTo } = visit;
  const papers = usePapersVisit();
  const articles = useArticlesVisit();
  const shipping = useShippingVisit();
  const { split } = shipping;
  const courier = useCourierVisit(screen === "handover");
  const training = greeting?.training ?? false;
  const lessons = useLessons(training, bench?.revision ?? 0);
  // In training the drawer is what a newcomer needs first; anybody may close it.
  const drawerOpen = training && (drawer ?? true);

  const situation: Situation = {
    bench,
    training,
    screen,
    first: first.possible,
    installer: visit.possible,
    courier: courier.possible,
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
        latest.current.visit.install(order);
      },
      handOver: (order) => {
        latest.current.courier.handOver(order);
      },
      adjust: (order) => {
        const operator = station.state().bench?.operator;
        if (operator !== null && operator !== undefined)
          void station.profile.change(null, nextChange(operator, order));
      },
      lead: (order) => {
        latest.current.first.obey(order);
        show(order === "first-shop" ? "shops" : "bench");
      },
      practise: (order) => {
        void latest.current.lessons.obey(order).then((begun) => {
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
      courier.tell(
        refusal("scan.not-now", { scanned: words.actions[action.id] }),
        false,
      );
  };
  const scanned = (text: string): void => {
    const screenAction = screenActionOf(text);
    if (screenAction !== undefined) {
      obey(screenAction);
    } else if (screen === "queue") search.set(text);
    else if (screen === "papers") papers.scanned(text);
    else if (screen === "articles" && !commandsBench(text))
      articles.scanned(text);
    else if (screen === "shipping") shipping.scanned(text);
    else if (screen === "handover" && !passesCourier(text))
      courier.scanned(text);
    else station.scan(text);
  };
  // The listeners live as long as the screen; what they do is always of the last drawing.
  const latest = useRef({ scanned, situation, visit, courier, lessons, first });
  useEffect(() => {
    latest.current = { scanned, situation, visit, courier, lessons, first };
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
  useVerdicts((verdict) => {
    // A screen's own command, read by a scanner of the station: the bench passes it on as a note.
    const screenAction =
      verdict.scanned === null ? undefined : screenActionOf(verdict.scanned);
    if (screenAction !== undefined) {
      obey(screenAction);
    } else if (verdict.refusal?.code === "scan.setup-code") {
      show("devices");
      visit.bring(verdict.scanned ?? "");
    } else if (
      screen === "shipping" &&
      verdict.scanned !== null &&
      isTrial(verdict, station.state().bench)
    )
      shipping.scanned(verdict.scanned);
    else if (
      screen === "articles" &&
      verdict.scanned !== null &&
      isTrial(verdict, station.state().bench)
    )
      articles.scanned(verdict.scanned);
    else if (screen === "handover") {
      // Who signs in stays with the courier, and a badge that nobody knows is explained there.
      const { scanned: text, refusal: why } = verdict;
      if (text !== null && passesCourier(text)) courier.tell(why, true);
      else if (text !== null && !isGood(verdict)) show("bench");
    } else if (screen !== "devices" || !isTrial(verdict, station.state().bench))
      show("bench");
  });

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
            {screen === "bench" &&
              (first.at.step === null ? (
                <BenchScreen bench={bench} />
              ) : (
                <FirstRunScreen visit={first} step={first.at.step} />
              ))}
            {screen === "queue" && <QueueScreen search={search} />}
            {screen === "devices" && <DevicesScreen visit={visit} />}
            {screen === "papers" && <PapersScreen visit={papers} />}
            {screen === "shops" && <ShopsScreen training={training} />}
            {screen === "shipping" && <ShippingScreen visit={shipping} />}
            {screen === "outbox" && <OutboxScreen />}
            {screen === "held" && <HeldScreen />}
            {screen === "cancellations" && <CancellationsScreen />}
            {screen === "runs" && <RunsScreen />}
            {screen === "returns" && <ReturnsScreen />}
            {screen === "boxes" && <BoxesScreen />}
            {screen === "statements" && <StatementsScreen />}
            {screen === "articles" && <ArticlesScreen visit={articles} />}
            {screen === "handover" && (
              <HandoverScreen visit={courier} operator={bench.operator} />
            )}
            {screen === "lessons" && (
              <LessonsScreen
                visit={lessons}
                operator={bench.operator}
                training={training}
              />
            )}
            {screen === "profile" && <ProfileScreen bench={bench} />}
          </div>
          {drawerOpen && (
            <TrainingDrawer bench={bench} lessons={lessons.view} />
          )}
        </div>
        <BottomBar situation={situation} open={open} />
        {commands && <CommandCard situation={situation} open={open} />}
      </div>
    </HandsProvider>
  );
}
