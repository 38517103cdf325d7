import type { RuleDeclaration } from "../../src/model/rules.ts";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { parseAllDocuments, stringify } from "yaml";

import type { Problem } from "../../src/base/problem.ts";
import { worldOf } from "../../src/facts/world.ts";
import type { Company, Initiative } from "../../src/model/company.ts";
import { documentsOf } from "../../src/model/documents.ts";
import { compileRules, type CompiledRules } from "../../src/rules/compile.ts";
import type { Finding } from "../../src/rules/finding.ts";
import { judge } from "../../src/rules/judge.ts";
import type { Outlook } from "../../src/simulate/outlook.ts";
import { gatesOf } from "../../src/simulate/gates.ts";
import { rehearse } from "../../src/simulate/rehearse.ts";
import { decodeFiles } from "../model/decoded.ts";
import { joinFiles } from "../model/joined.ts";
import { playedKey } from "./played-key.ts";

const FOLDER = fileURLToPath(new URL("../../rules/", import.meta.url));

/** A value as YAML holds it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
type Fields = Readonly<Record<string, Value>>;

/** The files of rules, by path from `rules/`. */
export function ruleFiles(): Readonly<Record<string, string>> {
  const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /^[a-z-]+\/[a-z-]+\.yaml$/.test(name) && !name.startsWith("sectors/")).sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(FOLDER + name, "utf8")]));
}

/** The rules as written, without positions. */
export function writtenRules(): readonly Written[] {
  const lists = Object.values(ruleFiles()).flatMap((text) => plainDocuments(text).map(({ rules }) => rules));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `catalogue` reads the same text by the program's own schema
  return lists.flatMap((rules) => rules as unknown as readonly Written[]);
}

/** The documents of a text as plain values. */
function plainDocuments(text: string): readonly Readonly<Record<string, Value>>[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every document of YAML that is a map
  return parseAllDocuments(text).map((document) => document.toJS() as Readonly<Record<string, Value>>);
}

export interface Written {
  readonly rule: string;
  readonly severity: string;
  readonly idea: string;
  readonly fires: Value;
  readonly quiet: Value;
  readonly title: Texts;
  readonly message: Texts;
  readonly arithmetic?: Texts;
  readonly flip?: Texts;
  readonly do?: readonly { readonly what: Texts; readonly who: string; readonly by?: string }[];
}

export interface Texts {
  readonly en: string;
  readonly es: string;
}

/** The rules, read as the program does it. */
export function catalogue(): CompiledRules & { readonly problems: readonly Problem[] } {
  const files = ruleFiles();
  const { documents, problems } = decodeFiles(files);
  const declared: readonly RuleDeclaration[] = documentsOf(documents, "rules").flatMap(({ value }) => value.rules);
  const compiled = compileRules(declared, (file) => files[file]);
  return { rules: compiled.rules, problems: [...problems, ...compiled.problems] };
}

const KINDS = ["company", "initiative", "department", "orientation"] as const;
const NAMED: readonly string[] = KINDS.slice(1);

/** The example as one value: `company`, `flows`, `initiative.<id>`, `department.<id>`, `standing_promises`, `waivers`. */
export function exampleValue(text = readFileSync(`${FOLDER}example.yaml`, "utf8")): Fields {
  const example: Record<string, Value> = {};
  for (const fields of plainDocuments(text)) {
    const kind = KINDS.find((one) => one in fields);
    if (kind === undefined) Object.assign(example, fields);
    else if (kind === "company") example["company"] = fields;
    else example[kind] = mergePatch(example[kind], { [idOf(fields[kind])]: fields });
  }
  return example;
}

function idOf(id: Value | undefined): string {
  if (typeof id !== "string") throw new Error(`no id: ${JSON.stringify(id)}`);
  return id;
}

/** JSON merge patch (RFC 7396). */
export function mergePatch(target: Value | undefined, patch: Value): Value {
  if (!isFields(patch)) return patch;
  const merged: Record<string, Value> = isFields(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

function isFields(value: Value | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The files of the example with a change. */
export function exampleFiles(patch: Value = {}): Readonly<Record<string, string>> {
  const value = mergePatch(exampleValue(), patch);
  if (!isFields(value)) throw new Error("the change leaves no company");
  const files: Record<string, string> = {};
  for (const [kind, held] of Object.entries(value)) {
    const isNamed = NAMED.includes(kind) && isFields(held);
    const documents = isNamed
      ? Object.entries(held).map(([id, one]) => withId(kind, id, one))
      : [kind === "company" ? held : { [kind]: held }];
    documents.forEach((document, index) => (files[`${kind}-${index}.yaml`] = stringify(document)));
  }
  return files;
}

function withId(kind: string, id: string, one: Value): Value {
  return isFields(one) ? { [kind]: id, ...one } : one;
}

/** Plays one initiative of the example; what the simulation reads being the same, it is played once. */
function outlookOf(company: Company, initiative: Initiative): Outlook {
  const key = playedKey(company, initiative.id);
  const outlook = PLAYED.get(key) ?? rehearse(company, initiative, REHEARSAL);
  PLAYED.set(key, outlook);
  return { ...outlook, gates: gatesOf({ company, initiative, seed: 1 }, touchedDepartments(initiative, outlook)) };
}

const REHEARSAL = { seed: 1, scenarios: 512, tables: () => undefined };
const PLAYED = new Map<string, Outlook>();

/** As the rehearsal does it: dates are worked out anew, for they rest on what was asked and answered. */
function touchedDepartments({ parties }: Initiative, { capacities }: Outlook): readonly string[] {
  const reached = capacities.filter(({ touched }) => touched).map(({ department }) => department);
  const named = parties.filter(({ role }) => role !== "asked").map(({ department }) => department);
  return [...new Set([...reached, ...named])].sort();
}

/** The initiatives of the example that a change is about: those that it names first, then the campaign. */
export function initiativesOf(patch: Value): readonly string[] {
  const named = isFields(patch) ? patch["initiative"] : undefined;
  return [...new Set([...(isFields(named) ? Object.keys(named) : []), "spring"])];
}

/** Every finding on the initiatives that a change of the example is about; what is wrong with its files is a fault of the test. */
export function judgeExample(
  { rules }: Pick<CompiledRules, "rules">,
  patch: Value = {},
  ids = initiativesOf(patch),
): readonly Finding[] {
  const files = exampleFiles(patch);
  const { company, problems } = joinFiles(files);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 1));
  const judged = company.initiatives.filter(({ id }) => ids.includes(id));
  const outlooks = judged.map((initiative) => outlookOf(company, initiative));
  return judged.flatMap(({ id }) => {
    const world = worldOf(company, outlooks, id);
    return world ? judge(rules, world, company.policy) : [];
  });
}
