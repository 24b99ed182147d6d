import type { PrinterMedia } from "../../hardware/device.ts";
import type { DrawnLabel, ZplDrawing } from "../../hardware/label/label-job.ts";
import type {
  LabelFor,
  PrintReport,
} from "../../hardware/printer/take-over.ts";
import {
  paperPrintedSchema,
  type Paper,
  type PaperPrinted,
} from "../../shared/contract/papers-view.ts";
import { catalogues, type Catalogue } from "../../shared/i18n/catalogue.ts";
import type { StationId } from "../../shared/ids.ts";
import { done, ok, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import { paperPdf } from "../printing/paper/paper-pdf.ts";
import { paperZpl } from "../printing/paper/paper-zpl.ts";
import { sheetFor } from "../printing/paper/sheet.ts";
import { createCommandAnswers } from "../storage/command-answers.ts";
import type { Store } from "../storage/store.ts";
import { composePaper } from "./compose-paper.ts";
import { actorOf, type SignedIn } from "./signed-in.ts";

export interface PaperDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly stationId: StationId;
  readonly language: Catalogue["language"];
  /** Of the bench printer, or what is usual until there is one: for the preview. */
  media(): PrinterMedia;
  draw(drawing: ZplDrawing): Promise<Result<DrawnLabel>>;
  print(labelFor: LabelFor): Promise<PrintReport>;
}

/**
 * Papers of our own out of the bench printer. Both acts refuse with `parcel.not-found` and `scan.unknown-barcode` for what
 * nobody knows; `print` as the printer does.
 */
export interface PaperDesk {
  /** The first label as the printer will draw it. */
  preview(
    paper: Paper,
    operator: SignedIn,
  ): Promise<Result<{ png: Uint8Array; labels: number }>>;
  print(
    commandId: string,
    paper: Paper,
    operator: SignedIn,
  ): Promise<PaperPrinted>;
  /** The same for an office printer; refuses as `preview` does. */
  pdf(paper: Paper, operator: SignedIn): Promise<Result<Uint8Array>>;
}

export function createPaperDesk(parts: PaperDeskParts): PaperDesk {
  const { store, clock, stationId } = parts;
  const { database } = store;
  const { once } = createCommandAnswers(database, stationId, clock);

  const wordsFor = (operator: SignedIn): Catalogue =>
    catalogues[operator?.language ?? parts.language];

  const compose = composePaper(database, clock);

  const printed = async (
    paper: Paper,
    operator: SignedIn,
  ): Promise<PaperPrinted> => {
    const documents = await compose(paper, wordsFor(operator));
    if (!documents.ok) return { ok: false, refusal: documents.refusal };
    const { outcome } = await parts.print((media) =>
      Promise.resolve(ok(paperZpl(documents.value, media).zpl)),
    );
    if (outcome.kind === "refused" || outcome.kind === "unsure")
      return { ok: false, refusal: outcome.refusal };
    await store.transact(async (trx) => {
      await appendJournal(trx, {
        at: clock.now(),
        actor: actorOf(stationId, operator),
        shopId: null,
        parcelId: null,
        kind: "paper.printed",
        data: { paper: paper.kind },
      });
      return done;
    });
    return { ok: true, proof: outcome.kind };
  };

  return {
    async preview(paper, operator) {
      const documents = await compose(paper, wordsFor(operator));
      if (!documents.ok) return documents;
      const media = parts.media();
      const { labels } = paperZpl(documents.value, media);
      const first = paperZpl(documents.value.slice(0, 1), media, 1);
      const drawn = await parts.draw({ zpl: first.zpl, media });
      return drawn.ok ? ok({ png: drawn.value.png, labels }) : drawn;
    },
    print: (commandId, paper, operator) =>
      once(commandId, paperPrintedSchema, () => printed(paper, operator)),
    async pdf(paper, operator) {
      const documents = await compose(paper, wordsFor(operator));
      if (!documents.ok) return documents;
      const sheet = sheetFor(paper.kind);
      return ok(await paperPdf(documents.value, sheet, clock.now()));
    },
  };
}
