import type { Command } from "commander";

import { visible } from "../../base/visible.ts";
import type { Exception, WaiveRefusal } from "../../waive.ts";
import { converse, worldNamed } from "../conversing.ts";
import { Failure } from "../failure.ts";
import { record } from "../recording.ts";
import { dayOf, wholeOf } from "../values.ts";
import type { Setting } from "./command.ts";

interface Options extends Partial<Omit<Exception, "rule">> {
  readonly yes?: boolean;
  readonly asOf?: string;
  readonly seed?: number;
}

/** `batuta waive <initiative> <rule> [path]`: writes an agreed exception with the numbers that it is agreed for. */
export function waiveCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  command
    .addHelpText("before", `${say("cli-waive-examples")}\n`)
    .argument("<initiative>", say("cli-initiative"))
    .argument("<rule>", say("cli-waive-rule"))
    .argument("[path]", say("cli-path"), ".")
    .option("--subject <part>", say("cli-waive-subject"))
    .option("--because <why>", say("cli-waive-because"))
    .option("--instead <what>", say("cli-waive-instead"))
    .option("--approver <who>", say("cli-waive-approver"))
    .option("--until <day>", say("cli-waive-until"), dayOf(say, "--until"))
    .option("--yes", say("cli-yes"))
    .option("--as-of <day>", say("cli-as-of"), dayOf(say, "--as-of"))
    .option("--seed <number>", say("cli-seed"), wholeOf(say, "--seed", 0))
    .action(async (initiative: string, rule: string, path: string, options: Options) =>
      runWaive(setting, { initiative, rule, path }, options),
    );
}

interface Place {
  readonly initiative: string;
  readonly rule: string;
  readonly path: string;
}

async function runWaive(setting: Setting, { initiative, rule, path }: Place, options: Options): Promise<void> {
  const conversation = await converse(setting, path, options);
  if (!conversation) return;
  const world = worldNamed(setting, conversation, initiative);
  const { pointRefused, prepareException } = await import("../../waive.ts");
  const of = { rule, title: world.initiative.declaration.title };
  const unfit = pointRefused(conversation, world, { rule, subject: options.subject });
  if (unfit) throw refusal(setting, of, unfit);
  const waiving = await prepareException(conversation, world, exceptionOf(setting, rule, options));
  if ("refused" in waiving) throw refusal(setting, of, waiving.refused);
  await record(setting, { preparing: waiving.preparing, yes: options.yes === true });
}

const NEEDED = ["because", "instead", "approver", "until"] as const;

function exceptionOf({ say }: Setting, rule: string, options: Options): Exception {
  const { subject, because, instead, approver, until } = options;
  if (because === undefined || instead === undefined || approver === undefined || until === undefined) {
    const missing = NEEDED.filter((field) => options[field] === undefined).map((field) => `--${field}`);
    throw new Failure(say("error-needs-option", { fields: missing.join(", ") }));
  }
  return { rule, subject, because, instead, approver, until };
}

function refusal({ say }: Setting, of: { rule: string; title: string }, refused: WaiveRefusal): Failure {
  const rule = visible(of.rule);
  switch (refused.is) {
    case "no-finding": {
      const near = refused.near === undefined ? "" : say("near", { near: refused.near });
      return new Failure(say("error-no-finding", { rule, title: visible(of.title), near }));
    }
    case "several":
      return new Failure(say("error-several", { rule, subjects: refused.subjects.join(", ") }));
    case "locked":
      return new Failure(say("error-locked", { rule }));
    case "author":
      return new Failure(say("error-waive-author", { who: visible(refused.who) }));
    case "until":
      return new Failure(say("error-waive-until"));
  }
}
