import type { Problem } from "../../base/problem.ts";
import type { Tree } from "../../base/tree.ts";
import type { Rule } from "../compile.ts";
import type { Finding } from "../finding.ts";
import type { Scene, Stage } from "./stage.ts";

/** What came of trying a rule on the example as it is, with its `fires:` and with its `quiet:`. */
export interface Trial {
  readonly rule: Rule;
  /** Findings on the example as it stands: there should be none. */
  readonly plain: readonly Finding[];
  /** What it finds with `fires:`; undefined: nothing. */
  readonly spoken: Finding | undefined;
  /** What it finds with `quiet:`, on the initiative on which `fires:` speaks: there should be none. */
  readonly quiet: readonly Finding[];
  /** What is wrong with the example once it is changed. */
  readonly problems: readonly Problem[];
  readonly passed: boolean;
}

/** Tries rules among all others: what exceptions are matched against is found by the others. */
export function tryRules(tried: readonly Rule[], among: readonly Rule[], stage: Stage): readonly Trial[] {
  const plain = stage.set();
  const standing = plain.problems.length > 0 ? [] : plain.initiatives.flatMap((id) => plain.judge(among, id));
  return tried.map((rule) => tryRule(rule, { among, stage, standing, problems: plain.problems }));
}

interface Court {
  readonly among: readonly Rule[];
  readonly stage: Stage;
  /** What is found on the example as it stands, and what is wrong with it. */
  readonly standing: readonly Finding[];
  readonly problems: readonly Problem[];
}

function tryRule(rule: Rule, { among, stage, standing, problems: before }: Court): Trial {
  const { fires, quiet } = rule.declaration;
  const firing = sceneWith(stage, fires);
  const still = sceneWith(stage, quiet);
  const problems = before.length > 0 ? before : [...(firing?.problems ?? []), ...(still?.problems ?? [])];
  const plain = foundBy(rule, standing);
  if (!firing || !still || problems.length > 0)
    return { rule, plain, spoken: undefined, quiet: [], problems, passed: false };
  const spoken = speaks(rule, among, firing);
  const found = spoken ? foundBy(rule, still.judge(among, spoken.initiative)) : [];
  const passed = spoken !== undefined && found.length === 0 && plain.length === 0;
  return { rule, plain, spoken, quiet: found, problems, passed };
}

function sceneWith(stage: Stage, change: Tree | undefined): Scene | undefined {
  return change && stage.set(change);
}

/** The first finding, on the first of the initiatives that the change is about on which the rule speaks. */
function speaks(rule: Rule, among: readonly Rule[], scene: Scene): Finding | undefined {
  for (const id of scene.initiatives) {
    const [first] = foundBy(rule, scene.judge(among, id));
    if (first) return first;
  }
  return undefined;
}

function foundBy(rule: Rule, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule.id);
}
