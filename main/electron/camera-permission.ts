/** What a page asks the window for. */
export interface AskedPermission {
  readonly permission: string;
  /** Of a `media` permission: which of "video" and "audio", or "unknown". */
  readonly media: readonly string[];
  readonly isMainFrame: boolean;
  /** The address of the frame that asks. */
  readonly page: string;
}

/** Only pictures, only for our own page: sound is never asked for, so whoever asks for it is not us. */
export const mayUseCamera = (
  ownPage: string,
  { permission, media, isMainFrame, page }: AskedPermission,
): boolean =>
  permission === "media" &&
  isMainFrame &&
  page.split("#")[0] === ownPage &&
  media.length > 0 &&
  media.every((kind) => kind === "video");
