import type { Browser, Locator, Page } from "playwright-core";
import { parcelBarcode } from "../../hardware/scanner/own-codes.ts";
import { instructionMood } from "../../renderer/screens/bench/bench-mood.ts";
import type {
  Language,
  BenchAction,
  Instruction,
} from "../../shared/contract/bench-view.ts";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import type { Refusal, RefusalCode } from "../../shared/contract/refusals.ts";
import {
  catalogues,
  sayRefusal,
  type Catalogue,
} from "../../shared/i18n/catalogue.ts";
import type { Mood } from "../../renderer/screens/bench/bench-mood.ts";
import type { InstructionFacts } from "../../shared/i18n/instruction-sentences.ts";
import type { BenchDay } from "./bench-day.ts";
import { wedgeScanner } from "./wedge-scanner.ts";

/** Somebody at the bench with a scan gun: scans, sees, and never touches the mouse. */
export interface Packer {
  readonly page: Page;
  readonly words: Catalogue;
  /** With the scanner that types. */
  scan(text: string): Promise<void>;
  /** With the scanner on the station's own cable. */
  scanByCable(text: string): Promise<void>;
  scanCommand(action: BenchAction): Promise<void>;
  /** Waits until the bench asks for this, and the band says so in the packer's language. */
  asked<Kind extends Instruction["kind"]>(
    kind: Kind,
  ): Promise<Extract<Instruction, { kind: Kind }>>;
  /** Scans every unit of the open parcel, as fast as the scanner can. */
  scanAllUnits(): Promise<void>;
  /** Opens the parcel by its slip and packs it up to the scale. */
  packUpToTheScale(row: QueueRow): Promise<void>;
  /** The same, and puts it on the scale: its label prints. */
  packUpToTheLabel(row: QueueRow): Promise<void>;
  /** Puts as much on the scale as the parcel should weigh, or this. */
  weigh(grams?: number): Promise<void>;
  /** Waits until the band is in this state and says this. */
  told(mood: Mood, says?: string | RegExp): Promise<void>;
  /** Waits until a stop with this code says what is the matter and what to do. */
  stopped(code: RefusalCode, params?: Refusal["params"]): Promise<void>;
  /** Waits until this can be read somewhere on the screen. */
  reads(text: string | RegExp): Promise<void>;
  band(): Locator;
  /** What went wrong inside the page since it was opened. */
  problems(): readonly string[];
}

export const badges = {
  en: "PB-BADGE-PIOTR-2077",
  nl: "PB-BADGE-MARTA-2041",
  de: "PB-BADGE-JULE-2113",
  pl: "PB-BADGE-OLA-2150",
  supervisor: "PB-BADGE-SAM-1003",
} as const;

const patienceMs = 20_000;

/** The large print of an instruction: it depends on nothing but the instruction. */
function titleOf(instruction: Instruction, words: Catalogue): string {
  const refusal = "refusal" in instruction ? instruction.refusal : null;
  const say = words.instructions[instruction.kind] as (
    given: Instruction,
    facts: InstructionFacts,
  ) => { readonly title: string };
  return say(instruction, {
    unitsAfter: 0,
    labelReady: true,
    weighs: true,
    refusal: refusal === null ? null : sayRefusal(words, refusal),
    actionLabels: words.actions,
  }).title;
}

/** Opens the screens in a browser window of its own and scans the badge. */
export async function packerAt(
  day: BenchDay,
  browser: Browser,
  language: Language = "en",
): Promise<Packer> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  const scanner = await wedgeScanner(page);
  await page.goto(day.address);
  const words = catalogues[language];
  const band = page.locator(".band");

  const packer: Packer = {
    page,
    words,
    scan: scanner.scan,
    scanByCable: (text) => day.practise({ kind: "scan", text }),
    scanCommand: (action) => scanner.scan(`PB-CMD-${action.toUpperCase()}`),
    async told(mood, says = "") {
      const wanted = page
        .locator(`.band[data-mood=${mood}]`)
        .filter({ hasText: says });
      try {
        await wanted.waitFor();
      } catch (cause) {
        const seen = (await page.locator("body").innerText()).slice(0, 600);
        const expected = `${mood}: ${String(says)}`;
        throw new Error(`not told ${expected}, but:\n${seen}`, { cause });
      }
    },
    async asked(kind) {
      const instruction = await day.until(`asked to ${kind}`, () => {
        const { instruction: now } = day.bench();
        return now.kind === kind ? now : undefined;
      });
      await packer.told(
        instructionMood(instruction),
        titleOf(instruction, words),
      );
      return instruction as Extract<Instruction, { kind: typeof kind }>;
    },
    async scanAllUnits() {
      const lines = day.bench().parcel?.lines ?? [];
      for (const line of lines)
        for (let left = line.needed - line.scanned; left > 0; left--)
          await packer.scan(day.barcodeOf(line.skuId));
    },
    async packUpToTheScale(row) {
      await packer.scan(parcelBarcode(row.number));
      await day.until(
        "the parcel is open",
        () => day.bench().parcel?.id === row.parcelId,
      );
      await packer.scanAllUnits();
      await packer.asked("place-on-scale");
    },
    async packUpToTheLabel(row) {
      await packer.packUpToTheScale(row);
      await packer.weigh();
      await packer.asked("scan-label");
    },
    weigh: (grams = day.bench().parcel?.expectedGrams ?? 0) =>
      day.practise({ kind: "put-weight", grams, wobbling: false }),
    async stopped(code, params = {}) {
      const refusal = await day.until(`a stop with ${code}`, () => {
        const { verdict } = day.bench();
        return verdict?.tone === "stop" && verdict.refusal?.code === code
          ? verdict.refusal
          : undefined;
      });
      const named = Object.entries(params).filter(
        ([name, value]) => Reflect.get(refusal.params, name) !== value,
      );
      if (named.length > 0)
        throw new Error(
          `${JSON.stringify(refusal)} differs in ${String(named)}`,
        );
      const { says, remedy } = sayRefusal(words, refusal);
      await packer.told("stop", says);
      await packer.reads(remedy);
    },
    async reads(text) {
      const found = page.getByText(text).filter({ visible: true }).first();
      await found.waitFor();
    },
    band: () => band,
    problems: () => problems,
  };
  await page.locator(".sign-in, .bench").waitFor();
  await packer.scan(badges[language]);
  await day.until(
    "the packer is signed in",
    () => day.bench().operator?.language === language,
  );
  await page.locator(".bench").waitFor();
  return packer;
}
