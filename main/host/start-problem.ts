import type { Refusal } from "../../shared/contract/refusals.ts";

/** Why Packbench could not start; put into words for the terminal or a dialog, in the chosen language. */
export type StartProblem =
  | { readonly kind: "unknown-flag"; readonly flag: string }
  | {
      readonly kind: "bad-flag-value";
      readonly flag: string;
      readonly allowed: string;
    }
  | { readonly kind: "folder-not-writable"; readonly folder: string }
  | { readonly kind: "folder-in-use"; readonly folder: string }
  | { readonly kind: "disk-full"; readonly folder: string }
  | { readonly kind: "key-missing"; readonly folder: string }
  | { readonly kind: "key-damaged"; readonly folder: string }
  | { readonly kind: "port-in-use"; readonly port: number }
  | { readonly kind: "port-forbidden"; readonly port: number }
  | { readonly kind: "no-window" }
  | { readonly kind: "refused"; readonly refusal: Refusal };
