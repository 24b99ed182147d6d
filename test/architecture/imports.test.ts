import { describe, expect, test } from "vitest";
import {
  importsOf,
  productSources,
  testSources,
  type Import,
} from "./project-files.ts";

const sources = productSources();
const imports = sources.flatMap(importsOf);

const startsWithOneOf = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path.startsWith(place));

/** Which of our folders a folder may import from. */
const mayImportFrom: Readonly<Record<string, readonly string[]>> = {
  shared: ["shared/"],
  hardware: ["hardware/", "shared/"],
  main: ["main/", "hardware/", "shared/"],
  renderer: ["renderer/", "shared/"],
};

/** Packages that may be imported in one place only, and where. */
const rooms: readonly {
  readonly packages: RegExp;
  readonly where: RegExp;
  readonly what: string;
}[] = [
  {
    what: "electron in main/electron",
    packages: /^electron$/,
    where: /^main\/electron\//,
  },
  {
    what: "react in renderer",
    packages: /^(react|react-dom|partysocket|@base-ui\/react)$/,
    where: /^renderer\//,
  },
  {
    what: "device packages in the hardware's wires",
    packages: /^(serialport|node-hid|usb)$|^@serialport\//,
    where: /^hardware\/(.+\/)?[a-z-]+-wire\.ts$/,
  },
  {
    what: "database drivers in main/storage",
    packages: /^(better-sqlite3|pg)$/,
    where: /^main\/storage\//,
  },
  {
    what: "ws in main/web",
    packages: /^ws$/,
    where: /^main\/web\//,
  },
  {
    what: "label tools in hardware and main",
    packages: /^(@hyzyla\/pdfium|zpl-renderer-js|pngjs)$/,
    where: /^(hardware|main)\//,
  },
];

const shown = ({ from, to }: Import): string => `${from} → ${to}`;

describe("imports", () => {
  test("are found at all", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(sources.length);
  });

  test("point one way: renderer → shared, main → hardware → shared", () => {
    const wrong = imports.filter(({ from, to, own }) => {
      const [room = ""] = from.split("/");
      return own && !startsWithOneOf(to, mayImportFrom[room] ?? []);
    });

    expect(wrong.map(shown)).toEqual([]);
  });

  test("reach the hosts from the hosts only", () => {
    const hosts = ["main/electron/", "main/host/", "main/web/"];
    const wrong = imports.filter(
      ({ from, to, own }) =>
        own && startsWithOneOf(to, hosts) && !startsWithOneOf(from, hosts),
    );

    expect(wrong.map(shown)).toEqual([]);
  });

  test.each(rooms)("keep $what", ({ packages, where }) => {
    const wrong = imports.filter(
      ({ from, to, own }) => !own && packages.test(to) && !where.test(from),
    );

    expect(wrong.map(shown)).toEqual([]);
  });

  test("give shared no platform", () => {
    const wrong = imports.filter(
      ({ from, to, own }) =>
        from.startsWith("shared/") &&
        !own &&
        !/^(zod|@orpc\/contract)$/.test(to),
    );

    expect(wrong.map(shown)).toEqual([]);
  });

  test("give the screens no Node and no contract schemas", () => {
    const wrong = imports.filter(
      ({ from, to, own }) =>
        from.startsWith("renderer/") &&
        !own &&
        (to.startsWith("node:") || to === "zod"),
    );

    expect(wrong.map(shown)).toEqual([]);
  });

  test("load device packages when a device is used, never at start", () => {
    const eager = sources
      .filter(({ text }) =>
        /^import (?!type\b)[^;]*"(serialport|node-hid)"/m.test(text),
      )
      .map(({ path }) => path);

    expect(eager).toEqual([]);
  });

  test("name our files with their ending, as Node needs them", () => {
    const wrong = [...imports, ...testSources().flatMap(importsOf)].filter(
      ({ to, own }) => own && !/\.[a-z0-9]+$/.test(to.split("?")[0] ?? to),
    );

    expect(wrong.map(shown)).toEqual([]);
  });
});
