import * as generated from "../../dist/generated/validators.js";
import type { Problem } from "../base/problem.ts";
import type { Tree } from "../base/tree.ts";
import type { Schema } from "./define.ts";
import { shapeProblems, type Validator } from "./shape.ts";

const VALIDATORS: Readonly<Record<string, Validator>> = generated;

/**
 * What of a document does not have the shape of its kind. The code that judges is generated when Batuta is built
 * (`src/build/generate.ts`), from the same schema that is given here for the sentences.
 */
export function validate(kind: string, schema: Schema<unknown>, tree: Tree): readonly Problem[] {
  const validator = VALIDATORS[kind];
  // A kind without code is a build that does not belong to this source.
  if (!validator) throw new Error(`no validator for ${kind}: run npm run build`);
  return shapeProblems(validator, schema, tree);
}
