import { stat } from "node:fs/promises";

import type { Command } from "commander";

import { nearest } from "../../base/near.ts";
import { visible } from "../../base/visible.ts";
import { findCompanies } from "../../files/find.ts";
import { Failure } from "../failure.ts";
import type { Setting } from "./command.ts";
import { explainPoints } from "./explain-points.ts";
import { COULD_NOT_JUDGE, speakerFor } from "./language-of.ts";
import { oneCompany } from "./one-company.ts";
import { formatOption, type ScreenFormat, show } from "./show.ts";

interface Asked {
  readonly format?: ScreenFormat;
}

/** `batuta explain <what> [point]`: a rule, a fact, a word; or the points of an initiative, or one of them. */
export function explainCommand(command: Command, setting: Setting): void {
  const { say } = setting;
  formatOption(command, setting)
    .argument("<what>", say("cli-explain-what"))
    .argument("[point]", say("cli-explain-finding"))
    .addHelpText("before", `${say("cli-explain-examples")}\n`)
    .action(async (what: string, point: string | undefined, asked: Asked) =>
      runExplain(setting, { what, point }, asked),
    );
}

interface Words {
  readonly what: string;
  readonly point: string | undefined;
}

/** A path and a fingerprint are known by their form; else a rule comes before a word, and a word before an initiative. */
async function runExplain(setting: Setting, { what, point }: Words, { format }: Asked): Promise<void> {
  const isPath = (await stat(what).catch(() => undefined)) !== undefined;
  if (point !== undefined || isPath || what.includes(" | ")) return explainIn(setting, { what, point, isPath }, format);
  if (await explainedRule(setting, what, format)) return;
  if (await explainedWord(setting, what, format)) return;
  return explainIn(setting, { what, point, isPath }, format);
}

async function explainedRule(setting: Setting, what: string, format?: ScreenFormat): Promise<boolean> {
  const { shippedRules, shippedText } = await import("../../shipped.ts");
  const rules = shippedRules();
  const rule = ruleNamed(rules, what);
  if (!rule) return false;
  const { explainRule } = await import("../../explain-rule.ts");
  const { ruleExplainedBlocks } = await import("../../report/rule-explained.ts");
  const voice = speakerFor(setting);
  const explained = explainRule(rule, { language: voice.language, rules, textOf: shippedText });
  await show(setting, { json: explained, blocks: ruleExplainedBlocks(explained, voice) }, format);
  return true;
}

/** By its name, or by what stands after the area when that is enough to know it. */
function ruleNamed<R extends { readonly id: string }>(rules: readonly R[], name: string): R | undefined {
  const short = rules.filter(({ id }) => id.endsWith(`/${name}`));
  return rules.find(({ id }) => id === name) ?? (short.length === 1 ? short[0] : undefined);
}

async function explainedWord(setting: Setting, what: string, format?: ScreenFormat): Promise<boolean> {
  const { meaningsOf, meaningBlocks } = await import("../../report/meaning.ts");
  const { judgesOf } = await import("../../judges-of.ts");
  const meanings = meaningsOf(what, speakerFor(setting).language, judgesOf);
  if (meanings.length === 0) return false;
  await show(setting, { json: { version: 1, meanings }, blocks: meaningBlocks(meanings) }, format);
  return true;
}

interface Place extends Words {
  readonly isPath: boolean;
}

/** An initiative, a company or a point: of the company that the path leads to, else of the one here. */
async function explainIn(setting: Setting, { what, point, isPath }: Place, format?: ScreenFormat): Promise<void> {
  // Among several companies no initiative can be meant: the word is not known, and says so with what is called nearly so.
  const { companies } = isPath ? { companies: [] } : await findCompanies(".");
  if (companies.length > 1) throw await unknown(setting, what, []);
  const read = await oneCompany(setting, isPath ? what : ".");
  if (!read) throw await unknown(setting, what, []);
  const { explainCompany } = await import("../../explain.ts");
  const voice = speakerFor(setting, read.company);
  const own = ruleNamed(read.own, what);
  if (own && !isPath && point === undefined) return explainOwn(setting, { read, rule: own }, format);
  const all = explainCompany(read, voice.language);
  const { focus } = read.folder;
  const inFocus = new Set(read.company.initiatives.filter(({ at }) => at.file === focus).map(({ id }) => id));
  const chosen = isPath ? all.filter(({ initiative }) => inFocus.size === 0 || inFocus.has(initiative)) : all;
  const found = await explainPoints({ ...setting, ...voice }, chosen, {
    what: isPath ? undefined : what,
    point,
    format,
  });
  if (!found)
    throw await unknown(
      setting,
      what,
      all.map(({ initiative }) => initiative),
    );
  if (read.problems.length > 0) setting.finish(COULD_NOT_JUDGE);
}

type Read = NonNullable<Awaited<ReturnType<typeof oneCompany>>>;

async function explainOwn(
  setting: Setting,
  { read, rule }: { readonly read: Read; readonly rule: Read["own"][number] },
  format?: ScreenFormat,
): Promise<void> {
  const { explainRule } = await import("../../explain-rule.ts");
  const { ruleExplainedBlocks } = await import("../../report/rule-explained.ts");
  const voice = speakerFor(setting, read.company);
  const textOf = (file: string) => read.loaded.texts.get(file) ?? "";
  const explained = explainRule(rule, { language: voice.language, rules: read.rules, textOf });
  await show(setting, { json: explained, blocks: ruleExplainedBlocks(explained, voice) }, format);
}

/** What is called nearly so, of everything that can be explained. */
async function unknown(setting: Setting, what: string, initiatives: readonly string[]): Promise<Failure> {
  const { say } = speakerFor(setting);
  const { shippedRules } = await import("../../shipped.ts");
  const { knownNames } = await import("../../report/meaning.ts");
  const rules = shippedRules().flatMap(({ id }) => [id, id.slice(id.indexOf("/") + 1)]);
  const near = nearest(what, [...initiatives, ...knownNames(), ...rules]);
  const hint = near === undefined ? "" : ` ${say("error-near", { near: `batuta explain ${near}` })}`;
  return new Failure(say("explain-nothing", { name: visible(what) }) + hint);
}
