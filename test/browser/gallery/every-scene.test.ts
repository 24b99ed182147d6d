import { expect, test } from "vitest";
import { screenNames } from "../../../renderer/actions/operator-action.ts";
import { operatorActions } from "../../../renderer/actions/operator-actions.ts";
import {
  benchViewSchema,
  instructionSchema,
} from "../../../shared/contract/bench-view.ts";
import { captureFields } from "../../../shared/domain/captured-unit.ts";
import { photographedAt } from "../golden/photograph.ts";
import { benchScreens, courierMoments } from "./golden-names.ts";
import { installersPages } from "./installers-pages.ts";
import { ownersPages } from "./owners-pages.ts";
import { scene, sceneNames } from "./scenes.ts";

const shown = sceneNames.map(
  (name) =>
    scene(name, {
      language: "nl",
      now: photographedAt.getTime(),
      practising: false,
    }).bench,
);
const instructions = shown.map(({ instruction }) => instruction);

test("everything the bench may ask has a scene in the gallery", () => {
  const asked = new Set(instructions.map(({ kind }) => kind));
  const unseen = instructionSchema.options
    .map(({ shape }) => shape.kind.value)
    .filter((kind) => !asked.has(kind));

  expect(unseen).toEqual([]);
});

test("and so has every shape in which it asks", () => {
  const seen = new Set(
    instructions.flatMap((instruction) => {
      switch (instruction.kind) {
        case "capture":
          return [instruction.wants];
        case "choose-reason":
          return [instruction.of];
        case "settle-trouble":
          return [instruction.trouble];
        case "ask-run-paper":
          return [instruction.paper.kind];
        case "wait-for-label":
          return [instruction.refusal === null ? "late" : "refused"];
        default:
          return [];
      }
    }),
  );

  expect([...seen].toSorted()).toEqual(
    [
      ...captureFields,
      ...["reprint", "void-label"],
      ...["short", "damaged"],
      ...["label", "separator"],
      ...["late", "refused"],
    ].toSorted(),
  );
});

test("everything the bench may answer has a scene, a scan that may mean several things too", () => {
  const told = new Set(
    shown.flatMap(({ history }) => history.map(({ tone }) => tone)),
  );
  const unseen =
    benchViewSchema.shape.history.element.shape.tone.options.filter(
      (tone) => !told.has(tone),
    );

  expect(unseen).toEqual([]);
  expect(
    shown.some(({ history }) =>
      history.some(({ doubts }) => (doubts?.length ?? 0) > 1),
    ),
  ).toBe(true);
});

test("every screen has a page in the gallery", () => {
  const gone = new Set<string>(ownersPages.map(([, , key]) => key));
  const keyOf = (screen: string): string =>
    operatorActions.find(({ id }) => id === `show-${screen}`)?.key ??
    `no key for ${screen}`;
  for (const screen of benchScreens) gone.add(keyOf(screen));
  if (installersPages.length > 0) gone.add(keyOf("devices"));
  if (courierMoments.length > 0) gone.add(keyOf("handover"));

  expect(screenNames.filter((screen) => !gone.has(keyOf(screen)))).toEqual([]);
});
