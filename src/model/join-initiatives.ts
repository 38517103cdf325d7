import { oncePer } from "../base/once-per.ts";
import { comparePositions, type Position } from "../base/position.ts";
import { placed, problem } from "../base/problem.ts";
import type { Said } from "../base/said.ts";
import { parseQuantity } from "../quantity/parse.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { readDate } from "../schema/dates.ts";
import { formatDay } from "../time/day.ts";
import { byId } from "./canonical.ts";
import type { Initiative, Promised, Stream } from "./company.ts";
import { initiativeDeclarations } from "./inherit.ts";
import type { InitiativeDeclaration } from "./initiative.ts";
import { claimsOf } from "./assets.ts";
import { type Joining, placeOf } from "./joining.ts";
import { partiesOf } from "./parties.ts";
import { conditionsOf, termOf } from "./terms.ts";
import { partsOf } from "./where.ts";

/** The initiatives, without their answers (`withAnswers`); those whose days nobody can tell are left out. */
export function joinInitiatives(joining: Joining): readonly Initiative[] {
  return byId(initiativeDeclarations(joining).flatMap((declaration) => keptInitiative(declaration, joining) ?? []));
}

/** An initiative as it was joined without a problem, beside these texts of assets. */
interface Kept {
  readonly initiative: Initiative;
  readonly claims: Joining["request"]["claims"];
}

const kept = new WeakMap<InitiativeDeclaration, Kept>();

/** One whose file stays as it was stays the same object: after an edit of one among a thousand, only that one is joined anew. */
function keptInitiative(declaration: InitiativeDeclaration, joining: Joining): Initiative | undefined {
  const { claims } = joining.request;
  const known = kept.get(declaration);
  if (known && known.claims === claims) return known.initiative;
  let isClean = true;
  const report: Joining["report"] = (found) => {
    isClean = false;
    joining.report(found);
  };
  const lasting = lastingOf(declaration, { ...joining, report });
  const initiative = lasting && initiativeOf(declaration, lasting, { ...joining, report });
  if (isClean && initiative) kept.set(declaration, { initiative, claims });
  return initiative;
}

function initiativeOf(declaration: InitiativeDeclaration, lasting: Lasting, joining: Joining): Initiative {
  return {
    id: declaration.initiative,
    status: declaration.status ?? "proposed",
    declaration,
    ...lasting,
    streams: (declaration.demand ?? []).map((stream) => streamOf(stream, joining)),
    usesAllowed: usesAllowedOf(declaration, joining),
    rates: declaration.rates ?? {},
    promises: promisesOf(declaration, joining),
    claims: claimsOf(declaration, joining),
    answers: {},
    parties: partiesOf(declaration),
    at: placeOf(declaration.$at, "initiative"),
  };
}

const NEVER = new Set(["never", "nunca"]);

type Lasting = Pick<Initiative, "launch" | "ends">;

/** Its first and last day, the last nothing for `never`; nothing when they contradict each other or cannot be read. */
function lastingOf({ ends, launch, $at }: InitiativeDeclaration, joining: Joining): Lasting | undefined {
  if (NEVER.has(ends.trim().toLowerCase())) return { launch, ends: undefined };
  const at = placeOf($at, "ends");
  const read = readDate(ends);
  if (read.complaint) {
    joining.report(placed(read.complaint, at));
    return undefined;
  }
  if (read.value >= launch) return { launch, ends: read.value };
  joining.report(problem("ends-before-launch", { launch: formatDay(launch), ends: formatDay(read.value) }, at));
  return undefined;
}

const UNLIMITED = new Set(["unlimited", "ilimitado", "ilimitados", "sin límite"]);

function usesAllowedOf({ offer }: InitiativeDeclaration, joining: Joining): Said<Quantity> | "unlimited" | undefined {
  const uses = offer?.uses;
  const allowed = uses?.allowed?.trim();
  if (uses === undefined || allowed === undefined) return undefined;
  if (UNLIMITED.has(allowed.toLowerCase())) return "unlimited";
  if (allowed === "unknown" || allowed === "none") return { said: allowed };
  const read = parseQuantity(allowed, ["count"], { example: "1" });
  if (!read.complaint) return { said: "value", value: read.value };
  joining.report(placed(read.complaint, placeOf(uses.$at, "allowed")));
  return undefined;
}

function streamOf(declaration: Stream["declaration"], joining: Joining): Stream {
  const where = placeOf(declaration.$at, "where");
  return {
    flow: declaration.flow,
    parts: partsOf(declaration, where, joining.report),
    declaration,
    at: placeOf(declaration.$at, ""),
  };
}

function promisesOf(declaration: InitiativeDeclaration, joining: Joining): readonly Promised[] {
  const subjects = new Map<string, number>();
  return (declaration.promises ?? []).map((promise) => {
    const subject = subjectOf(promise);
    const count = (subjects.get(subject) ?? 0) + 1;
    subjects.set(subject, count);
    return promisedOf(promise, count === 1 ? subject : `${subject}#${count}`, joining);
  });
}

function subjectOf({ topic, channels = [] }: Promised["declaration"]): string {
  return channels.length === 0 ? `promise:${topic}` : `promise:${topic}@${[...new Set(channels)].toSorted().join("+")}`;
}

function promisedOf(declaration: Promised["declaration"], subject: string, joining: Joining): Promised {
  return {
    topic: declaration.topic,
    term: termOf(declaration, joining.report),
    channels: declaration.channels ?? [],
    keptBy: declaration.kept_by ?? [],
    conditions: conditionsOf(declaration),
    declaration,
    subject,
    at: placeOf(declaration.$at, ""),
  };
}

/** Where an initiative first names each party, those that answered it too: who proposes counts as well. */
export const namedParties = oncePer(({ declaration, parties, answers }: Initiative) => [
  ...firstMentions([
    [declaration.proposed_by, placeOf(declaration.$at, "proposed_by")],
    ...[...parties, ...Object.values(answers)].map(({ department, at }) => [department, at] as const),
  ]),
]);

/** Where each of those who are named stands first. */
export function firstMentions(named: readonly (readonly [string, Position])[]): ReadonlyMap<string, Position> {
  const first = new Map<string, Position>();
  for (const [id, at] of named) {
    const known = first.get(id);
    if (!known || comparePositions(at, known) < 0) first.set(id, at);
  }
  return first;
}
