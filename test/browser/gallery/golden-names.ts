import { firstRunPages } from "./first-run-pages.ts";
import { installersPages } from "./installers-pages.ts";
import { ownersPages } from "./owners-pages.ts";
import { sceneNames } from "./scenes.ts";

/** "of the seller's app" of an owner is "owner-of-the-sellers-app". */
export const pageName = (whose: string, of: string): string =>
  `${whose}-${of}`.toLowerCase().replaceAll(/[',]/g, "").replaceAll(" ", "-");

/** The bench's own screens, which have a picture in the dark as well. */
export const benchScreens = ["bench", "queue", "devices", "commands"] as const;

/** The longest languages of the one sentence that is read by somebody else than the packer. */
export const lockedIn = ["de", "pl"] as const;

/** What the courier is told. */
export const courierMoments = ["stop", "ask", "all", "nobody"] as const;

/** What every golden picture is of. */
export const goldenNames: readonly string[] = [
  ...sceneNames,
  "training-drawer",
  ...lockedIn.map((language) => `locked-${language}`),
  ...benchScreens.flatMap((screen) => [screen, `${screen}-dark`]),
  ...installersPages.map(([of]) => pageName("installer", of)),
  ...ownersPages.map(([of]) => pageName("owner", of)),
  ...courierMoments.map((moment) => `courier-${moment}`),
  ...firstRunPages.map(([of]) => pageName("newcomer", of)),
  "another-version",
];
