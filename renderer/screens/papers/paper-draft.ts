import type { Paper } from "../../../shared/contract/papers-view.ts";

/** Badges are made where people are hired: only there is it known what stands on one. */
export const paperKinds = [
  "packing-slip",
  "pick-list",
  "article-label",
  "bin-label",
  "box-label",
  "tote-label",
  "gift-note",
  "separator",
  "void-label",
  "command-labels",
] as const satisfies readonly Paper["kind"][];
export type PrintableKind = (typeof paperKinds)[number];

/** What somebody filled in, whichever paper it is for: choosing another one loses nothing. */
export interface PaperDraft {
  readonly kind: PrintableKind;
  readonly parcel: string;
  readonly text: string;
  readonly code: string;
  readonly bin: string;
  readonly box: string;
  readonly tote: string;
  readonly copies: string;
  readonly parcels: string;
}

export type PaperField = Exclude<keyof PaperDraft, "kind">;

export const firstDraft: PaperDraft = {
  kind: "packing-slip",
  parcel: "",
  text: "",
  code: "",
  bin: "",
  box: "",
  tote: "",
  copies: "1",
  parcels: "12",
};

export const fieldsOf: {
  readonly [Kind in PrintableKind]: readonly PaperField[];
} = {
  "packing-slip": ["parcel"],
  "pick-list": ["parcels"],
  "article-label": ["code", "copies"],
  "bin-label": ["bin"],
  "box-label": ["box"],
  "tote-label": ["tote"],
  "gift-note": ["text"],
  separator: ["text"],
  "void-label": ["parcel"],
  "command-labels": [],
};

/** As many labels as one press may make. */
export const mostCopies = 50;

const count = (text: string): number | null => {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= mostCopies
    ? number
    : null;
};

/** What the draft asks for; null while something is missing or impossible. */
export function paperOf(draft: PaperDraft): Paper | null {
  const parcel = draft.parcel.trim();
  const text = draft.text.trim();
  const { kind } = draft;
  switch (kind) {
    case "packing-slip":
    case "void-label":
      return parcel === "" ? null : { kind, parcel };
    case "gift-note":
      return text === "" ? null : { kind, text };
    case "separator":
      return text === "" ? null : { kind, text: text.slice(0, 60) };
    case "pick-list": {
      const parcels = count(draft.parcels);
      return parcels === null ? null : { kind, parcels };
    }
    case "article-label": {
      const copies = count(draft.copies);
      const code = draft.code.trim();
      return copies === null || code === "" ? null : { kind, code, copies };
    }
    case "bin-label": {
      const bin = draft.bin.trim().toUpperCase();
      return /^[!-~]{1,24}$/.test(bin) ? { kind, bin } : null;
    }
    case "box-label": {
      const box = draft.box.trim().toUpperCase();
      return /^[!-~]{1,24}$/.test(box) ? { kind, box } : null;
    }
    case "tote-label": {
      const tote = draft.tote.trim().toUpperCase();
      return /^[!-~]{1,24}$/.test(tote) ? { kind, tote } : null;
    }
    case "command-labels":
      return { kind };
    default:
      return kind satisfies never;
  }
}

const scannedFields: ReadonlySet<PaperField> = new Set([
  "parcel",
  "code",
  "bin",
  "box",
  "tote",
]);

/** A scan fills the field it could be meant for. */
export function withScan(draft: PaperDraft, scanned: string): PaperDraft {
  const [field] = fieldsOf[draft.kind];
  if (field === undefined || !scannedFields.has(field)) return draft;
  const plain = scanned.replace(/^PB-(?:BIN|BOX|TOTE)-/i, "");
  return { ...draft, [field]: plain };
}
