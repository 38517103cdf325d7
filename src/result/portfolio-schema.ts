import type { BreachResult } from "./breach-result.ts";
import type {
  CapacityWeeks,
  CollidingResult,
  CollisionResult,
  CustomersOfAll,
  CustomersOfEach,
  DepartmentWeeks,
  Portfolio,
  SegmentClash,
  SegmentWeeks,
  WeekResult,
} from "./portfolio-result.ts";
import type { Spread, Toll } from "./result.ts";
import { day, listOf, type Node, number, objectOf, oneOf, orNull, share, text, whole, yesNo } from "./schema-node.ts";

const numberOrNull = orNull(number);
const textOrNull = orNull(text);

/** The shape of a probability of being over. */
export const breachSchema = objectOf<BreachResult>({
  probability: share,
  error: number,
  too_close: yesNo,
  limit: share,
});

const capacityWeeks = objectOf<CapacityWeeks>({
  id: text,
  title: text,
  kind: text,
  weeks: listOf(
    objectOf<WeekResult>({
      use: numberOrNull,
      probability: orNull(share),
      state: oneOf("holds", "tight", "over", "unknown"),
    }),
  ),
  missing: listOf(text),
});

const collision = objectOf<CollisionResult>({
  capacity: text,
  title: text,
  department: text,
  department_title: text,
  from: day,
  to: day,
  breach: breachSchema,
  usual: share,
  peaks: listOf(text),
  kind: oneOf("usual", "alone", "together"),
  policy: oneOf("priority", "first-committed", "proportional"),
  initiatives: listOf(
    objectOf<CollidingResult>({
      id: text,
      title: text,
      status: text,
      alone: share,
      without: share,
      load: number,
      responsibility: share,
    }),
  ),
  move: orNull(objectOf<NonNullable<CollisionResult["move"]>>({ initiative: text, launch: day })),
});

const segment = objectOf<SegmentWeeks>({
  name: text,
  owner: textOrNull,
  initiatives: listOf(text),
  weeks: listOf(listOf(text)),
  clashes: listOf(
    objectOf<SegmentClash>({
      topic: text,
      said: listOf(objectOf<SegmentClash["said"][number]>({ initiative: text, promised: text })),
    }),
  ),
});

/** The shape of how many come and are let down. */
export interface Counted {
  readonly spread: Node<Spread>;
  readonly toll: Node<Toll>;
}

function customersSchema({ spread, toll }: Counted): Node<CustomersOfAll> {
  const counted = { expected: orNull(spread), let_down: orNull(toll), let_down_at_least: numberOrNull };
  const each = objectOf<CustomersOfEach>({ id: text, title: text, ...counted, missing: listOf(text) });
  return objectOf<CustomersOfAll>({ ...counted, initiatives: listOf(each) });
}

/** The shape of `portfolio`. */
export function portfolioSchema(counted: Counted): Node<Portfolio> {
  return objectOf<Portfolio>({
    weeks: listOf(text),
    mondays: listOf(day),
    scenarios: whole,
    initiatives: listOf(text),
    departments: listOf(objectOf<DepartmentWeeks>({ id: text, title: text, capacities: listOf(capacityWeeks) })),
    collisions: listOf(collision),
    segments: listOf(segment),
    customers: orNull(customersSchema(counted)),
  });
}
