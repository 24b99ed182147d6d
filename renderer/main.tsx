import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/top-bar.css";
import "./styles/bench.css";
import "./styles/parcel.css";
import "./styles/gauge.css";
import "./styles/sign-in.css";
import "./styles/panels.css";
import "./styles/stop-panel.css";
import "./styles/label-panel.css";
import "./styles/choose-panel.css";
import "./styles/command-answers.css";
import "./styles/what-now.css";
import "./styles/start-panel.css";
import "./styles/queue.css";
import "./styles/handover.css";
import "./styles/devices.css";
import "./styles/device-live.css";
import "./styles/device-problem.css";
import "./styles/found-devices.css";
import "./styles/device-page.css";
import "./styles/scanner-setup.css";
import "./styles/scale-search.css";
import "./styles/doctor.css";
import "./styles/setup-transfer.css";
import "./styles/switch.css";
import "./styles/fold.css";
import "./styles/office.css";
import "./styles/shop-tiles.css";
import "./styles/connect-shop.css";
import "./styles/people.css";
import "./styles/boxes.css";
import "./styles/papers.css";
import "./styles/articles.css";
import "./styles/verify.css";
import "./styles/profile.css";
import "./styles/runs.css";
import "./styles/camera.css";
import "./styles/shipping.css";
import "./styles/statements.css";
import "./styles/training.css";
import "./styles/lessons.css";
import "./styles/first-run.css";
import { createRoot } from "react-dom/client";
import { languages } from "../shared/contract/bench-view.ts";
import { catalogues } from "../shared/i18n/catalogue.ts";
import type { Clock, IdSource } from "../shared/time.ts";
import { App } from "./app.tsx";
import { createBenchCamera } from "./camera/bench-camera.ts";
import type { Cameras } from "./camera/open-camera.ts";
import { WithoutBench } from "./frame/without-bench.tsx";
import { createPictureCache } from "./pictures/picture-cache.ts";
import { createKeyboardScanner } from "./scan/keyboard-scanner.ts";
import { createSounder } from "./sound/sounder.ts";
import { createSpeaker } from "./sound/speaker.ts";
import { openSystemVoice } from "./sound/system-voice.ts";
import { connectStation } from "./station.ts";
import { takePageToken } from "./station/page-token.ts";
import { openPortLink, type PortSource } from "./station/port-link.ts";
import { openSocketLink } from "./station/socket-link.ts";
import type { StationLink } from "./station/station-client.ts";
import { SurroundingsProvider, WordsProvider } from "./surroundings.tsx";

declare global {
  interface Window {
    /** Present when the page runs in Packbench's own window. */
    readonly packbench?: PortSource;
  }
}

const clock: Clock = {
  now: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};

// Not randomUUID: a handheld's page on the local network is no secure context.
const newId: IdSource = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

const fallbackLanguage =
  languages.find((known) => navigator.language.startsWith(known)) ?? "en";

async function openLink(): Promise<StationLink | null> {
  if (window.packbench !== undefined)
    return openPortLink(window.packbench, window);
  const token = takePageToken(window);
  return token === null ? null : openSocketLink(window.location, token);
}

async function start(page: HTMLElement): Promise<void> {
  const root = createRoot(page);
  root.render(
    <WordsProvider value={catalogues[fallbackLanguage]}>
      <WithoutBench connection={{ kind: "connecting" }} />
    </WordsProvider>,
  );
  const link = await openLink();
  if (link === null) {
    root.render(
      <WordsProvider value={catalogues[fallbackLanguage]}>
        <WithoutBench connection={{ kind: "not-paired" }} />
      </WordsProvider>,
    );
    return;
  }
  const station = connectStation(link, clock, newId);
  // Undefined on a page without a secure line, whatever the type says.
  const cameras = navigator.mediaDevices as Cameras;
  const surroundings = {
    station,
    pictures: createPictureCache((of) => station.picture(of)),
    sounder: createSounder(window, new AudioContext()),
    speaker: createSpeaker(openSystemVoice(window)),
    cameras,
    camera: createBenchCamera(cameras, () => document.createElement("video")),
    keyboardScanner: createKeyboardScanner(window, clock),
    clock,
    newId,
  };
  root.render(
    <SurroundingsProvider value={surroundings}>
      <App fallbackLanguage={fallbackLanguage} />
    </SurroundingsProvider>,
  );
}

// Not called "packbench": an element's id is a name on the window too, and would be taken for the preload.
const page = document.getElementById("screens");
if (page !== null) void start(page);
