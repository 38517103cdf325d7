import { writeWhole } from "../files/write.ts";
import { FORMATS, type FormatName, type ReportOptions } from "../report/index.ts";
import type { Result } from "../result/result.ts";
import type { Speaker } from "../words/catalogue.ts";
import { Failure, reasonOf } from "./failure.ts";
import type { Outer } from "./outer.ts";
import type { Output } from "./values.ts";

/** Writes every format where it was asked for: files first, whole or not at all, then the screen. */
export async function emit(outer: Outer, say: Speaker, work: Emission): Promise<void> {
  const sorted = work.outputs.toSorted((a, b) => Number(a.file === undefined) - Number(b.file === undefined));
  for (const output of sorted) {
    const text = await textOf(output.format, work.results, work.options(output));
    if (text !== "") await deliver(outer, say, { ...output, text });
  }
}

export interface Emission {
  readonly results: readonly Result[];
  readonly outputs: readonly Output[];
  readonly options: (output: Output) => ReportOptions;
}

/** Several companies: their reports one after the other; as JSON a list, so that it can be read again. */
async function textOf(name: FormatName, results: readonly Result[], options: ReportOptions): Promise<string> {
  const format = await FORMATS[name]();
  const texts = results.map((result) => format(result, options));
  if (name !== "json" || texts.length < 2) return texts.join("\n");
  return `[\n${texts.map((text) => text.trimEnd()).join(",\n")}\n]\n`;
}

async function deliver(outer: Outer, say: Speaker, output: Output & { readonly text: string }): Promise<void> {
  if (output.file === undefined) return deliverToScreen(outer, say, output.text);
  try {
    await writeWhole(output.file, output.text);
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
