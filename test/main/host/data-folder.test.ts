import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDataFolder } from "../../../main/host/data-folder.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";

const open = async (folder: string) => {
  const opened = await openDataFolder(folder);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return opened.value;
};

describe("a data folder", () => {
  test("is made with all its parents, and left without a trace of trying", async () => {
    const path = join(temporaryFolder(), "a", "b");

    const folder = await open(path);

    expect(readdirSync(folder.path)).toEqual([]);
    await folder.stop();
  });

  test("belongs to one Packbench at a time, under any of its names", async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, "data"));
    symlinkSync(join(root, "data"), join(root, "link"));
    const first = await open(join(root, "data"));

    expect(await openDataFolder(join(root, "link"))).toEqual({
      ok: false,
      refusal: { kind: "folder-in-use", folder: first.path },
    });

    await first.stop();
    await (await open(join(root, "link"))).stop();
  });

  test("that is a file is refused, and the file is left alone", async () => {
    const path = join(temporaryFolder(), "file");
    writeFileSync(path, "mine");

    expect(await openDataFolder(path)).toEqual({
      ok: false,
      refusal: { kind: "folder-not-writable", folder: path },
    });
  });

  test("below a place nobody may write is refused", async () => {
    const path = process.platform === "win32" ? "Z:\\none" : "/proc/packbench";

    expect(await openDataFolder(path)).toMatchObject({
      ok: false,
      refusal: { kind: "folder-not-writable" },
    });
  });
});
