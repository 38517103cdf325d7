import type { Command } from "commander";

import type { Language } from "../../base/bilingual.ts";
import type { BaseCompany } from "../../base-company.ts";
import { visible } from "../../base/visible.ts";
import type { OpenCompany } from "../../open-company.ts";
import type { Size } from "../../tui/size.ts";
import type { Trials } from "../../tui/trials.ts";
import type { Speaker } from "../../words/catalogue.ts";
import { wantsColour } from "../colour.ts";
import { deliverToScreen } from "../emit.ts";
import { Failure } from "../failure.ts";
import { withProgress } from "../progress.ts";
import { dayOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";
import { COULD_NOT_JUDGE, speakerFor } from "./language-of.ts";
import { oneCompany } from "./one-company.ts";
import { tellProblems } from "./show.ts";

interface Asked {
  readonly since?: string;
  readonly snapshot?: string;
  readonly plain?: boolean;
  readonly color?: boolean;
  readonly asOf?: string;
  readonly seed?: number;
}

/** `batuta board [path]`: every initiative on one screen, to look closer and to try things. */
export function boardCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  command
    .argument("[path]", say("cli-board-path"), ".")
    .option("--since <revision>", say("cli-board-since"))
    .option("--snapshot <size>", say("cli-board-snapshot"))
    .option("--plain", say("cli-board-plain"))
    .option("--color", say("cli-color"))
    .option("--no-color", say("cli-no-color"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .addHelpText("before", `${say("cli-board-examples")}\n`)
    .action(async (path: string, asked: Asked) => runBoard(setting, path, asked));
}

/** How the board is shown: as sentences, as the text of one screen, or on a terminal until somebody leaves it. */
type Way = { readonly is: "plain" | "live" } | { readonly is: "snapshot"; readonly size: Size };

async function runBoard(setting: Setting, path: string, asked: Asked): Promise<void> {
  const { outer, say } = setting;
  const way = await wayOf(setting, asked);
  const open = await oneCompany(setting, path, asked.asOf === undefined ? {} : { asOf: asked.asOf });
  if (!open) return setting.finish(COULD_NOT_JUDGE);
  const { boardOf } = await import("../../board.ts");
  const since = asked.since === undefined ? undefined : await earlier(setting, open, asked.since);
  if (asked.since !== undefined && !since) return setting.finish(COULD_NOT_JUDGE);
  const drawing = { ...(asked.seed === undefined ? {} : { seed: asked.seed }), ...(since ? { since } : {}) };
  const trials = await withProgress(outer, say("cli-working"), async () => boardOf(open, drawing));
  if (!trials) {
    if (open.problems.length === 0) throw new Failure(say("error-board-empty", { path: visible(path) }));
    return setting.finish(COULD_NOT_JUDGE);
  }
  await shown(setting, { way, trials, open, asked });
}

/** The company as it stood; undefined: there is no such revision or day, which is told. */
async function earlier(setting: Setting, open: OpenCompany, revision: string): Promise<BaseCompany | undefined> {
  const { companySince } = await import("../../base-company.ts");
  const base = await companySince(open, revision);
  if (!base.value) await tellProblems(setting, [base.problem]);
  return base.value;
}

interface Showing {
  readonly way: Way;
  readonly trials: Trials;
  readonly open: OpenCompany;
  readonly asked: Asked;
}

async function shown(setting: Setting, { way, trials, open, asked }: Showing): Promise<void> {
  const { outer, say } = setting;
  const { language } = speakerFor(setting, open.company);
  const isTerminal = outer.stdout.isTerminal && way.is === "live";
  const colour = wantsColour(asked.color, outer.environment, isTerminal);
  const { commands } = setting;
  const judgedCode = open.problems.length > 0 ? COULD_NOT_JUDGE : 0;
  if (way.is === "live") {
    const { live } = await import("../../tui/live.ts");
    const exitCode = await live(trials, { language, colour, commands });
    return setting.finish(exitCode === 0 ? judgedCode : exitCode);
  }
  const text = await textOf(trials, way, { language, colour, commands });
  await deliverToScreen(outer, say, text);
  setting.finish(judgedCode);
}

interface Manner {
  readonly language: Language;
  readonly colour: boolean;
  readonly commands: readonly string[];
}

async function textOf(trials: Trials, way: Exclude<Way, { is: "live" }>, manner: Manner): Promise<string> {
  const { plainText, snapshot } = await import("../../tui/snapshot.ts");
  const told = { result: trials.result(manner.language), record: trials.record };
  return way.is === "snapshot" ? snapshot(told, way.size, manner) : plainText(told, manner);
}

/** What was asked for; on a terminal that cannot be drawn on, sentences; without a terminal, a refusal that says what works. */
async function wayOf({ outer, say }: Setting, { snapshot, plain }: Asked): Promise<Way> {
  if (snapshot !== undefined) return { is: "snapshot", size: await sizeOf(say, snapshot) };
  if (plain === true) return { is: "plain" };
  const { environment } = outer;
  if (outer.canAsk !== true || !outer.stdout.isTerminal || isPipeline(environment["CI"]))
    throw new Failure(say("error-board-terminal"));
  return { is: environment["TERM"] === "dumb" ? "plain" : "live" };
}

/** Nobody looks at a pipeline's terminal, and nothing is drawn there. */
function isPipeline(said: string | undefined): boolean {
  return said !== undefined && said !== "" && said !== "0" && said !== "false";
}

async function sizeOf(say: Speaker, text: string): Promise<Size> {
  const { isTooSmall, parseSize, SMALLEST } = await import("../../tui/size.ts");
  const size = parseSize(text);
  if (!size) throw new Failure(say("error-board-size", { found: text === "" ? '""' : visible(text) }));
  if (isTooSmall(size)) {
    const slots = { columns: String(SMALLEST.columns), rows: String(SMALLEST.rows), found: text };
    throw new Failure(say("error-board-small", slots));
  }
  return size;
}
