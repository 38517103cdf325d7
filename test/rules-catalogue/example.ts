import { stringify } from "yaml";

import type { Tree } from "../../src/base/tree.ts";
import { readYaml } from "../../src/files/read.ts";
import { changedDocuments } from "../../src/rules/trial/example.ts";
import { type Stage, stageOf } from "../../src/rules/trial/stage.ts";
import { shippedExample } from "../../src/shipped.ts";
import { REQUEST } from "../model/joined.ts";

/** A value as YAML holds it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** A change of the example, as a rule's file would write it. */
export function changeOf(value: Value): Tree {
  const [tree] = readYaml("change.yaml", new TextEncoder().encode(stringify(value))).documents;
  if (!tree) throw new Error("no change");
  return tree;
}

/** The documents of the example with a change. */
export function exampleTrees(change: Value = {}): readonly Tree[] {
  return changedDocuments(shippedExample(), changeOf(change));
}

/** The stage on which the shipped rules are tried. */
export function exampleStage(): Stage {
  return stageOf(shippedExample(), REQUEST);
}
