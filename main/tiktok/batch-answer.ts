import { z } from "zod";
import { id, list, readable, text } from "./loose-fields.ts";

/** Why one package of a batch was refused. */
export interface BatchError {
  readonly code: number;
  readonly message: string;
  readonly packageId: string;
}

const batchAnswer = z.object({ errors: list }).nullish();
const batchError = z
  .object({
    code: z.coerce.number().int(),
    message: text,
    detail: z.object({ package_id: id }),
  })
  .transform(({ code, message, detail }) => ({
    code,
    message,
    packageId: detail.package_id,
  }));

/**
 * What went wrong inside a batch; packages it does not name went well. Null when it cannot be told which went wrong: an
 * error that cannot be read may be any package's.
 */
export function readBatchErrors(answer: unknown): readonly BatchError[] | null {
  const parsed = batchAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const errors = parsed.data?.errors ?? [];
  const read = readable(errors, batchError);
  return read.length === errors.length ? read : null;
}
