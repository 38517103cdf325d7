import type { Bilingual } from "../base/bilingual.ts";
import type { Translation } from "./comparison.ts";
import { comparisonNode } from "./comparison-schema.ts";
import type {
  CapacityResult,
  CustomersResult,
  DepartmentResult,
  DriverResult,
  FindingResult,
  InitiativeResult,
  MissingResult,
  OptionResult,
  Place,
  ProblemResult,
  PromiseResult,
  ReadyIf,
  Result,
  Spread,
  Step,
  Summary,
  Toll,
} from "./result.ts";
import type { Cause } from "./cause-result.ts";
import { breachSchema as breach, portfolioSchema } from "./portfolio-schema.ts";
import type { DisputeResult } from "./dispute-result.ts";
import type { FreezeResult } from "./freeze-result.ts";
import { restsOnSchema as restsOn } from "./rests-on-schema.ts";
import { daysSchema, streamSchema } from "./drawn-schema.ts";
import type { RuleResult } from "./rule-result.ts";
import { shardNode } from "./shard-schema.ts";
import {
  day,
  listOf,
  mapOf,
  named,
  number,
  objectOf,
  oneOf,
  orNull,
  scalar,
  share,
  text,
  whole,
  withOptional,
  yesNo,
} from "./schema-node.ts";

const definitions: Record<string, unknown> = {};

const spread = named("spread", definitions, objectOf<Spread>({ p5: number, p50: number, p95: number }));
const toll = named("toll", definitions, objectOf<Toll>({ p5: number, p50: number, p95: number, mean: number }));
const place = named("place", definitions, objectOf<Place>({ file: text, line: whole, column: whole }));
const step = named("step", definitions, objectOf<Step>({ what: text, who: text, by: orNull(day) }));
const verdict = oneOf("ready", "conditional", "not-ready", "undecided");
const dayOrNull = orNull(day);
const textOrNull = orNull(text);
const numberOrNull = orNull(number);

const summary = objectOf<Summary>({
  initiatives: whole,
  ready: whole,
  conditional: whole,
  not_ready: whole,
  undecided: whole,
  blockers: whole,
  warnings: whole,
  notes: whole,
  waived: whole,
});

const cause = objectOf<Cause>({
  id: text,
  kind: oneOf("declaration", "capacity"),
  department: text,
  department_title: text,
  what: text,
  settles: listOf(text),
  touches: listOf(text),
  completes: listOf(text),
  customers: number,
});

const bilingual = named("bilingual", definitions, objectOf<Bilingual>({ en: text, es: text }));

const rule = objectOf<RuleResult>({
  id: text,
  title: bilingual,
  message: bilingual,
  do: listOf(bilingual),
  ideas: listOf(text),
});

const missing = objectOf<MissingResult>({ what: text, department: text, subject: text, ask: textOrNull, at: place });

const customers = objectOf<CustomersResult>({
  expected: spread,
  let_down: orNull(toll),
  share: orNull(share),
  let_down_at_least: numberOrNull,
  missing: listOf(missing),
  others_let_down: toll,
  turned_away: number,
  by_department: mapOf(number),
  units_as_customers: yesNo,
  plain: objectOf<CustomersResult["plain"]>({ expected: number, let_down: numberOrNull }),
});

const dispute = objectOf<DisputeResult>({
  number: text,
  at: orNull(place),
  declared: textOrNull,
  should_be: text,
  as_said: orNull(objectOf<NonNullable<DisputeResult["as_said"]>>({ verdict, let_down: orNull(toll) })),
});

const department = objectOf<DepartmentResult>({
  id: text,
  title: text,
  state: oneOf("holds", "tight", "over", "unknown", "nothing"),
  answer: textOrNull,
  answer_detail: textOrNull,
  dispute: orNull(dispute),
  answered_on: dayOrNull,
  answered_by: textOrNull,
  asking: orNull(oneOf("not-asked", "waiting", "overdue", "lapsed", "reported", "answered")),
  asked_on: orNull(day),
  answer_by: orNull(day),
  breaks_at: numberOrNull,
});

const capacity = objectOf<CapacityResult>({
  id: text,
  title: text,
  kind: text,
  flow: text,
  flow_title: text,
  of_customers: yesNo,
  breach: orNull(breach),
  breach_without: orNull(share),
  first_breach: orNull(objectOf<NonNullable<CapacityResult["first_breach"]>>({ p5: day, p50: day, p95: day })),
  first: orNull(share),
  short: orNull(toll),
  breaks_at: numberOrNull,
  by_volume: listOf(objectOf<CapacityResult["by_volume"][number]>({ multiple: number, probability: share })),
  peak_use: numberOrNull,
  load: objectOf<CapacityResult["load"]>({ all: number, of_initiative: number }),
  flip: orNull(objectOf<NonNullable<CapacityResult["flip"]>>({ what: text, now: number, needed: number })),
  drivers: listOf(objectOf<DriverResult>({ name: text, title: text, effect: number })),
  other_initiatives: listOf(text),
  plain: orNull(
    objectOf<NonNullable<CapacityResult["plain"]>>({ breach: yesNo, first_breach: dayOrNull, short: number }),
  ),
  days: orNull(daysSchema),
  at: place,
});

