import { pathToFileURL } from "node:url";
import { BrowserWindow, session } from "electron";
import { mayUseCamera } from "./camera-permission.ts";

export interface BenchWindowParts {
  readonly preloadFile: string;
  readonly pageFile: string;
}

/**
 * A window that shows our page and nothing else, whatever happens inside it.
 *
 * @param beforeLoad runs before the page does, so that it can answer the page's first words
 */
export async function openBenchWindow(
  { preloadFile, pageFile }: BenchWindowParts,
  beforeLoad: (window: BrowserWindow) => void,
): Promise<BrowserWindow> {
  const pageAddress = pathToFileURL(pageFile).href;
  allowOnlyTheCamera(pageAddress);
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: "Packbench",
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The verdict's sound must not wait for a first click.
      autoplayPolicy: "no-user-gesture-required",
      // A bench whose window is covered still counts and sounds.
      backgroundThrottling: false,
      spellcheck: false,
    },
  });
  // Its short-cuts are what keyboard scanners send for control characters: Ctrl+M, Ctrl+W. A Mac's need Command.
  if (process.platform !== "darwin") window.removeMenu();
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: "deny" }));
  webContents.on("will-navigate", (event) => {
    // A reload is a navigation to itself.
    if (event.url !== pageAddress) event.preventDefault();
  });
  webContents.on("will-attach-webview", (event) => {
    event.preventDefault();
  });
  window.once("ready-to-show", () => {
    window.show();
  });
  beforeLoad(window);
  await window.loadFile(pageFile);
  return window;
}

/** Nothing but the bench's camera, without its microphone, for our own page: the photo of a closed box. */
function allowOnlyTheCamera(pageAddress: string): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler(
    (_contents, permission, answer, details) => {
      const media = "mediaTypes" in details ? (details.mediaTypes ?? []) : [];
      const { isMainFrame, requestingUrl } = details;
      answer(
        mayUseCamera(pageAddress, {
          permission,
          media,
          isMainFrame,
          page: requestingUrl,
        }),
      );
    },
  );
  defaultSession.setPermissionCheckHandler(
    (_contents, permission, _origin, details) =>
      mayUseCamera(pageAddress, {
        permission,
        media: details.mediaType === undefined ? [] : [details.mediaType],
        isMainFrame: details.isMainFrame,
        page: details.requestingUrl ?? "",
      }),
  );
}
