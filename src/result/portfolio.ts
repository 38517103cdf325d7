import type { Initiative } from "../model/company.ts";
import type { Missing } from "../simulate/outlook.ts";
import type {
  Collision,
  CustomersTogether,
  Together,
  TogetherCapacity,
} from "../simulate/together/together-outlook.ts";
import { type Day, formatDay, isoWeek } from "../time/day.ts";
import { capacityOf, capacityTitle, declarationSaid, departmentTitle, initiativeTitle } from "./names.ts";
import type { ResultRequest } from "./request.ts";
import type {
  CapacityWeeks,
  CollidingResult,
  CollisionResult,
  CustomersOfAll,
  DepartmentWeeks,
  Portfolio,
} from "./portfolio-result.ts";
import { rounded, roundedOrNull, roundedSpread, roundedToll } from "./rounding.ts";
import { segmentsOf } from "./segments.ts";

/** All initiatives on one calendar; empty where nobody played them together. */
export function portfolioOf(request: ResultRequest): Portfolio {
  const { together } = request;
  if (!together) return NOTHING;
  return {
    weeks: together.weeks.map(weekOf),
    mondays: together.weeks.map(formatDay),
    scenarios: together.scenarios,
    initiatives: together.initiatives,
    departments: departmentsOf(request, together),
    collisions: together.collisions.map((collision) => collisionResult(request, collision)),
    customers: customersOfAll(request, together),
    segments: segmentsOf(request, together),
  };
}

const NOTHING: Portfolio = {
  weeks: [],
  mondays: [],
  scenarios: 0,
  initiatives: [],
  departments: [],
  collisions: [],
  customers: null,
  segments: [],
};

function weekOf(day: Day): string {
  const { year, week } = isoWeek(day);
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Those that hold something, by id. */
function departmentsOf(request: ResultRequest, { capacities }: Together): readonly DepartmentWeeks[] {
  const { company, language } = request;
  return company.departments.flatMap(({ id }) => {
    const own = capacities.filter((each) => each.department === id);
    if (own.length === 0) return [];
    const title = departmentTitle(company, id, language);
    return [{ id, title, capacities: own.map((each) => capacityWeeks(request, each)) }];
  });
}

function capacityWeeks(request: ResultRequest, { id, weeks, missing }: TogetherCapacity): CapacityWeeks {
  const { company, language } = request;
  return {
    id,
    title: capacityTitle(company, id, language),
    kind: capacityOf(company, id)?.declaration.kind ?? "",
    weeks: weeks.map(({ use, probability, state }) => ({
      use: roundedOrNull(use),
      probability: roundedOrNull(probability),
      state,
    })),
    missing: wordsOf(request, missing),
  };
}

function customersOfAll(request: ResultRequest, { customers }: Together): CustomersOfAll {
  return {
    ...counted(customers),
    initiatives: customers.initiatives.map((each) => ({
      id: each.initiative,
      title: initiativeTitle(request.company, each.initiative),
      ...counted(each),
      missing: wordsOf(request, each.missing),
    })),
  };
}

function counted({ expected, letDown, letDownAtLeast }: Omit<CustomersTogether, "initiatives">) {
  return {
    expected: expected ? roundedSpread(expected) : null,
    let_down: letDown ? roundedToll(letDown) : null,
    let_down_at_least: roundedOrNull(letDownAtLeast),
  };
}

/** What must be declared, for people, each thing once. */
function wordsOf({ company, language, words }: ResultRequest, missing: readonly Missing[]): readonly string[] {
  return [...new Set(missing.map((each) => words.missing(declarationSaid(company, each, language))))];
}

function collisionResult(request: ResultRequest, collision: Collision): CollisionResult {
  const { company, language } = request;
  const { capacity, department, window, breach, usual, peaks, kind, policy, move } = collision;
  return {
    capacity,
    title: capacityTitle(company, capacity, language),
    department,
    department_title: departmentTitle(company, department, language),
    from: formatDay(window.from),
    to: formatDay(window.to),
    breach: {
      probability: rounded(breach.probability),
      error: rounded(breach.error),
      too_close: breach.tooClose,
      limit: rounded(company.policy.tolerances.breach),
    },
    usual: rounded(usual),
    peaks,
    kind,
    policy,
    initiatives: collision.members.flatMap((member) => {
      const initiative = company.initiatives.find(({ id }) => id === member.initiative);
      return initiative ? [collidingResult(initiative, member)] : [];
    }),
    move: move ? { initiative: move.initiative, launch: formatDay(move.launch) } : null,
  };
}

function collidingResult(
  { id, status, declaration }: Initiative,
  { alone, without, load, responsibility }: Collision["members"][number],
): CollidingResult {
  return {
    id,
    title: declaration.title,
    status,
    alone: rounded(alone),
    without: rounded(without),
    load: rounded(load),
    responsibility: rounded(responsibility),
  };
}