const promise = objectOf<PromiseResult>({
  topic: text,
  subject: text,
  channels: listOf(text),
  direction: oneOf("at-most", "at-least", "exactly", "always", "never", "by", "unmeasurable"),
  measure: textOrNull,
  wording: textOrNull,
  promised: text,
  committed: textOrNull,
  predicted: orNull(objectOf<NonNullable<PromiseResult["predicted"]>>({ p50: numberOrNull, p95: numberOrNull })),
  kept: orNull(spread),
  too_close: yesNo,
  kept_by_calendar: orNull(share),
  let_down: numberOrNull,
  at: place,
});

const finding = objectOf<FindingResult>({
  rule: text,
  severity: oneOf("blocker", "warning", "note"),
  state: oneOf("open", "waived", "unknown"),
  department: text,
  department_title: text,
  asked_by: text,
  subject: text,
  title: text,
  message: text,
  arithmetic: text,
  flip: text,
  do: listOf(step),
  values: mapOf(scalar),
  texts: mapOf(text),
  missing: listOf(missing),
  assumed: listOf(text),
  at: place,
  also_at: listOf(place),
  first_day: dayOrNull,
  fingerprint: text,
  cause: textOrNull,
  waiver: orNull(objectOf<NonNullable<FindingResult["waiver"]>>({ approver: text, until: day, because: text })),
  eased: orNull(
    objectOf<NonNullable<FindingResult["eased"]>>({
      by: oneOf("adoption", "effective-on"),
      until: dayOrNull,
      from: oneOf("blocker", "warning", "note"),
    }),
  ),
});

const option = objectOf<OptionResult>({
  id: text,
  title: text,
  does: listOf(step),
  customers: numberOrNull,
  let_down: orNull(toll),
  cost: number,
  paid_by: text,
  start_by: dayOrNull,
  harms: listOf(text),
  verdict,
});

const readyIf = objectOf<ReadyIf>({
  volume: numberOrNull,
  daily: numberOrNull,
  launch: dayOrNull,
  always: listOf(step),
  options: listOf(option),
  gaps: listOf(text),
});

const initiative = objectOf<InitiativeResult>({
  id: text,
  title: text,
  kind: text,
  status: text,
  file: text,
  launch: day,
  ends: dayOrNull,
  verdict,
  scenarios: whole,
  decide: objectOf<InitiativeResult["decide"]>({ by: dayOrNull, who: textOrNull }),
  customers: orNull(customers),
  streams: listOf(streamSchema(spread)),
  breaks_at: orNull(
    objectOf<NonNullable<InitiativeResult["breaks_at"]>>({
      multiple: numberOrNull,
      department: textOrNull,
      capacity: textOrNull,
      next: orNull(
        objectOf<NonNullable<NonNullable<InitiativeResult["breaks_at"]>["next"]>>({
          multiple: number,
          department: text,
          capacity: text,
        }),
      ),
    }),
  ),
  departments: listOf(named("department", definitions, department)),
  capacities: listOf(named("capacity", definitions, capacity)),
  promises: listOf(named("promise", definitions, promise)),
  findings: listOf(named("finding", definitions, finding)),
  ready_if: readyIf,
  rests_on: restsOn,
});

const initiatives = listOf(named("initiative", definitions, initiative));

const result = objectOf<Result>({
  version: oneOf(1),
  tool: objectOf<Result["tool"]>({ name: oneOf("batuta"), version: text }),
  company: objectOf<Result["company"]>({ name: text, currency: text, zone: text }),
  as_of: day,
  as_of_from: oneOf("request", "environment", "company", "today"),
  seed: whole,
  language: oneOf("en", "es"),
  policy: listOf(text),
  summary,
  causes: listOf(cause),
  initiatives,
  rules: listOf(named("rule", definitions, rule)),
  portfolio: named("portfolio", definitions, portfolioSchema({ spread, toll })),
  freezes: listOf(
    objectOf<FreezeResult>({ department: text, department_title: text, from: day, to: day, why: textOrNull }),
  ),
  problems: listOf(objectOf<ProblemResult>({ code: text, message: text, at: place })),
});

const translation = objectOf<Translation>({ language: oneOf("en", "es"), initiatives });

/** The JSON Schema (draft 2020-12) of a result of version 1; only a check of a change has `comparison` and `translation`. */
export const resultSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Batuta result, version 1",
  ...withOptional(result, { comparison: comparisonNode, translation, shard: shardNode }).json,
  $defs: definitions,
};
