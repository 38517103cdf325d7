import { compareText } from "../base/position.ts";
import { problem } from "../base/problem.ts";
import type { InitiativeDeclaration, InitiativeFile } from "./initiative.ts";
import { documentsOf } from "./documents.ts";
import { type Joining, placeOf, unknownReference } from "./joining.ts";
import { repeated } from "./repeat.ts";

/** The initiatives as they stand once what each repeats is taken in; those that lack what none may lack are left out. */
export function initiativeDeclarations(joining: Joining): readonly InitiativeDeclaration[] {
  const files = filesById(joining);
  return [...files.values()].flatMap((file) => {
    const whole = inherited(file, files, { joining, above: [] });
    return isComplete(whole, joining) ? [whole] : [];
  });
}

function filesById(joining: Joining): ReadonlyMap<string, InitiativeFile> {
  const files = new Map<string, InitiativeFile>();
  for (const { value } of documentsOf(joining.documents, "initiative")) {
    const id = value.initiative;
    const first = files.get(id);
    if (!first) files.set(id, value);
    else
      joining.report(
        problem("id-twice", { kind: "initiative", id }, placeOf(value.$at, "initiative"), [
          placeOf(first.$at, "initiative"),
        ]),
      );
  }
  return files;
}

interface Descent {
  readonly joining: Joining;
  /** The initiatives that led here, the first one first. */
  readonly above: readonly string[];
}

function inherited(
  file: InitiativeFile,
  files: ReadonlyMap<string, InitiativeFile>,
  { joining, above }: Descent,
): InitiativeFile {
  const { based_on: id, initiative, $at } = file;
  if (id === undefined) return file;
  const known = files.get(id);
  const path = [...above, initiative];
  const at = placeOf($at, "based_on");
  const isOwn = above.length === 0;
  if (!known && isOwn)
    joining.report(unknownReference({ kind: "initiative", id, known: [...files.keys()].toSorted(), at }));
  // A circle is told once, by the one whose name comes first.
  if (id === path[0] && path.toSorted(compareText)[0] === id)
    joining.report(problem("based-on-circle", { circle: [...path, id] }, at));
  if (!known || path.includes(id)) return file;
  return repeated(file, inherited(known, files, { joining, above: path }));
}

const NEEDED = [
  ["title", "24-hour delivery for young families"],
  ["kind", "campaign"],
  ["proposed_by", "marketing"],
] as const;

function isComplete(file: InitiativeFile, joining: Joining): file is InitiativeDeclaration {
  const missing = NEEDED.filter(([key]) => file[key] === undefined);
  for (const [key, example] of missing)
    joining.report(problem("missing-key", { key, example }, placeOf(file.$at, "initiative")));
  return missing.length === 0;
}
