import { z } from "zod";
import { profileChoices } from "../domain/bench-profile.ts";

/** How somebody wants the bench to look and sound. Applied at sign-in, dropped at sign-out. */
export const benchProfileSchema = z.object({
  voice: z.enum(profileChoices.voice),
  volumePercent: z.literal(profileChoices.volumePercent),
  hand: z.enum(profileChoices.hand),
  textSize: z.enum(profileChoices.textSize),
  palette: z.enum(profileChoices.palette),
});
