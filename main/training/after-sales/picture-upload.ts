import { pictureFacts } from "../../picture-facts.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import type { ShopState } from "../shop-state.ts";

/** The shop remembers that it has a picture, not the picture. */
const mostPictures = 500;
const fewestPixels = 100;
const mostPixels = 20_000;

/** POST /product/202309/images/upload: the one place pictures of a decision come from. */
export function uploadPicture(call: ApiCall, shop: ShopState): Answer {
  const facts = call.file === null ? null : pictureFacts(call.file);
  if (facts === null) return failure(12052901);
  const { width, height } = facts;
  if (Math.min(width, height) < fewestPixels) return failure(12052901);
  if (Math.max(width, height) > mostPixels) return failure(12052901);
  const uri = `tos-practice/${shop.returns.ids.next()}`;
  shop.photos.add(uri);
  const [oldest] = shop.photos;
  if (shop.photos.size > mostPictures && oldest !== undefined)
    shop.photos.delete(oldest);
  return success({
    uri,
    url: `${shop.baseUrl()}/images/${uri}`,
    width,
    height,
  });
}
