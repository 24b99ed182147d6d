import { implement } from "@orpc/server";
import { contract } from "../../shared/contract/contract.ts";
import { refusal } from "../../shared/contract/refusals.ts";

const { photos } = implement(contract);

/** A bench that keeps every photo it is given, and shows none. */
export const pretendPhotos = {
  setUp: photos.setUp.handler(() => ({ ok: true })),
  add: photos.add.handler(() => ({ ok: true })),
  read: photos.read.handler(() => ({
    ok: false,
    refusal: refusal("photo.gone", {}),
  })),
};
