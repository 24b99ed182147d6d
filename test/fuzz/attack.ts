import type { FuzzTarget } from "./fuzz-targets.ts";

/** No decoder may think longer about one input; its own time counts, not what a busy machine gave to others meanwhile. */
const longestMs = 1_000;

export interface FuzzFailure {
  readonly target: string;
  /** Counted from 0; with the seed it brings the same input again. */
  readonly input: number;
  readonly hex: string;
  readonly what: string;
}

/** Fires at one decoder until it has had enough inputs or time; settles with how many, or with the first that went wrong. */
export async function attack(
  { name, next, attack: fire }: FuzzTarget,
  limits: { readonly inputs: number; readonly milliseconds: number },
  progress: (inputs: number) => void = () => undefined,
): Promise<{ readonly inputs: number } | FuzzFailure> {
  const until = performance.now() + limits.milliseconds;
  let before = performance.now();
  let spent = process.cpuUsage();
  let input = 0;
  while (input < limits.inputs && before < until) {
    const bytes = next();
    const failed = (what: string): FuzzFailure => ({
      target: name,
      input,
      hex: Buffer.from(bytes).toString("hex"),
      what,
    });
    try {
      const fired = fire(bytes);
      if (fired instanceof Promise) await fired;
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
    const { user, system } = process.cpuUsage(spent);
    const tookMs = (user + system) / 1_000;
    if (tookMs > longestMs) return failed(`took ${Math.round(tookMs)} ms`);
    spent = process.cpuUsage();
    before = performance.now();
    input++;
    if (input % 50_000 === 0) progress(input);
  }
  return { inputs: input };
}
