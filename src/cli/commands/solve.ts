import type { Command } from "commander";

import { renderProblems } from "../../report/problems.ts";
import { type Budget, budgetOf } from "../budget.ts";
import { emit } from "../emit.ts";
import { Failure } from "../failure.ts";
import { folderHere } from "../folder.ts";
import { addLook, COLUMNS, type Look, optionsOf, outputsOf } from "../look.ts";
import { KEPT, type Kept, type SolveOutcome, type SolveRequest } from "../pipeline.ts";
import { withProgress } from "../progress.ts";
import { choiceOf, dayOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";

interface Asked extends Look {
  readonly keep?: readonly Kept[];
  readonly budget?: Budget;
  readonly asOf?: string;
  readonly seed?: number;
}

/** `batuta solve <initiative> [path]`: everything that would make it ready. */
export function solveCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  const kept = choiceOf(say, "--keep", KEPT);
  addLook(command, setting)
    .argument("<initiative>", say("cli-solve-initiative"))
    .argument("[path]", say("cli-solve-path"), ".")
    .option(
      "--keep <what>",
      say("cli-solve-keep", { kept: KEPT.join(", ") }),
      (text: string, before?: readonly Kept[]) => [...(before ?? []), kept(text)],
    )
    .option("--budget <amount>", say("cli-solve-budget"), budgetOf(say))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .addHelpText("before", `${say("cli-solve-examples")}\n`)
    .action(async (initiative: string, path: string, asked: Asked) => runSolve(setting, { initiative, path }, asked));
}

interface Place {
  readonly initiative: string;
  readonly path: string;
}

async function runSolve(setting: Setting, place: Place, asked: Asked): Promise<void> {
  const { outer, say } = setting;
  const outputs = outputsOf(say, asked);
  const { solve } = await import("../../solve.ts");
  const request = requestOf(setting, place, asked);
  const outcome = await withProgress(outer, say("cli-working"), async () => solve(request));
  requireCurrency(setting, outcome, asked.budget);
  await tellProblems(setting, outcome, asked);
  const companies = outcome.result ? [{ result: outcome.result, folder: folderHere(outcome.folder) }] : [];
  await emit(outer, say, {
    companies,
    outputs,
    options: (output) => ({ ...optionsOf(setting, asked, output), view: "ways" }),
  });
  setting.finish(outcome.exitCode);
}

function requestOf({ language, outer }: Setting, place: Place, asked: Asked): SolveRequest {
  return {
    ...place,
    keep: new Set(asked.keep),
    budget: asked.budget?.amount,
    ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }),
    ...(asked.seed === undefined ? {} : { seed: asked.seed }),
    ...(language === undefined ? {} : { language }),
    environment: outer.environment,
  };
}

/** Amounts of one currency are never held against another's. */
function requireCurrency({ say }: Setting, { result }: SolveOutcome, budget: Budget | undefined): void {
  const found = budget?.currency;
  const currency = result?.company.currency;
  if (found === undefined || currency === undefined || found === currency) return;
  throw new Failure(say("error-currency", { currency, found }));
}

async function tellProblems(setting: Setting, { problems, result }: SolveOutcome, asked: Asked): Promise<void> {
  if (problems.length === 0) return;
  const { outer } = setting;
  const language = setting.language ?? result?.language ?? setting.fallbackLanguage;
  const width = asked.width ?? outer.stderr.columns ?? COLUMNS;
  await outer.stderr.write(renderProblems(problems, { language, width }));
}
