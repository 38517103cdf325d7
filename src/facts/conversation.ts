import type { Bilingual } from "../base/bilingual.ts";
import type { Answer, Department } from "../model/company.ts";
import type { Theme } from "../model/leaves.ts";
import type { Moved, World } from "./world.ts";

/** Why an initiative touches a department. */
export type Touch = "keeper" | "payer" | "owner" | "asked" | "changed" | "insurer" | "capacity" | "theme";

const TOUCHES: Readonly<Record<Touch, Bilingual>> = {
  capacity: { en: "its load grows", es: "le llega más carga" },
  keeper: { en: "it keeps a promise", es: "cumple una promesa" },
  payer: { en: "it pays for something", es: "paga algo" },
  insurer: { en: "it covers a risk", es: "cubre un riesgo" },
  changed: { en: "something of it changes", es: "cambia algo suyo" },
  owner: { en: "something is in its care", es: "tiene algo a su cargo" },
  theme: { en: "it answers for what this touches", es: "responde de lo que esto toca" },
  asked: { en: "it was asked", es: "se le ha preguntado" },
};

/** Those that weigh most first. */
const ORDER: readonly Touch[] = ["capacity", "keeper", "payer", "insurer", "changed", "owner", "theme", "asked"];

/** Every reason for which the initiative touches a department, those that weigh most first. */
export function touchesOf(world: World, department: string): readonly Touch[] {
  const roles = new Set<Touch>(
    world.initiative.parties.filter((party) => party.department === department).map((party) => party.role),
  );
  if (world.outlook.capacities.some((one) => one.department === department && one.touched)) roles.add("capacity");
  if (themesOf(world, department).length > 0) roles.add("theme");
  return ORDER.filter((touch) => roles.has(touch));
}

/** Why it is touched, in words. */
export function touchNames(touches: readonly Touch[]): Bilingual {
  const names = touches.map((touch) => TOUCHES[touch]);
  return { en: names.map(({ en }) => en).join("; "), es: names.map(({ es }) => es).join("; ") };
}

/** The themes that this kind of initiative touches, as the policy says. */
export function touchedThemes({ company, initiative }: World): readonly Theme[] {
  return company.policy.told[initiative.declaration.kind];
}

/** The touched themes that a department answers for. */
export function themesOf(world: World, department: string): readonly Theme[] {
  const answered = departmentOf(world, department)?.answersFor ?? [];
  return touchedThemes(world).filter((theme) => answered.includes(theme));
}

/** Who answers for a theme: the department that says so, else the one that usually does. */
export function departmentForTheme({ company }: World, theme: Theme): string {
  return company.departments.find((one) => one.answersFor.includes(theme))?.id ?? company.policy.usualNames[theme];
}

export function departmentOf({ company }: World, id: string): Department | undefined {
  return company.departments.find((one) => one.id === id);
}

/** What a department says of the initiative, whether or not it counts. */
export function answerOf({ initiative }: World, department: string): Answer | undefined {
  return Object.hasOwn(initiative.answers, department) ? initiative.answers[department] : undefined;
}

/** The answer, when it counts: not for an earlier offer or better numbers, and given by itself where the policy wants that. */
export function countingAnswer(world: World, department: string): Answer | undefined {
  const answer = answerOf(world, department);
  if (!answer || answer.void || movedOf(world, department)) return undefined;
  return answer.source === "given" || !needsGiven(world, department) ? answer : undefined;
}

/** The first fact that is worse now than when the department answered. */
export function movedOf({ answers }: World, department: string): Moved | undefined {
  return answers.find((one) => one.department === department)?.moved;
}

/** Whether only an answer from its own folder counts (files.md, Where an answer counts). */
export function needsGiven(world: World, department: string): boolean {
  const { when, from } = world.company.policy.givenAnswers;
  const { customers } = world.outlook;
  if (customers.known && customers.expected.p50 < from) return false;
  const isKeeper = world.initiative.promises.some((promise) => promise.keptBy.includes(department));
  return when.includes("always") || (isKeeper && when.includes("keeper"));
}

/** It agrees, also on a condition. */
export function agrees(world: World, department: string): boolean {
  const says = countingAnswer(world, department)?.declaration.says;
  return says === "agrees" || says === "agrees-if";
}

/** An objection stands until its department says something else, whatever was revised since. */
export function objects(world: World, department: string): boolean {
  return answerOf(world, department)?.declaration.says === "objects";
}

/** It was asked, or has answered. */
export function isAsked(world: World, department: string): boolean {
  return (
    Object.hasOwn(world.initiative.declaration.asked ?? {}, department) || answerOf(world, department) !== undefined
  );
}

/** Departments that the initiative touches and that do not propose it. */
export function departmentsToAsk(world: World): readonly Department[] {
  return world.company.departments.filter(
    ({ id }) => id !== world.initiative.declaration.proposed_by && touchesOf(world, id).length > 0,
  );
}
