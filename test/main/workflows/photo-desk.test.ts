import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forgetBuyers } from "../../../main/storage/forget-buyers.ts";
import { createKeptPhotos } from "../../../main/evidence/kept-photos.ts";
import { createPhotoDesk } from "../../../main/workflows/photo-desk.ts";
import {
  noCamera,
  photoComesWithinMs,
  type CameraSetup,
} from "../../../shared/domain/bench-camera.ts";
import {
  asId,
  type OrderId,
  type ParcelId,
  type StationId,
} from "../../../shared/ids.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";
import { pngPhoto } from "../../helpers/png-photo.ts";
import { mirrorStore, testVault } from "../tiktok/mirror-store.ts";
import { badges, practicePacker } from "./practice-packer.ts";

/** The first bytes of a JPEG of 640 × 480, and as much more as is wanted. */
function jpegOf(bytes: number, filler: number): Blob {
  const jpeg = new Uint8Array(bytes).fill(filler);
  jpeg.set([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x01, 0xe0, 0x02, 0x80, 3]);
  return new Blob([jpeg], { type: "image/jpeg" });
}
const sha256Of = async (photo: Blob): Promise<string> =>
  createHash("sha256")
    .update(new Uint8Array(await photo.arrayBuffer()))
    .digest("hex");

const chosen: CameraSetup = {
  ...noCamera,
  on: true,
  camera: { id: "cam-1", name: "Desk camera" },
};

test("a box is photographed after its seal, once, for the supervisor alone, and the journal proves the picture", async () => {
  const packer = await practicePacker();
  const { station } = packer;
  const { photos } = station.client;
  let commands = 0;
  const command = (): { commandId: string } => ({
    commandId: `photo-command-${String(++commands)}`,
  });
  const add = (parcelId: string, photo: Blob) =>
    photos.add({ ...command(), parcelId, photo });
  const refusedWith = (code: string) => ({ ok: false, refusal: { code } });

  expect(station.latest("camera-changed").camera).toEqual(noCamera);
  expect(await photos.setUp({ ...command(), setup: chosen })).toMatchObject(
    refusedWith("role.supervisor-needed"),
  );
  await packer.scan(badges.supervisor);
  expect(
    await photos.setUp({ ...command(), setup: { ...chosen, camera: null } }),
  ).toMatchObject(refusedWith("camera.not-found"));
  expect(await photos.setUp({ ...command(), setup: chosen })).toEqual({
    ok: true,
  });
  await station.eventually(
    "every screen knows the camera",
    () => station.latest("camera-changed").camera.on,
  );

  await packer.scan(badges.packer);
  const row = packer.parcelWith((units) => units === 1);
  const parcel = await packer.packUpToTheLabel(row);
  const photo = jpegOf(120_000, 7);
  expect(await add(parcel.id, photo)).toMatchObject(
    refusedWith("photo.not-asked"),
  );
  const sealed = await packer.scanLabel();
  expect(sealed.verdict).toMatchObject({
    tone: "sealed",
    sealedParcelId: parcel.id,
  });

  expect(await add(parcel.id, jpegOf(300_001, 7))).toMatchObject(
    refusedWith("photo.too-large"),
  );
  expect(
    await add(parcel.id, new Blob([pngPhoto()], { type: "image/jpeg" })),
  ).toMatchObject(refusedWith("photo.unreadable"));
  expect(await add("nobody's parcel", photo)).toMatchObject(
    refusedWith("photo.not-asked"),
  );
  expect(await add(parcel.id, photo)).toEqual({ ok: true });
  expect(await add(parcel.id, photo)).toEqual({ ok: true });
  expect(await add(parcel.id, jpegOf(120_000, 8))).toMatchObject(
    refusedWith("photo.not-asked"),
  );

  const sha256 = await sha256Of(photo);
  expect(
    packer.ask(
      "select parcel_id, data from journal where kind = 'parcel.photographed'",
    ),
  ).toEqual([{ parcel_id: parcel.id, data: JSON.stringify({ sha256 }) }]);
  const file = join(station.folder, "photos", sha256);
  const asKept = await readFile(file);
  // The label can be read on it: it does not lie there for everybody.
  expect(asKept.indexOf(Buffer.alloc(16, 7))).toBe(-1);

  expect(await photos.read({ parcelId: parcel.id })).toMatchObject(
    refusedWith("role.supervisor-needed"),
  );
  await packer.scan(badges.supervisor);
  const [found] = await station.client.queue.search({ text: row.number });
  expect(found).toMatchObject({ parcelId: parcel.id, photographed: true });
  const seen = await photos.read({ parcelId: parcel.id });
  expect(seen.ok && new Uint8Array(await seen.photo.arrayBuffer())).toEqual(
    new Uint8Array(await photo.arrayBuffer()),
  );

  await writeFile(file, asKept.subarray(0, 1_000));
  expect(await photos.read({ parcelId: parcel.id })).toMatchObject(
    refusedWith("photo.gone"),
  );
});

test("a photo that comes too late is not kept, and one whose buyer is forgotten leaves nothing behind", async () => {
  const folder = temporaryFolder();
  const store = await mirrorStore();
  const clock = stepClock();
  const setups: CameraSetup[] = [];
  const desk = await createPhotoDesk({
    store,
    clock,
    stationId: asId<StationId>("station-1"),
    photos: createKeptPhotos(folder, testVault),
    told: (setup) => setups.push(setup),
  });
  const supervisor = {
    id: "sam",
    name: "Sam",
    role: "supervisor",
    language: "en",
  } as const;
  const files = async (): Promise<string[]> => (await readdir(folder)).sort();
  const parcelId = asId<ParcelId>("parcel-1");
  await store.database
    .insertInto("parcels")
    .values({
      id: parcelId,
      shop_id: asId("shop-1"),
      merchant_id: "own",
      number: "0001",
      package_id: null,
      stage: "sealed",
      state: "{}",
      lane: "singles",
      service: "standard",
      service_rank: 1,
      units: 1,
      deadline_at: null,
      ordered_at: 0,
      held_code: null,
      sealed_at: clock.now(),
      plan: "[]",
    })
    .execute();
  await store.database
    .insertInto("parcel_orders")
    .values({
      parcel_id: parcelId,
      order_id: asId<OrderId>("order-1"),
      address_mark: null,
    })
    .execute();
  const photo = jpegOf(2_000, 3);
  const offered = async () => desk.add(parcelId, photo, null);

  expect(await offered()).toMatchObject({ ok: false });
  expect(await desk.setUp(chosen, supervisor)).toMatchObject({ ok: true });
  expect(setups).toEqual([noCamera, chosen]);
  expect(await offered()).toMatchObject({ ok: true });
  // Written by a bench that died before its row was.
  await writeFile(join(folder, "0".repeat(64)), "left over");
  await desk.dropForgotten();
  expect(await files()).toEqual([await sha256Of(photo)]);

  await store.database
    .transaction()
    .execute((trx) => forgetBuyers(trx, [asId<OrderId>("order-1")]));
  await desk.dropForgotten();
  expect(await files()).toEqual([]);
  expect(await desk.read(parcelId, supervisor)).toMatchObject({
    refusal: { code: "photo.gone" },
  });

  clock.advance(photoComesWithinMs + 1);
  expect(await offered()).toMatchObject({
    refusal: { code: "photo.not-asked" },
  });
  expect(await files()).toEqual([]);
});
