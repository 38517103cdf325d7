import { FORMATS, type PlacedResult, type ReportOptions } from "../report/index.ts";
import { textOf } from "../report/pen.ts";
import type { Result } from "../result/result.ts";
import type { Speaker } from "../words/catalogue.ts";
import { Failure, reasonOf } from "./failure.ts";
import type { Outer } from "./outer.ts";
import type { Output } from "./values.ts";

/** Writes every format where it was asked for: files first, whole or not at all, then the screen. */
export async function emit(outer: Outer, say: Speaker, work: Emission): Promise<void> {
  const sorted = work.outputs.toSorted((a, b) => Number(a.file === undefined) - Number(b.file === undefined));
  for (const output of sorted) {
    const format = await FORMATS[output.format]();
    // Where nothing could be judged a format has nothing to say: what is wrong is told on standard error.
    const companies = output.format === "json" ? work.companies : told(work);
    if (companies.length === 0) continue;
    await deliver(outer, say, { ...output, text: textOf(format(companies, work.options(output))) });
  }
}

export interface Emission {
  readonly companies: readonly PlacedResult[];
  readonly outputs: readonly Output[];
  readonly options: (output: Output) => ReportOptions;
  /** Which part of a result is told; nothing of it when nothing changed. */
  readonly select?: ((result: Result) => Result | undefined) | undefined;
}

/** The stored result is whole; what people are told is cut down to what changed, where that was asked for. */
function told({ companies, select }: Emission): readonly PlacedResult[] {
  if (!select) return companies;
  return companies.flatMap(({ result, folder }) => {
    const kept = select(result);
    return kept ? [{ result: kept, folder }] : [];
  });
}

interface Delivery {
  /** Undefined: the screen. */
  readonly file: string | undefined;
  readonly text: string;
}

/** A text to its file, whole or not at all, or to the screen. */
export async function deliver(outer: Outer, say: Speaker, output: Delivery): Promise<void> {
  if (output.file === undefined) return deliverToScreen(outer, say, output.text);
  const { writeAsked } = await import("../files/write.ts");
  try {
    await writeAsked(output.file, output.text);
  } catch (error) {
    throw new Failure(say("error-write", { file: output.file, reason: reasonOf(say, error) }));
  }
}

/** To standard output; a full disk behind it is told, a reader who left is not. */
export async function deliverToScreen(outer: Outer, say: Speaker, text: string): Promise<void> {
  try {
    await outer.stdout.write(text);
  } catch (error) {
    throw new Failure(say("error-output", { reason: reasonOf(say, error) }));
  }
}
