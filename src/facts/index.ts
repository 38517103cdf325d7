import { affects } from "./affects.ts";
import { capacity } from "./capacity.ts";
import { care } from "./care.ts";
import { change } from "./change.ts";
import { claim } from "./claim.ts";
import { commitment } from "./commitment.ts";
import { company } from "./company.ts";
import { concurrent } from "./concurrent.ts";
import { criterion } from "./criterion.ts";
import { customers } from "./customers.ts";
import { decision } from "./decision.ts";
import { department } from "./department.ts";
import { gate } from "./gate.ts";
import { initiative } from "./initiative.ts";
import { keeper } from "./keeper.ts";
import { limit } from "./limit.ts";
import { objective } from "./objective.ts";
import { offer } from "./offer.ts";
import { past } from "./past.ts";
import { payer } from "./payer.ts";
import { promise } from "./promise.ts";
import { rehearsal } from "./rehearsal.ts";
import { rollout } from "./rollout.ts";
import { segment } from "./segment.ts";
import { staffed } from "./staffed.ts";
import { standingPromise } from "./standing-promise.ts";
import { stock } from "./stock.ts";
import { stream } from "./stream.ts";
import { stress } from "./stress.ts";
import type { Instance, SubjectType } from "./subjects.ts";
import { team } from "./team.ts";
import { theme } from "./theme.ts";
import { throughput } from "./throughput.ts";
import { tolerance } from "./tolerance.ts";
import { touchpoint } from "./touchpoint.ts";
import { verdict } from "./verdict.ts";
import { waiver } from "./waiver.ts";
import type { World } from "./world.ts";

/** The table of subjects: a new one is one file and one line here. */
export const SUBJECTS: readonly SubjectType[] = [
  affects,
  capacity,
  care,
  change,
  claim,
  commitment,
  company,
  concurrent,
  criterion,
  customers,
  decision,
  department,
  gate,
  initiative,
  keeper,
  limit,
  objective,
  offer,
  past,
  payer,
  promise,
  rehearsal,
  rollout,
  segment,
  staffed,
  standingPromise,
  stock,
  stream,
  stress,
  team,
  theme,
  throughput,
  tolerance,
  touchpoint,
  verdict,
  waiver,
];

/** Variables that every rule may read, when there is a subject of that name: one of each in a world. */
export const COMMON: readonly string[] = ["company", "customers", "initiative", "offer", "tolerance"];

const BY_NAME: ReadonlyMap<string, SubjectType> = new Map(SUBJECTS.map((type) => [type.name, type]));

/** The subject of a rule's `for:`. */
export function subjectNamed(name: string): SubjectType | undefined {
  return BY_NAME.get(name);
}

/** The subject that a variable of this name holds: `standing_promise` holds `standing-promise`. */
function subjectOfVariable(name: string): SubjectType | undefined {
  return BY_NAME.get(name) ?? BY_NAME.get(name.replaceAll("_", "-"));
}

/** The variables in scope of a subject, each with the subject that it holds. */
export function variablesOf(type: SubjectType): ReadonlyMap<string, SubjectType> {
  const variables = new Map([[type.variable, type]]);
  for (const name of [...type.scope, ...COMMON]) {
    const other = subjectOfVariable(name);
    if (other && !variables.has(name)) variables.set(name, other);
  }
  return variables;
}

const INSTANCES = new WeakMap<World, Map<string, readonly Instance[]>>();

/** Every subject of a type in a world; enumerated once, and its facts are read once. */
export function instancesOf(world: World, type: SubjectType): readonly Instance[] {
  const known = INSTANCES.get(world) ?? new Map<string, readonly Instance[]>();
  INSTANCES.set(world, known);
  const instances = known.get(type.name) ?? type.instances(world);
  known.set(type.name, instances);
  return instances;
}

/** What a variable holds beside `instance`: itself, a related subject, or the one of its kind. */
export function variableOf(world: World, instance: Instance, name: string): Instance | undefined {
  const type = BY_NAME.get(instance.type);
  if (type?.variable === name) return instance;
  const other = type && variablesOf(type).get(name);
  if (!other) return undefined;
  if (!type.scope.includes(name)) return instancesOf(world, other)[0];
  const id = instance.related(name);
  return instancesOf(world, other).find((candidate) => candidate.id === id);
}
