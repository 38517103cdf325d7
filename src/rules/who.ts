import { nearest } from "../base/near.ts";
import { variableOf, variablesOf } from "../facts/index.ts";
import type { Instance, SubjectType } from "../facts/subjects.ts";
import type { World } from "../facts/world.ts";
import type { Fault } from "./fault.ts";

/** Whom a step may be for; a text fact (`promise.keeper`) and `department:NAME` are understood too. */
const ROLES = ["proposer", "author", "accountable", "department", "keeper", "payer", "approver"] as const;
type Role = (typeof ROLES)[number];

const LITERAL = /^department:([a-z0-9][a-z0-9._-]*)$/;

/** The fault of a `who:` that names nobody. */
export function whoFault(who: string, type: SubjectType): Fault | undefined {
  if (isRole(who) || LITERAL.test(who) || textFact(who, type)) return undefined;
  return {
    code: "unknown-person",
    found: who,
    near: nearest(who, ROLES) ?? ROLES.join(", "),
    start: 0,
    end: who.length,
  };
}

type Scene = readonly [world: World, instance: Instance];

/** What each role means for a subject; a new one is one line here. */
const MEANING: Readonly<Record<Role, (...scene: Scene) => string | undefined>> = {
  proposer: proposerOf,
  author: ({ initiative }) => initiative.declaration.author,
  accountable: ({ initiative }) => initiative.declaration.accountable,
  department: (_, instance) => instance.department,
  keeper: (...scene) => ownFact("keeper", ...scene) ?? scene[1].department,
  payer: (...scene) => ownFact("payer", ...scene) ?? scene[0].initiative.declaration.offer?.paid_by,
  approver: (...scene) => ownFact("approver", ...scene) ?? scene[1].department,
};

/** The department or person that a `who:` means for an instance; the proposer when nobody is named. */
export function whoIs(who: string, ...scene: Scene): string {
  const found = LITERAL.exec(who)?.[1] ?? (isRole(who) ? MEANING[who](...scene) : factText(who, ...scene));
  return found ?? proposerOf(scene[0]);
}

function proposerOf({ initiative }: World): string {
  return initiative.declaration.proposed_by;
}

function isRole(who: string): who is Role {
  return ROLES.some((role) => role === who);
}

function textFact(who: string, type: SubjectType): boolean {
  const [variable = "", fact = ""] = who.split(".");
  return variablesOf(type).get(variable)?.facts[fact]?.type === "text";
}

function factText(who: string, world: World, instance: Instance): string | undefined {
  const [variable = "", fact = ""] = who.split(".");
  return textOf(variableOf(world, instance, variable), fact);
}

/** The role as a fact of the subject itself: a promise says who its keeper is. */
function ownFact(role: Role, world: World, instance: Instance): string | undefined {
  return textOf(instance, role) ?? textOf(variableOf(world, instance, "promise"), role);
}

function textOf(instance: Instance | undefined, fact: string): string | undefined {
  const reading = instance?.read(fact);
  return reading && "value" in reading && typeof reading.value === "string" && reading.value !== ""
    ? reading.value
    : undefined;
}
