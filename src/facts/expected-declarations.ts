import type { Bilingual } from "../base/bilingual.ts";
import { valueOf } from "../base/said.ts";
import type { Missing } from "../simulate/outlook.ts";
import { departmentOf } from "./conversation.ts";
import { hasCover } from "./exposure.ts";
import { isBoundOutside } from "./signed.ts";
import { topicName } from "./wording.ts";
import type { World } from "./world.ts";

/** The promises of the initiative that a department keeps. */
export function promisesKeptBy({ initiative }: World, department: string) {
  return initiative.promises.filter((promise) => promise.keptBy.includes(department));
}

/** It must keep a promise and has declared neither a capacity nor that it is not touched. */
export function isExpectedToDeclare(world: World, id: string): boolean {
  if (promisesKeptBy(world, id).length === 0) return false;
  const department = departmentOf(world, id);
  if (isBoundOutside(world, department) || isOnlyCover(world, id)) return false;
  return department === undefined || department.capacities.length === 0;
}

/** It covers the most that the offer may cost, and what it keeps takes no time: it owes money, and nothing to supply. */
function isOnlyCover(world: World, id: string): boolean {
  const liability = valueOf(world.initiative.declaration.offer?.liability);
  if (liability?.covered_by !== id || valueOf(liability.most) === undefined || !hasCover(world)) return false;
  return !promisesKeptBy(world, id).some(({ term }) => term.direction === "by" || term.direction === "at-most");
}

/** What a department that declares nothing would have to declare. */
export function expectedOf(world: World, id: string): readonly Missing[] {
  if (!isExpectedToDeclare(world, id)) return [];
  const department = departmentOf(world, id);
  const at = department?.$at[""] ?? world.initiative.at;
  const one = (what: string, subject: string) => ({
    what,
    department: id,
    subject,
    said: false,
    ask: department?.contact,
    at,
  });
  const topics = [...new Set(promisesKeptBy(world, id).map(({ topic }) => topic))];
  const open = topics.filter((topic) => !department?.commitments.some((commitment) => commitment.topic === topic));
  return [one("capacity", `department:${id}`), ...open.map((topic) => one("commitment", `topic:${topic}`))];
}

/** The same in words. */
export function expectedNames(world: World, id: string): Bilingual {
  const commitments = expectedOf(world, id).flatMap(({ what, subject }) =>
    what === "commitment" ? [topicName(world, subject.slice("topic:".length))] : [],
  );
  const en = commitments.map((topic) => `what it commits to on ${topic.en}`);
  const es = commitments.map((topic) => `a qué se compromete sobre ${topic.es}`);
  return { en: ["how much it can hold", ...en].join(", and "), es: ["cuánto aguanta", ...es].join(", y ") };
}
