import { CommanderError } from "commander";

import type { Language } from "../base/bilingual.ts";
import { visible } from "../base/visible.ts";
import { CACHE, OFF } from "../files/cache-folder.ts";
import { VERSION } from "../version.ts";
import { type Speaker, speaker } from "../words/catalogue.ts";
import type { Setting } from "./commands/command.ts";
import { deliverToScreen } from "./emit.ts";
import { Failure } from "./failure.ts";
import { companyLanguage, environmentLanguage, languageFlag } from "./language.ts";
import { type Outer, processOuter } from "./outer.ts";
import type { Check } from "./pipeline.ts";
import { COMMAND_NAMES, type Printed, buildProgram, complaint } from "./program.ts";
import { choiceOf } from "./values.ts";

const OK = 0;
const COULD_NOT_JUDGE = 2;
const BUG = 70;

/** Runs the command line of this process. What escapes every guard is a bug too: Node's own code for it, 1, is a verdict here. */
export async function main(): Promise<void> {
  const outer = processOuter();
  const args = process.argv.slice(2);
  let escaped = false;
  process.on("uncaughtException", (error) => {
    escaped = true;
    process.exitCode = BUG;
    void tell(outer, speaker(languageFlag(args) ?? environmentLanguage(outer.environment)), error);
  });
  const exitCode = await run(args, outer, loadCheck);
  process.exitCode = escaped ? BUG : exitCode;
}

/** Runs the command line and answers with its exit code: 0, 1, 2, or 70 for a bug of ours. */
export async function run(args: readonly string[], outer: Outer, check: () => Promise<Check>): Promise<number> {
  const own = ownOptions(args);
  const fallbackLanguage = companyLanguage(own) ?? environmentLanguage(outer.environment);
  const language = languageFlag(own);
  const say = speaker(language ?? fallbackLanguage);
  let exitCode = OK;
  const finish = (code: number) => {
    exitCode = code;
  };
  try {
    await perform(args, {
      outer: withoutCache(args, outer),
      say,
      language,
      fallbackLanguage,
      check,
      commands: COMMAND_NAMES,
      finish,
    });
    return exitCode;
  } catch (error) {
    return tell(outer, say, error);
  }
}

async function perform(args: readonly string[], setting: Setting): Promise<void> {
  const { say, outer } = setting;
  const printed: Printed = { out: "" };
  requireLanguage(ownOptions(args), say);
  try {
    const program = await buildProgram(setting, printed, args);
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    const failure = error instanceof CommanderError ? complaint(setting, error, args) : error;
    if (failure !== undefined) throw failure;
  }
  if (printed.out !== "") await deliverToScreen(outer, say, printed.out);
}

/** `--no-cache` is the environment without a place to keep anything. */
function withoutCache(args: readonly string[], outer: Outer): Outer {
  if (!ownOptions(args).includes("--no-cache")) return outer;
  return { ...outer, environment: { ...outer.environment, [CACHE]: OFF } };
}

/** What stands behind `--` is nobody's option. */
function ownOptions(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  return end < 0 ? args : args.slice(0, end);
}

/** A language that is not ours is refused, never ignored. */
function requireLanguage(args: readonly string[], say: Speaker): void {
  const index = args.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const flag = args[index];
  if (flag === undefined) return;
  const said = flag === "--lang" ? args[index + 1] : flag.slice("--lang=".length);
  if (said !== undefined) choiceOf(say, "--lang", ["en", "es"] satisfies Language[])(said);
}

/** One line for what the user can mend; the stack and a request for what only we can. */
async function tell(outer: Outer, say: Speaker, error: unknown): Promise<number> {
  if (error instanceof Failure) {
    const lines = error.message.split("\n").map(visible);
    await outer.stderr.write(`batuta: ${lines.join("\n")}\n`).catch(() => undefined);
    return COULD_NOT_JUDGE;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const text = `${say("bug-title")}\n\n${stack}\n\nbatuta ${VERSION} · node ${process.version} · ${process.platform}\n`;
  await outer.stderr.write(`${text}${say("bug-report")}\n`).catch(() => undefined);
  return BUG;
}

/** The pipeline is loaded when a check is asked for: help and schemas need none of it. */
async function loadCheck(): Promise<Check> {
  const { check } = await import("../check.ts");
  return check;
}
