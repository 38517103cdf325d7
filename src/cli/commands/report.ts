import { existsSync } from "node:fs";

import type { Command } from "commander";

import { visible } from "../../base/visible.ts";
import { renderProblems } from "../../report/problems.ts";
import type { PlacedResult } from "../../report/index.ts";
import type { Result } from "../../result/result.ts";
import { emit } from "../emit.ts";
import { Failure } from "../failure.ts";
import { placedIn } from "../folder.ts";
import { COLUMNS, optionsOf } from "../look.ts";
import type { CheckOutcome } from "../pipeline.ts";
import { withProgress } from "../progress.ts";
import { dayOf, type Output, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";

const COULD_NOT_JUDGE = 2;

interface Asked {
  readonly html?: string;
  readonly asOf?: string;
  readonly seed?: number;
  readonly since?: string;
}

/** `batuta report [initiative] --html FILE`: the page for a browser and for a meeting; its exit code says nothing of the verdict. */
export function reportCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  command
    .argument("[initiative]", say("cli-report-what"))
    .argument("[path]", say("cli-report-path"))
    .option("--html <file>", say("cli-report-html"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .option("--since <revision>", say("cli-report-since"))
    .addHelpText("before", `${say("cli-report-examples")}\n`)
    .action(async (what: string | undefined, path: string | undefined, asked: Asked) =>
      runReport(setting, wantedOf(what, path), asked),
    );
}

interface Wanted {
  readonly path: string;
  /** Its id; undefined: all of the company. */
  readonly initiative: string | undefined;
}

/** One word alone is a path where one exists, else an initiative. */
function wantedOf(what: string | undefined, path: string | undefined): Wanted {
  if (what !== undefined && path === undefined && existsSync(what)) return { path: what, initiative: undefined };
  return { path: path ?? ".", initiative: what };
}

async function runReport(setting: Setting, wanted: Wanted, asked: Asked): Promise<void> {
  const { outer, say } = setting;
  const html = fileOf(setting, wanted, asked);
  const check = await setting.check();
  const request = {
    paths: [wanted.path],
    ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }),
    ...(asked.seed === undefined ? {} : { seed: asked.seed }),
    ...(asked.since === undefined ? {} : { since: asked.since }),
    ...(setting.language === undefined ? {} : { language: setting.language }),
    inBoth: true,
    environment: outer.environment,
  };
  const outcome = await withProgress(outer, say("cli-working"), async () => check(request));
  await tellProblems(setting, outcome);
  const chosen = narrowed(setting, outcome, wanted.initiative);
  const isAll = wanted.initiative === undefined;
  const companies = isAll
    ? await Promise.all(chosen.map(async (one, index) => withRecord(setting, one, outcome.folders[index])))
    : chosen;
  const output: Output = { format: "html", file: html };
  await emit(outer, say, { companies, outputs: [output], options: () => optionsOf(setting, {}, output) });
  if (companies.length === 0) return setting.finish(COULD_NOT_JUDGE);
  if (html !== undefined) await outer.stderr.write(`${say("report-written", { file: visible(html) })}\n`);
  setting.finish(outcome.problems.length > 0 ? COULD_NOT_JUDGE : 0);
}

/** With how far what was said of past initiatives came true; where one alone is told, only its own sheet is. */
async function withRecord(
  { outer }: Setting,
  company: PlacedResult,
  folder: string | undefined,
): Promise<PlacedResult> {
  if (folder === undefined || company.result.initiatives.length < 2) return company;
  const { backtest } = await import("../../backtest.ts");
  const { report } = await backtest(folder, { language: company.result.language, environment: outer.environment });
  return { ...company, record: report };
}

/** A page is not for a screen: there it goes to a new file of its name. Undefined: to where the output is sent. */
function fileOf({ outer, say }: Setting, { initiative = "report" }: Wanted, { html }: Asked): string | undefined {
  if (html !== undefined || !outer.stdout.isTerminal) return html;
  const file = `${initiative}.html`;
  if (existsSync(file)) throw new Failure(say("error-report-there", { file: visible(file) }));
  return file;
}

async function tellProblems({ outer, language, fallbackLanguage }: Setting, outcome: CheckOutcome): Promise<void> {
  if (outcome.problems.length === 0) return;
  const spoken = language ?? outcome.results[0]?.language ?? fallbackLanguage;
  await outer.stderr.write(
    renderProblems(outcome.problems, { language: spoken, width: outer.stderr.columns ?? COLUMNS }),
  );
}

/** All companies, or the one initiative that is meant: it is judged among all the others, and told alone. */
function narrowed({ say }: Setting, outcome: CheckOutcome, initiative: string | undefined): readonly PlacedResult[] {
  const companies = placedIn(outcome);
  if (initiative === undefined || companies.length === 0) return companies;
  const found = companies
    .filter(({ result }) => result.initiatives.some(({ id }) => id === initiative))
    .map(({ result, translated, folder }) => ({
      result: only(result, initiative),
      folder,
      ...(translated ? { translated: only(translated, initiative) } : {}),
    }));
  if (found.length > 0) return found;
  const known = companies.flatMap(({ result }) => result.initiatives.map(({ id }) => visible(id))).join(", ");
  throw new Failure(say("error-report-initiative", { name: visible(initiative), known }));
}

function only(result: Result, initiative: string): Result {
  return { ...result, initiatives: result.initiatives.filter(({ id }) => id === initiative) };
}
