import { instancesOf, subjectNamed } from "../../src/facts/index.ts";
import type { Instance } from "../../src/facts/subjects.ts";
import { type World, worldOf } from "../../src/facts/world.ts";
import type { Outlook } from "../../src/simulate/outlook.ts";
import { join } from "../../src/model/join.ts";
import { understand, type Understood } from "../../src/model/understand.ts";
import { REQUEST } from "../model/joined.ts";
import { exampleTrees, type Value } from "../rules-catalogue/example.ts";

const NOBODY = { p5: 0, p50: 0, p95: 0 };

/** An outlook in which nothing was simulated: for facts of what is declared. */
function unplayed(initiative: string): Outlook {
  return {
    initiative,
    span: { from: 0, to: 0 },
    scenarios: 0,
    seed: 1,
    customers: {
      known: false,
      letDownKnown: false,
      unitsAsCustomers: false,
      expected: NOBODY,
      expectedMean: 0,
      letDown: { ...NOBODY, mean: 0 },
      share: 0,
      othersLetDown: { ...NOBODY, mean: 0 },
      othersTooClose: false,
      turnedAway: NOBODY,
      byDepartment: {},
      plain: { expected: 0, letDown: 0 },
    },
    breaksAt: undefined,
    capacities: [],
    promises: [],
    streams: [],
    gates: [],
    missing: [],
    assumed: [],
  };
}

/** The world of an initiative of the rules' example with a change, nothing of it simulated but what is given. */
export function declaredWorld(
  patch: Value = {},
  more: { readonly id?: string; readonly outlook?: Partial<Outlook> } = {},
): World {
  const { id = "spring", outlook } = more;
  const understood: Understood = { documents: [], problems: [] };
  for (const tree of exampleTrees(patch)) understand(tree, tree.at.file, understood);
  const { company, problems: unresolved } = join(understood.documents, REQUEST);
  const problems = [...understood.problems, ...unresolved];
  if (problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 1));
  const world = worldOf(company, [{ ...unplayed(id), ...outlook }], id);
  if (!world) throw new Error(`no ${id}`);
  return world;
}

/** One subject of a world, the first when no id is given. */
export function instanceIn(world: World, subject: string, id?: string): Instance {
  const type = subjectNamed(subject);
  const instance = type && instancesOf(world, type).find((one) => id === undefined || one.id === id);
  if (!instance) throw new Error(`no ${subject} ${id ?? ""}`);
  return instance;
}

/** The value of a fact; what is missing, as a list, when it cannot be known. */
export function factIn(instance: Instance, fact: string): unknown {
  const reading = instance.read(fact);
  return "unknown" in reading ? reading.unknown.map(({ what }) => what) : reading.value;
}
