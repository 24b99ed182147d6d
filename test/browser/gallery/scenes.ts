import { benchParts, type Moment, type Scene, type Scenes } from "./scene.ts";
import { labellingScenes } from "./scenes/labelling.ts";
import { laneScenes } from "./scenes/lanes.ts";
import { packingScenes } from "./scenes/packing.ts";
import { verifyingScenes } from "./scenes/verifying.ts";
import { setAsideScenes } from "./scenes/set-aside.ts";
import { signInScenes } from "./scenes/sign-in.ts";
import { troubleScenes } from "./scenes/trouble.ts";
import { weighingScenes } from "./scenes/weighing.ts";

/** Every scene of the gallery: a file for each step at the bench. */
const scenes = {
  ...signInScenes,
  ...packingScenes,
  ...verifyingScenes,
  ...weighingScenes,
  ...labellingScenes,
  ...setAsideScenes,
  ...troubleScenes,
  ...laneScenes,
};

export type SceneName = keyof typeof scenes;
const byName: Scenes<SceneName> = scenes;

export const isSceneName = (name: string): name is SceneName =>
  Object.hasOwn(scenes, name);
export const sceneNames = Object.keys(scenes).filter(isSceneName);

export const scene = (name: SceneName, moment: Moment): Scene =>
  byName[name](benchParts(moment));
