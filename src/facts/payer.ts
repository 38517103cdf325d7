import type { Bilingual } from "../base/bilingual.ts";
import type { Position } from "../base/position.ts";
import { valueOf } from "../base/said.ts";
import type { Located } from "../schema/define.ts";
import { agrees, departmentOf, isAsked, objects } from "./conversation.ts";
import { rowsFrom } from "./rows.ts";
import { hasSigned } from "./signed.ts";
import { subject } from "./subjects.ts";
import { departmentName } from "./wording.ts";
import type { World } from "./world.ts";

type Role = "offer" | "reward" | "cover" | "care";

/** A department or party whose money something rests on. */
export interface PayerSubject {
  readonly world: World;
  readonly department: string;
  readonly role: Role;
  readonly at: Position;
}

const ROLES: Readonly<Record<Role, Bilingual>> = {
  offer: { en: "the cost of the offer", es: "el coste de la oferta" },
  reward: { en: "the reward", es: "la recompensa" },
  cover: { en: "the cover of the most it may cost", es: "la cobertura de lo máximo que puede costar" },
  care: { en: "what customers get if it goes wrong", es: "lo que reciben los clientes si algo falla" },
};

const row = rowsFrom<PayerSubject>(({ at }) => [at]);

/** Who pays for something, or covers it. */
export const payer = subject<PayerSubject>({
  name: "payer",
  variable: "payer",
  says: { en: "Who pays for something", es: "Quién paga algo" },
  instances: payersOf,
  id: ({ department, role }) => `payer:${department}/${role}`,
  department: ({ department }) => department,
  at: ({ at }) => at,
  scope: { department: ({ department }) => `department:${department}` },
  facts: {
    payer: row("text", ["The department or party", "El área o la parte"], ({ department }) => department, {
      bilingual: ({ world, department }) => departmentName(world, department),
    }),
    role: row(
      "text",
      ["What it pays: offer, reward, cover or care", "Qué paga: offer, reward, cover o care"],
      ({ role }) => role,
      {
        bilingual: ({ role }) => ROLES[role],
      },
    ),
    is_proposer: row(
      "bool",
      ["It proposes the initiative", "Propone la iniciativa"],
      ({ world, department }) => department === world.initiative.declaration.proposed_by,
    ),
    is_outside: row(
      "bool",
      ["It is not ours", "No es nuestra"],
      ({ world, department }) => departmentOf(world, department)?.outside ?? false,
    ),
    is_asked: row(
      "bool",
      ["It was asked, or has answered", "Se le ha preguntado, o ha respondido"],
      ({ world, department }) => isAsked(world, department),
    ),
    agrees: row("bool", ["It agrees", "Está de acuerdo"], ({ world, department }) => agrees(world, department)),
    has_signed: row(
      "bool",
      ["A cover or a contract with it is done", "Hay una cobertura o un contrato con ella ya hecho"],
      ({ world, department }) => hasSigned(world, department),
    ),
    objects: row("bool", ["It objects", "Pone objeción"], ({ world, department }) => objects(world, department)),
  },
});

function payersOf(world: World): readonly PayerSubject[] {
  const { offer, care_plan: plans } = world.initiative.declaration;
  const liability = valueOf(offer?.liability);
  const found = [
    ...one(world, "offer", [offer, "paid_by"]),
    ...one(world, "reward", [valueOf(offer?.reward), "paid_by"]),
    ...one(world, "cover", [liability, "covered_by"]),
    ...(valueOf(plans) ?? []).flatMap((plan) => one(world, "care", [plan, "funded_by"])),
  ];
  return [...new Map(found.map((each) => [`${each.department}/${each.role}`, each])).values()];
}

type Field = "paid_by" | "covered_by" | "funded_by";

function one(
  world: World,
  role: Role,
  [record, field]: readonly [(Partial<Record<Field, string>> & Located) | undefined, Field],
): readonly PayerSubject[] {
  const department = record?.[field];
  if (!record || department === undefined) return [];
  return [{ world, department, role, at: record.$at[field] ?? world.initiative.at }];
}
