import { expect, test } from "vitest";
import {
  commandBarcode,
  readOwnCode,
} from "../../hardware/scanner/own-codes.ts";
import { installerOrders } from "../../renderer/actions/installer-orders.ts";
import {
  actionGroups,
  screenNames,
  type Hands,
  type Situation,
} from "../../renderer/actions/operator-action.ts";
import {
  keyOf,
  listenForActionKeys,
  type Pressed,
} from "../../renderer/actions/action-keys.ts";
import { code128Bars } from "../../renderer/components/code128.ts";
import {
  operatorActions,
  screenActionOf,
} from "../../renderer/actions/operator-actions.ts";
import {
  benchActions,
  type BenchView,
} from "../../shared/contract/bench-view.ts";
import { catalogues } from "../../shared/i18n/catalogue.ts";

const press = (of: Partial<Pressed>): Pressed => ({
  key: "",
  code: "",
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...of,
});

test("no two actions share a command barcode, or a key in one place", () => {
  const barcodes = operatorActions.map((action) => action.barcode);

  for (const place of [
    "bench",
    "devices",
    "handover",
    "profile",
    "lessons",
    "first-run",
  ] as const) {
    const keys = operatorActions
      .filter((action) => action.place === place || action.place === "screens")
      .map((action) => action.key);
    expect(new Set(keys).size).toBe(keys.length);
  }
  expect(new Set(barcodes).size).toBe(barcodes.length);
});

test("everything a hand may do at the bench has an action, and the station reads its barcode as that action", () => {
  const atBench = operatorActions.filter(({ place }) => place === "bench");

  expect(atBench.map(({ id }) => id).toSorted()).toEqual(
    [...benchActions].toSorted(),
  );
  for (const action of benchActions)
    expect(atBench.find(({ id }) => id === action)?.barcode).toBe(
      commandBarcode(action),
    );
});

test("every action has a label in each language and a barcode that fits on the card", () => {
  for (const { id, barcode } of operatorActions) {
    expect(catalogues.nl.actions[id]).not.toBe("");
    expect(catalogues.en.actions[id]).not.toBe("");
    expect(code128Bars(barcode)).not.toBeNull();
  }
});

test("no action takes a key the browser needs or a key a scanner types", () => {
  for (const { key } of operatorActions) {
    expect(key).toMatch(
      /^(?:F(?:\d|10)|Shift\+F(?:\d|1[0-2])|(?:Shift\+)?Alt\+\d)$/,
    );
    expect(["F5", "F11", "F12"]).not.toContain(key);
  }
});

test("a pressed key is named as actions name theirs", () => {
  expect(keyOf(press({ key: "F2", code: "F2" }))).toBe("F2");
  expect(keyOf(press({ key: "F3", code: "F3", shiftKey: true }))).toBe(
    "Shift+F3",
  );
  // A French keyboard types & here.
  expect(keyOf(press({ key: "&", code: "Digit1", altKey: true }))).toBe(
    "Alt+1",
  );
  expect(
    keyOf(press({ key: "%", code: "Digit5", altKey: true, shiftKey: true })),
  ).toBe("Shift+Alt+5");
});

test("a key of the bench and of the devices screen runs what is possible, the screen's before the bench's", () => {
  const ran: string[] = [];
  let installing = false;
  const actions = (["undo", "device-use"] as const).map((id, index) => ({
    id,
    key: "Shift+F2",
    barcode: id,
    place: "bench" as const,
    group: "packing" as const,
    icon: null,
    possibleNow: () => index === 0 || installing,
    run: () => void ran.push(id),
  }));
  const page = new EventTarget() as Window;
  const stop = listenForActionKeys(
    page,
    actions,
    () => ({
      bench: null,
      training: true,
      screen: "bench",
      installer: [],
      courier: null,
    }),
    {} as Hands,
  );
  const down = (): void => {
    const event = new Event("keydown", { cancelable: true });
    page.dispatchEvent(
      Object.assign(event, press({ key: "F2", code: "F2", shiftKey: true })),
    );
  };

  down();
  installing = true;
  down();
  stop();
  down();

  expect(ran).toEqual(["undo", "device-use"]);
});

test("a scanner that types with Alt and the keypad, and shortcuts of the system, are no actions", () => {
  expect(keyOf(press({ key: "1", code: "Numpad1", altKey: true }))).toBeNull();
  expect(keyOf(press({ key: "F4", code: "F4", altKey: true }))).toBeNull();
  expect(keyOf(press({ key: "F2", code: "F2", ctrlKey: true }))).toBeNull();
  expect(keyOf(press({ key: "2", code: "Digit2" }))).toBeNull();
});

test("the barcode of a screen is answered by the screen, in capitals or not; that of the bench by the station", () => {
  expect(screenActionOf("pb-cmd-show-queue")?.id).toBe("show-queue");
  expect(screenActionOf("PB-CMD-UNDO")).toBeUndefined();
});

test("what an installer asks by scanner is possible at the devices alone, and the station leaves it to the screen", () => {
  const forDevices = operatorActions.filter(({ place }) => place === "devices");
  const elsewhere: Situation = {
    bench: null,
    training: true,
    screen: "bench",
    installer: [],
    courier: null,
  };

  expect(forDevices.map(({ id }) => id)).toEqual([...installerOrders]);
  for (const action of forDevices) {
    expect(action.possibleNow(elsewhere)).toBe(false);
    expect(
      action.possibleNow({ ...elsewhere, installer: installerOrders }),
    ).toBe(true);
    expect(readOwnCode(action.barcode)).toEqual({ kind: "screen" });
    expect(screenActionOf(action.barcode)).toBe(action);
  }
});

test("what somebody chooses about their bench is a key on that screen alone, and a barcode everywhere", () => {
  const chosen: string[] = [];
  const hands = {
    adjust: (order: string) => void chosen.push(order),
  } as unknown as Hands;
  const bench = {
    operator: { id: "o", name: "Marta", role: "packer", language: "nl" },
    actions: [],
  } as unknown as BenchView;
  const page = new EventTarget() as Window;
  let screen: Situation["screen"] = "bench";
  const stop = listenForActionKeys(
    page,
    operatorActions,
    () => ({ bench, training: false, screen, installer: [], courier: null }),
    hands,
  );
  const down = (): void => {
    const event = new Event("keydown", { cancelable: true });
    page.dispatchEvent(
      Object.assign(event, press({ key: "F7", code: "F7", shiftKey: true })),
    );
  };

  down();
  screen = "profile";
  down();
  stop();

  expect(chosen).toEqual(["my-hand"]);
  for (const action of operatorActions.filter(
    ({ place }) => place === "profile",
  )) {
    expect(readOwnCode(action.barcode)).toEqual({ kind: "screen" });
    expect(screenActionOf(action.barcode)).toBe(action);
  }
});

test("every screen is on the menu, in the group of those who use it, with a picture", () => {
  const onMenu = operatorActions.filter(({ place }) => place === "screens");

  for (const screen of screenNames) {
    const action = onMenu.find(({ id }) => id === `show-${screen}`);
    expect(actionGroups).toContain(action?.group);
    expect(action?.icon).not.toBeNull();
  }
});
