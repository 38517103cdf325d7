import { nearest } from "../../base/near.ts";
import { visible } from "../../base/visible.ts";
import { explanationBlocks, pointBlocks } from "../../report/explanation.ts";
import type { Block } from "../../report/blocks.ts";
import type { Explanation, PointExplained } from "../../result/explanation.ts";
import { Failure } from "../failure.ts";
import type { Setting } from "./command.ts";
import type { Voice } from "./language-of.ts";
import { type ScreenFormat, show } from "./show.ts";

interface Wanted {
  /** An initiative, or a point of any; undefined: all that were given. */
  readonly what: string | undefined;
  readonly point: string | undefined;
  readonly format: ScreenFormat | undefined;
}

/** Shows the points of one or several initiatives, or those of them that were named; false: nothing is called so. */
export async function explainPoints(
  setting: Setting & Voice,
  all: readonly Explanation[],
  { what, point, format }: Wanted,
): Promise<boolean> {
  const named = all.filter(({ initiative }) => what === undefined || initiative === what);
  const name = named.length > 0 ? point : what;
  const among = named.length > 0 ? named : all;
  if (name === undefined) return shown(setting, among, format);
  const found = among.map((one) => ({ ...one, points: one.points.filter((each) => isCalled(each, name)) }));
  const chosen = found.filter(({ points }) => points.length > 0);
  if (chosen.length > 0) return shownInFull(setting, chosen, format);
  if (point === undefined) return false;
  throw noPoint(setting, among, name);
}

async function shown(setting: Setting & Voice, all: readonly Explanation[], format?: ScreenFormat): Promise<boolean> {
  const blocks = apart(all.map((one) => explanationBlocks(one, setting)));
  await show(setting, { blocks, json: all.length === 1 ? all[0] : all }, format);
  return all.length > 0;
}

async function shownInFull(
  setting: Setting & Voice,
  all: readonly Explanation[],
  format?: ScreenFormat,
): Promise<boolean> {
  const blocks = apart(all.flatMap((one) => one.points.map(({ short }) => pointBlocks(one, short, setting))));
  await show(setting, { blocks, json: all.length === 1 ? all[0] : all }, format);
  return true;
}

/** A line between what is told one after the other. */
function apart(groups: readonly (readonly Block[])[]): Block[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [{ is: "rule" } as const, ...group]));
}

/** By its fingerprint, its short form, its rule (with or without the area), its subject (with or without the kind). */
function isCalled({ finding, short }: PointExplained, name: string): boolean {
  return namesOf(finding).includes(name) || short === name;
}

function namesOf({ fingerprint, rule, subject }: PointExplained["finding"]): readonly string[] {
  return [fingerprint, rule, rule.slice(rule.indexOf("/") + 1), subject, subject.slice(subject.indexOf(":") + 1)];
}

function noPoint({ say }: Voice, among: readonly Explanation[], name: string): Failure {
  const initiative = among.map((one) => one.initiative).join(", ");
  const findings = among.flatMap(({ points }) => points.map(({ finding }) => finding));
  if (findings.length === 0) return new Failure(say("explain-no-point", { initiative }));
  const near = nearest(name, findings.flatMap(namesOf));
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(", ");
  const hint = near === undefined ? say("explain-points-are", { rules }) : say("error-near", { near });
  return new Failure(`${say("explain-no-finding", { initiative, name: visible(name) })} ${hint}`);
}
