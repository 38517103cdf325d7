import type { Department } from "../model/company.ts";
import { rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import { departmentName, listed } from "./wording.ts";
import type { World } from "./world.ts";

/** What a department is judged by. */
export interface ObjectiveSubject {
  readonly world: World;
  readonly department: Department;
  readonly objective: Department["objectives"][number];
}

const row = rowsFrom<ObjectiveSubject>(({ objective }) => [objective.at]);

export const objective = subject<ObjectiveSubject>({
  name: "objective",
  variable: "objective",
  says: { en: "What a department is judged by", es: "Por lo que se mide a un área" },
  instances: objectivesOf,
  id: ({ department, objective: { metric } }) => `objective:${department.id}/${metric}`,
  department: ({ department }) => department.id,
  at: ({ objective: { at } }) => at,
  scope: { department: ({ department }) => `department:${department.id}` },
  facts: {
    metric: row("text", ["What is measured", "Lo que se mide"], ({ objective: one }) => one.metric),
    goal: row("text", ["The objective", "El objetivo"], ({ objective: one }) => goalText(one)),
    owner: row("text", ["Whose it is", "De quién es"], ({ department }) => department.id, {
      bilingual: ({ world, department }) => departmentName(world, department.id),
    }),
    rests_on: row("text", ["What moves it", "Lo que lo mueve"], ({ objective: one }) =>
      (one.rests_on ?? []).join(", "),
    ),
    hit_by: row(
      "text",
      ["What of that gives way with this initiative", "Qué de eso se supera con esta iniciativa"],
      (one) =>
        hits(one)
          .map(({ id }) => id)
          .join(", "),
      {
        bilingual: (one) => listed(hits(one).map(({ id }) => nameOf(one, id))),
      },
    ),
    is_hit: row(
      "bool",
      ["Something that moves it gives way with this initiative", "Algo que lo mueve se supera con esta iniciativa"],
      (one) => hits(one).length > 0,
    ),
  },
});

function objectivesOf(world: World): readonly ObjectiveSubject[] {
  return world.company.departments.flatMap((department) =>
    department.objectives.map((one) => ({ world, department, objective: one })),
  );
}

/** The department's own capacities that the initiative pushes over, when the objective names them, their flow or nothing at all. */
function hits({ world, department, objective: { rests_on: basis } }: ObjectiveSubject) {
  const limit = world.company.policy.tolerances.breach;
  return world.outlook.capacities.filter((one) => {
    if (one.breach === undefined || one.breach.probability <= limit || !one.touched) return false;
    if ((one.breachWithout?.probability ?? 0) > limit) return false;
    const capacity = department.capacities.find(({ id }) => id === one.id);
    if (basis === undefined) return false;
    return basis.some(
      (name) => name === one.id || (capacity !== undefined && [capacity.name, capacity.flow].includes(name)),
    );
  });
}

function nameOf({ world }: ObjectiveSubject, id: string) {
  const all = world.company.departments.flatMap(({ capacities }) => capacities);
  return all.find((one) => one.id === id)?.title ?? { en: id, es: id };
}

function goalText({ at_most: most, at_least: least, exactly }: ObjectiveSubject["objective"]): string {
  const said = most ?? least ?? exactly;
  if (said?.said !== "value") return "";
  return `${most ? "≤ " : least ? "≥ " : ""}${said.value.text}`;
}
