import { valueOf } from "../base/said.ts";
import type { CarePlanDeclaration } from "../model/care.ts";
import { middle, rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { departmentName } from "./wording.ts";
import type { World } from "./world.ts";

/** What customers get when one thing goes wrong. */
export interface CareSubject {
  readonly world: World;
  readonly plan: CarePlanDeclaration;
}

const row = rowsFrom<CareSubject>(({ plan, world }) => [plan.$at[""] ?? world.initiative.at]);

export const care = subject<CareSubject>({
  name: "care",
  variable: "care",
  says: { en: "What customers get if it goes wrong", es: "Lo que reciben los clientes si algo falla" },
  instances: (world) => (valueOf(world.initiative.declaration.care_plan) ?? []).map((plan) => ({ world, plan })),
  id: ({ plan: { when, topic } }) => `care:${when ?? topic ?? "any"}`,
  department: ({ plan: { tells }, world }) => tells ?? world.initiative.declaration.proposed_by,
  at: ({ plan: { $at }, world }) => $at[""] ?? world.initiative.at,
  facts: {
    when: row("text", ["When", "Cuándo"], ({ plan }) => plan.when ?? plan.topic ?? "", {
      bilingual: ({ plan }) => ({
        en: plan.when ?? plan.topic ?? "it goes wrong",
        es: plan.when ?? plan.topic ?? "algo falla",
      }),
    }),
    gives: row("money", ["What it is worth to the customer", "Lo que vale para el cliente"], ({ plan }) =>
      middle(plan.gives),
    ),
    costs_money: row(
      "bool",
      ["It gives something that costs money", "Da algo que cuesta dinero"],
      ({ plan }) => valueOf(plan.gives) !== undefined,
    ),
    is_funded: row("bool", ["It says who pays it", "Dice quién lo paga"], ({ plan }) => plan.funded_by !== undefined),
    funder: row(
      "text",
      ["Who pays it; empty: nobody", "Quién lo paga; vacío: nadie"],
      ({ plan }) => plan.funded_by ?? "",
      {
        bilingual: ({ plan, world }) => departmentName(world, plan.funded_by ?? ""),
      },
    ),
    has_teller: row(
      "bool",
      ["It says who tells the customers", "Dice quién avisa a los clientes"],
      ({ plan }) => plan.tells !== undefined,
    ),
    teller: row(
      "text",
      ["Who tells the customers; empty: nobody", "Quién avisa a los clientes; vacío: nadie"],
      ({ plan }) => plan.tells ?? "",
      {
        bilingual: ({ plan, world }) => departmentName(world, plan.tells ?? ""),
      },
    ),
  },
});
