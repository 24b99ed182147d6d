/** One paper of a run, as people call it. */
export type RunPaper =
  | { readonly kind: "label"; readonly parcel: string }
  | { readonly kind: "separator"; readonly words: string };
