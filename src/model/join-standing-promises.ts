import { comparePositions } from "../base/position.ts";
import { problem } from "../base/problem.ts";
import { byId, inCanonicalOrder } from "./canonical.ts";
import type { StandingPromise, Waiver } from "./company.ts";
import { documentsOf } from "./documents.ts";
import { type Joining, placeOf } from "./joining.ts";
import type { StandingPromiseDeclaration } from "./standing-promises.ts";
import { termOf } from "./terms.ts";

/**
 * The standing promises by id: their own, else their topic; several of one topic are counted in the order of what they
 * say, so that no file's name decides which is which.
 */
export function joinStandingPromises(joining: Joining): readonly StandingPromise[] {
  const all = documentsOf(joining.documents, "standing_promises").flatMap(({ value }) => value.standing_promises);
  const ids = new Map<string, StandingPromise>();
  for (const declaration of inCanonicalOrder(all, (one) => [one.id === undefined ? 1 : 0, one])) {
    const first = declaration.id === undefined ? undefined : ids.get(declaration.id);
    const at = placeOf(declaration.$at, "id");
    if (first) {
      const [early, late] =
        comparePositions(at, placeOf(first.declaration.$at, "id")) < 0 ? [at, first.at] : [first.at, at];
      joining.report(problem("id-twice", { kind: "standing promise", id: first.id }, late, [early]));
      continue;
    }
    const id = declaration.id ?? freeId(declaration.topic, ids);
    ids.set(id, standingPromiseOf(id, declaration, joining));
  }
  return byId([...ids.values()]);
}

function freeId(topic: string, taken: ReadonlyMap<string, unknown>): string {
  let id = topic;
  for (let count = 2; taken.has(id); count++) id = `${topic}-${count}`;
  return id;
}

function standingPromiseOf(id: string, declaration: StandingPromiseDeclaration, joining: Joining): StandingPromise {
  return {
    id,
    topic: declaration.topic,
    term: termOf(declaration, joining.report),
    keptBy: declaration.kept_by ?? [],
    declaration,
    at: placeOf(declaration.$at, ""),
  };
}

/** The agreed exceptions, in the order of what they say. */
export function joinWaivers(joining: Joining): readonly Waiver[] {
  const all = documentsOf(joining.documents, "waivers").flatMap(({ value }) => value.waivers);
  const sorted = inCanonicalOrder(all, (one) => [one.rule, one.of ?? "", one.subject ?? "", one]);
  return sorted.map((declaration) => ({ declaration, at: placeOf(declaration.$at, "") }));
}
