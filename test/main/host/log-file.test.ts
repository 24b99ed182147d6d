import {
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openLogFile } from "../../../main/host/log-file.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";

const linesOf = (file: string): unknown[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);

describe("the log", () => {
  test("has one JSON line per event with its time", () => {
    const folder = join(temporaryFolder(), "logs");
    const log = openLogFile(folder, stepClock());

    log.write("info", "station-started", { version: "1.0.0" });
    log.write("warning", "two\nlines", { text: "a\nb" });

    expect(linesOf(join(folder, "station.log"))).toEqual([
      {
        at: "2026-11-02T08:00:00.000Z",
        level: "info",
        event: "station-started",
        version: "1.0.0",
      },
      {
        at: "2026-11-02T08:00:00.000Z",
        level: "warning",
        event: "two\nlines",
        text: "a\nb",
      },
    ]);
  });

  test("never grows past five files of two megabytes", () => {
    const folder = temporaryFolder();
    const log = openLogFile(folder, stepClock());
    for (let age = 1; age <= 4; age++) {
      writeFileSync(join(folder, `station.${age}.log`), `old ${age}`);
    }
    writeFileSync(join(folder, "station.log"), "x".repeat(1_999_950));

    log.write("info", "one-more");

    expect(readdirSync(folder).sort()).toEqual([
      "station.1.log",
      "station.2.log",
      "station.3.log",
      "station.4.log",
      "station.log",
    ]);
    expect(statSync(join(folder, "station.1.log")).size).toBe(1_999_950);
    expect(readFileSync(join(folder, "station.4.log"), "utf8")).toBe("old 3");
    expect(linesOf(join(folder, "station.log"))).toHaveLength(1);
  });

  test("that could not be written says how many lines are missing", () => {
    const folder = join(temporaryFolder(), "logs");
    writeFileSync(folder, "a file where the folder should be");
    const log = openLogFile(folder, stepClock());

    log.write("info", "lost-1");
    log.write("info", "lost-2");
    rmSync(folder);
    mkdirSync(folder);
    log.write("info", "written");

    expect(linesOf(join(folder, "station.log"))).toMatchObject([
      { event: "written", lostLines: 2 },
    ]);
  });

  test("cuts what is longer than a fact", () => {
    const folder = temporaryFolder();

    openLogFile(folder, stepClock()).write("info", "long", {
      text: "x".repeat(10_000),
    });

    expect(statSync(join(folder, "station.log")).size).toBeLessThan(1200);
  });
});
