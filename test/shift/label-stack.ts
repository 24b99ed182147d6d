import type { Hands } from "./hands.ts";
import type { Memory, Outcome } from "./incident.ts";

/** A label of a run that waits for its goods. */
export interface StackedLabel {
  /** What a scanner reads off it. */
  readonly text: string;
  /** The words on the separator before it, without spaces. */
  readonly stack: string;
  readonly tries: number;
}

const runPatienceMs = 90_000;
const lookEveryMs = 100;
/** Whatever is still inside the printer has come out by then. */
const quietMs = 1_500;

/** What jams a run; both come back only when the paper in doubt has been looked at. */
export interface Jam {
  /** In the middle of a paper. */
  upset(): Promise<void>;
  putRight(): Promise<void>;
}

/**
 * Prints a run through the runs desk, takes its papers out of the tray and lays them on stacks as their separators say.
 * A paper in doubt is looked for in the tray. Null when nothing waits that a run could be of.
 */
export async function printRun(
  hands: Hands,
  memory: Memory,
  most: number,
  jam: Jam | null,
): Promise<Outcome | null> {
  const { client, newId } = hands.floor.screen();
  const first = hands.floor.papers.length;
  const contents = hands.random() < 0.6 ? "one-article" : "any";
  const wanted = { contents, due: "any", delivery: null, most } as const;
  const started = await client.runs.start({ commandId: newId(), wanted });
  if (!started.ok) return null;
  const pause = () => hands.seen(() => false, lookEveryMs);
  const board = async () => (await client.runs.board()).run;
  const isOver = (run: Awaited<ReturnType<typeof board>>): boolean =>
    run === null || run.state === "ended" || run.state === "stopped";
  let told: string | null = null;
  let jammed = jam === null;
  const deadline = performance.now() + runPatienceMs;
  let run = await board();
  while (run !== null && !isOver(run) && performance.now() < deadline) {
    if (!jammed && run.printed >= 1) {
      jammed = true;
      await jam?.upset();
      const until = performance.now() + runPatienceMs / 2;
      do {
        await pause();
        run = await board();
      } while (
        run?.waitsFor === null &&
        !isOver(run) &&
        performance.now() < until
      );
      told = run?.waitsFor ?? null;
      await jam?.putRight();
    }
    if (run?.waitsFor === "answer" && run.paper !== null) {
      await allOut(hands);
      const cameOut = await isThere(hands, first, run.paper, run.printed);
      await answerDoubt(hands, cameOut);
    }
    await pause();
    run = await board();
  }
  await allOut(hands);
  return takeStacks(hands, memory, first, {
    state: run?.state ?? "gone",
    labels: run?.printed ?? 0,
    told,
    mustTell: jam !== null && jammed,
  });
}

/** At the bench, or at the desk where the run was begun. */
async function answerDoubt(hands: Hands, cameOut: boolean): Promise<void> {
  if (hands.view().instruction.kind === "ask-run-paper") {
    await hands.act(cameOut ? "yes" : "no");
    return;
  }
  const { client, newId } = hands.floor.screen();
  await client.runs.answer({ commandId: newId(), cameOut });
}

/** Until the printer has been quiet for a while, and everything it printed was looked at. */
async function allOut({ floor, seen }: Hands): Promise<void> {
  let count = -1;
  while (count !== floor.zebra.labelCount() || floor.papers.length < count) {
    count = floor.zebra.labelCount();
    await seen(() => false, quietMs);
  }
}

/** Looks at the papers of this run for the one in doubt. */
async function isThere(
  { floor }: Hands,
  first: number,
  paper: { kind: "label" } | { kind: "separator"; words: string },
  printed: number,
): Promise<boolean> {
  const out = await readPapers(floor.papers.slice(first));
  if (paper.kind === "label")
    return out.filter(({ text }) => text !== null).length > printed;
  return out.some(
    ({ text, words }) => text === null && isNamed(words, paper.words),
  );
}

/** A separator that is too long for its label is cut, and a printer has no letters for pictures. */
const isNamed = (words: string, wanted: string): boolean => {
  const whole = wanted.replaceAll(/\s+|\p{Extended_Pictographic}/gu, "");
  return words !== "" && whole.startsWith(words.replace(/…$/, ""));
};

const readPapers = (papers: Hands["floor"]["papers"]) =>
  Promise.all(
    papers.map(async (paper) => {
      const [text] = await paper.read();
      return { text: text ?? null, words: await paper.words() };
    }),
  );

/** Every label once, under the separator of its stack: as many as the station says it printed. */
async function takeStacks(
  { floor }: Hands,
  memory: Memory,
  first: number,
  said: {
    readonly state: string;
    readonly labels: number;
    /** What the run waited for when it was jammed. */
    readonly told: string | null;
    readonly mustTell: boolean;
  },
): Promise<Outcome> {
  const out = await readPapers(floor.papers.slice(first));
  memory.papersTaken = floor.papers.length;
  const separators = out.filter(({ text }) => text === null);
  memory.separators += separators.length;
  const labels: StackedLabel[] = [];
  let stack = "";
  for (const { text, words } of out) {
    if (text === null) stack = words;
    else labels.push({ text, stack, tries: 0 });
  }
  memory.stack.push(...labels.toReversed());
  const different = new Set(labels.map(({ text }) => text)).size;
  return {
    caught:
      said.state === "ended" &&
      (!said.mustTell || said.told !== null) &&
      different === labels.length &&
      labels.length === said.labels &&
      labels.every((label) => label.stack !== "") &&
      new Set(separators.map(({ words }) => words)).size === separators.length,
    seen: `${said.state} of ${said.labels} labels, ${labels.length} on paper, ${different} different, ${separators.length} separators, waited for ${said.told ?? "nothing"}`,
  };
}
