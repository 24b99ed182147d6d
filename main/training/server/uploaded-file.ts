import type { Arrival } from "./http-door.ts";

/** The file in the field `data` of a form; null when there is none or the form is damaged. */
export async function uploadedFile({
  body,
  contentType,
}: Pick<Arrival, "body" | "contentType">): Promise<Uint8Array | null> {
  try {
    const form = await new Response(Buffer.from(body), {
      headers: { "content-type": contentType },
    }).formData();
    const file = form.get("data");
    return file instanceof Blob
      ? new Uint8Array(await file.arrayBuffer())
      : null;
  } catch {
    return null; // not a form: the call says what is missing
  }
}
