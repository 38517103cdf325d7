import type { Initiative } from "../model/company.ts";
import type { Collision, Together, TogetherCapacity } from "../simulate/together/together-outlook.ts";
import { type Day, formatDay, isoWeek } from "../time/day.ts";
import { capacityOf, capacityTitle, declarationSaid, departmentTitle } from "./names.ts";
import type { ResultRequest } from "./request.ts";
import type {
  CapacityWeeks,
  CollidingResult,
  CollisionResult,
  DepartmentWeeks,
  Portfolio,
} from "./portfolio-result.ts";
import { rounded, roundedOrNull } from "./rounding.ts";
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
  const { company, language, words } = request;
  return {
    id,
    title: capacityTitle(company, id, language),
    kind: capacityOf(company, id)?.declaration.kind ?? "",
    weeks: weeks.map(({ use, probability, state }) => ({
      use: roundedOrNull(use),
      probability: roundedOrNull(probability),
      state,
    })),
    missing: [...new Set(missing.map((each) => words.missing(declarationSaid(company, each, language))))],
  };
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
