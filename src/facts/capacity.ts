import { CAPACITY_BASE, type CapacitySubject, capacitiesOf } from "./capacity-subject.ts";
import { DECLARED_FACTS } from "./capacity-declared.ts";
import { LOAD_FACTS } from "./capacity-load.ts";
import type { FactTable } from "./fact.ts";
import { subject } from "./subjects.ts";

/** What every kind of capacity can say. */
export const CAPACITY_FACTS: FactTable<CapacitySubject> = { ...DECLARED_FACTS, ...LOAD_FACTS };

/** What a department can hold of a flow, whatever its kind. */
export const capacity = subject<CapacitySubject>({
  ...CAPACITY_BASE,
  name: "capacity",
  says: { en: "What a department can hold of a flow", es: "Lo que un área aguanta de un flujo" },
  facts: CAPACITY_FACTS,
  instances: capacitiesOf,
});
