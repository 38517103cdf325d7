import type { Command } from "commander";

import { visible } from "../../base/visible.ts";
import type { Deciding, Decision, Refusal } from "../../decide.ts";
import { renderProblems } from "../../report/problems.ts";
import { deliverToScreen } from "../emit.ts";
import { Failure } from "../failure.ts";
import { withProgress } from "../progress.ts";
import { record } from "../recording.ts";
import { dayOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";
import { speakerFor } from "./language-of.ts";

const COLUMNS = 100;

interface Asked extends Partial<Omit<Decision, "chose">> {
  readonly yes?: boolean;
  readonly asOf?: string;
  readonly seed?: number;
}

/** `batuta decide <initiative> <option> [path]`: shows what would be written, and writes it with `--yes`. */
export function decideCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  command
    .argument("<initiative>", say("cli-solve-initiative"))
    .argument("<option>", say("cli-decide-option"))
    .argument("[path]", say("cli-solve-path"), ".")
    .option("--by <who>", say("cli-decide-by"))
    .option("--because <why>", say("cli-decide-because"))
    .option("--instead <what>", say("cli-decide-instead"))
    .option("--approver <who>", say("cli-decide-approver"))
    .option("--until <day>", say("cli-decide-until"), dayOf(say, "--until"))
    .option("--yes", say("cli-decide-yes"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .addHelpText("before", `${say("cli-decide-examples")}\n`)
    .action(async (initiative: string, chose: string, path: string, asked: Asked) =>
      runDecide(setting, { initiative, chose, path }, asked),
    );
}

interface Place {
  readonly initiative: string;
  readonly chose: string;
  readonly path: string;
}

async function runDecide(setting: Setting, place: Place, asked: Asked): Promise<void> {
  const { outer, say } = setting;
  const { prepareDecision } = await import("../../decide.ts");
  const { initiative, chose, path } = place;
  const { by, because, instead, approver, until } = asked;
  const request = {
    initiative,
    path,
    keep: new Set<never>(),
    budget: undefined,
    ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }),
    ...(asked.seed === undefined ? {} : { seed: asked.seed }),
    ...(setting.language === undefined ? {} : { language: setting.language }),
    environment: outer.environment,
  };
  const decision = { chose, by, because, instead, approver, until };
  const deciding = await withProgress(outer, say("cli-working"), async () => prepareDecision(request, decision));
  await finish(setting, place, { deciding, yes: asked.yes === true });
}

async function finish(
  setting: Setting,
  place: Place,
  { deciding, yes }: { deciding: Deciding; yes: boolean },
): Promise<void> {
  const { outer } = setting;
  const { problems, refused } = deciding;
  if (problems.length > 0) {
    const language = setting.language ?? setting.fallbackLanguage;
    await outer.stderr.write(renderProblems(problems, { language, width: outer.stderr.columns ?? COLUMNS }));
  }
  if (refused) return refuse(setting, place, refused);
  const { preparing, title } = deciding;
  const isWritten = await record(setting, { preparing, yes });
  const { say } = speakerFor(setting, preparing);
  if (isWritten) await deliverToScreen(outer, say, `${say("decide-written", { title: visible(title) })}\n`);
}

function refuse({ say, finish: end }: Setting, { initiative, chose }: Place, refused: Refusal): void {
  switch (refused.is) {
    case "problems":
      return end(2);
    case "unknown-option":
      throw new Failure(say("error-way", { name: visible(chose), known: refused.known.join(", "), id: initiative }));
    case "missing": {
      const fields = refused.fields.map((field) => `--${field}`).join(", ");
      throw new Failure(say("error-as-is", { fields }));
    }
    case "own-approval":
      throw new Failure(say("error-own-approval"));
  }
}
