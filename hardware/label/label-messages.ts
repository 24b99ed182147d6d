import type { Result } from "../../shared/result.ts";
import type {
  ConvertedLabel,
  DrawnLabel,
  LabelFile,
  ZplDrawing,
} from "./label-job.ts";

/** What the pipeline asks its thread. */
export type LabelRequest = { readonly id: number } & (
  | { readonly kind: "warm" }
  | { readonly kind: "convert"; readonly file: LabelFile }
  | { readonly kind: "draw"; readonly drawing: ZplDrawing }
);

export interface LabelAnswer {
  readonly id: number;
  readonly result: Result<ConvertedLabel | DrawnLabel | null>;
}
