import { expect, test } from "vitest";
import { actionWord } from "../../renderer/actions/action-word.ts";
import { catalogues } from "../../shared/i18n/catalogue.ts";

const { nl } = catalogues;

test("a packer says no to a yes-or-no question, ends a list with done, and leaves any other question with back", () => {
  expect(actionWord("no", "ask-printed", nl)).toBe("Nee");
  expect(actionWord("no", "fill-tote", nl)).toBe("Klaar");
  expect(actionWord("no", "choose-article", nl)).toBe("Terug");
  expect(actionWord("no", "scan-supervisor-badge", nl)).toBe("Terug");
});

test("every other command is called the same whatever is asked", () => {
  expect(actionWord("yes", "choose-article", nl)).toBe(nl.actions.yes);
  expect(actionWord("no", undefined, nl)).toBe(nl.actions.no);
});
