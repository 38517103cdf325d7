import type { Department } from "../model/company.ts";
import { departmentOf } from "./conversation.ts";
import { criteriaOf } from "./readiness-of.ts";
import type { World } from "./world.ts";

/** A cover or a contract with the party is on record as done: it has agreed, whatever it answered. */
export function hasSigned(world: World, id: string): boolean {
  const department = departmentOf(world, id);
  const names = new Set([id, department?.title.en ?? id, department?.title.es ?? id].map(plain));
  return criteriaOf(world).some(({ kind, state, owner, from }) => {
    const isSigned = (kind === "cover" || kind === "contract") && state === "done";
    return isSigned && (owner === id || (from !== undefined && names.has(plain(from))));
  });
}

/** Outside, and bound by a cover or a contract. */
export function isBoundOutside(world: World, department: Department | undefined): boolean {
  return department?.outside === true && hasSigned(world, department.id);
}

/** `The insurer` and `insurer` are one party. */
function plain(name: string): string {
  const words = name
    .trim()
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, " ");
  return words.replace(/^(the|an?|el|la|los|las|una?) /, "");
}
