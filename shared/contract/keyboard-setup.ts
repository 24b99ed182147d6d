import { z } from "zod";
import { physicalLayouts } from "../scan/keyboard-layouts.ts";

/** One character, or the name of a key as the browser gives it: "Enter", "Tab", "F13". */
const strokeSchema = z.string().min(1).max(12);

/** How a keyboard scanner types, as its set-up step learned it. */
export const keyboardSetupSchema = z.object({
  /** The keyboard layout the scanner is set to; computer: the computer's own, whichever that is. */
  layout: z.enum([...physicalLayouts, "computer"]),
  prefix: z.array(strokeSchema).max(8),
  suffix: z.array(strokeSchema).max(8),
  /** What it types for the separator of GS1 codes (FNC1), where that is not one of the usual forms; else empty. */
  separator: z.string().max(8),
  swapsCase: z.boolean(),
  /** A longer pause starts another scan. */
  gapMs: z.number().int().min(20).max(150),
});
export type KeyboardSetup = z.infer<typeof keyboardSetupSchema>;
