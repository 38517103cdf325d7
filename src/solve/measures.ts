import type { Edit } from "../base/edit.ts";
import { valueOf } from "../base/said.ts";
import type { OptionDeclaration } from "../capacity/common.ts";
import type { Capacity, Company, Initiative } from "../model/company.ts";
import { middleOf, type Quantity } from "../quantity/quantity.ts";
import { addWorkingDays, isOpen, subtractWorkingDays } from "../time/calendar.ts";
import { type Day, formatDay } from "../time/day.ts";
import { cheapestCover, type CoverItem } from "./cheapest-cover.ts";
import { append } from "./own-file.ts";
import type { Deed, OptionGap, Part } from "./way.ts";

/** An option that a department declared, as this initiative could take it. */
export interface Measure {
  readonly capacity: Capacity;
  readonly option: string;
  readonly adds: Quantity;
  /** First and last day; a receipt of stock and an addition to a total have a first day only. */
  readonly from: Day;
  readonly to: Day | undefined;
  /** What one of it costs over those days. */
  readonly cost: number;
  readonly most: number;
  readonly paidBy: string;
  /** The last day on which it can be ordered for its first day. */
  readonly orderBy: Day;
}

/** What is left to choose of, and why the rest is not. */
export interface Measures {
  readonly measures: readonly Measure[];
  readonly gaps: readonly OptionGap[];
}

/** The options of these capacities (full ids), in order of their names. */
export function measuresOf(company: Company, initiative: Initiative, capacities: readonly string[]): Measures {
  const measures: Measure[] = [];
  const gaps: OptionGap[] = [];
  for (const capacity of company.departments.flatMap((one) => one.capacities)) {
    if (!capacities.includes(capacity.id)) continue;
    const options = valueOf(capacity.declaration.options) ?? [];
    if (options.length === 0) gaps.push({ capacity: capacity.id, why: "no-option", option: undefined });
    for (const option of options) {
      const made = measureOf({ company, initiative, capacity }, option);
      if ("why" in made) gaps.push(made);
      else measures.push(made);
    }
  }
  return { measures, gaps };
}

interface Place {
  readonly company: Company;
  readonly initiative: Initiative;
  readonly capacity: Capacity;
}

function measureOf(place: Place, option: OptionDeclaration): Measure | OptionGap {
  const { company, initiative, capacity } = place;
  const gap = (why: OptionGap["why"]): OptionGap => ({ capacity: capacity.id, why, option: option.name });
  const [adds, cost, notice] = [valueOf(option.adds), option.cost, option.notice];
  if (!adds) return gap("no-adds");
  if (!cost || cost.said === "unknown") return gap("no-cost");
  if (!notice || notice.said === "unknown") return gap("no-notice");
  const lead = valueOf(notice);
  const from = firstDay(capacity, { ordered: company.asOf, wanted: initiative.launch, lead });
  const last = initiative.ends ?? initiative.launch + company.policy.permanent - 1;
  if (from > last) return gap("too-late");
  const { to, most } = extent(capacity, option, { from, last });
  const price = valueOf(cost);
  return {
    capacity,
    option: option.name,
    adds,
    from,
    to,
    most,
    cost: price ? middleOf(price) * (price.measure === "money-rate" ? openDays(capacity, from, to ?? last) : 1) : 0,
    paidBy: option.paid_by ?? capacity.department,
    orderBy: before(capacity, from, lead),
  };
}

/** How long it can be had from a day on, and how many of it. */
function extent(
  { declaration }: Capacity,
  option: OptionDeclaration,
  { from, last }: { from: Day; last: Day },
): Pick<Measure, "to" | "most"> {
  const limit = valueOf(option.at_most);
  const most = limit?.measure === "count" ? Math.max(1, Math.floor(limit.low)) : 1;
  if (declaration.kind === "stock" || declaration.kind === "limit") return { to: undefined, most };
  const days = limit?.measure === "duration" ? Math.max(1, Math.floor(limit.low / 24)) : Infinity;
  return { to: Math.min(last, from + days - 1), most };
}

interface Order {
  readonly ordered: Day;
  readonly wanted: Day;
  /** Undefined: it can be there at once. */
  readonly lead: Quantity | undefined;
}

/** The day on which it is wanted, or the first after it on which what is ordered can be there. */
function firstDay(capacity: Capacity, { ordered, wanted, lead }: Order): Day {
  if (!lead || before(capacity, wanted, lead) >= ordered) return wanted;
  if (lead.measure !== "working-days") return ordered + Math.ceil(lead.high / 24);
  return addWorkingDays(capacity.calendar, ordered, Math.ceil(lead.high)) ?? Infinity;
}

function before({ calendar }: Capacity, day: Day, lead: Quantity | undefined): Day {
  if (!lead) return day;
  if (lead.measure === "working-days") return subtractWorkingDays(calendar, day, Math.ceil(lead.high));
  return day - Math.ceil(lead.high / 24);
}

function openDays({ calendar }: Capacity, from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day <= to; day++) if (isOpen(calendar, day)) count += 1;
  return count;
}

/** Some of the measures, each so many times. */
export interface Plan {
  readonly taken: readonly { readonly measure: Measure; readonly times: number }[];
  readonly cost: number;
}

/** As much of each measure as there is, or as may be paid for by itself. */
export function mostOf(measures: readonly Measure[], budget: number | undefined): Plan {
  const payable = ({ cost, most }: Measure): number =>
    budget === undefined || cost <= 0 ? most : Math.min(most, Math.floor(budget / cost));
  return planOf(measures, measures.map(payable));
}

/** Which capacities are still over with these; nothing: nothing stands in the way any more; `other`: something else does. */
export type Judge = (plan: Plan) => Promise<readonly string[] | "clear" | "other">;

/** More rounds than this are not played: each is a rehearsal. */
const MOST_ROUNDS = 100;

/**
 * The cheapest measures with which nothing stands in the way. The cheapest cover of what is needed is rehearsed; where a
 * capacity is still over, more than it had is needed there, and the cover is made again. As more of a measure never
 * does harm to its own capacity, no cheaper plan is passed over. Nothing: not even all of them are enough.
 */
export async function cheapestPlan(
  measures: readonly Measure[],
  over: readonly string[],
  judge: Judge,
): Promise<Plan | undefined> {
  const items = measures.map((one) => itemOf(one, over));
  const needs = over.map((_, index) =>
    Math.min(Infinity, ...items.filter(({ need }) => need === index).map(({ adds }) => adds)),
  );
  if (
    measures.length === 0 ||
    (await judge(
      planOf(
        measures,
        items.map(({ most }) => most),
      ),
    )) !== "clear"
  )
    return undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cover = await cheapestCover(
      needs.map((need) => (need === Infinity ? 0 : need)),
      items,
    );
    if (!cover) return undefined;
    const plan = planOf(measures, cover.counts);
    const left = await judge(plan);
    if (left === "clear") return plan;
    if (left === "other") return undefined;
    if (!raise(needs, { over, left, items, counts: cover.counts })) return undefined;
  }
  return undefined;
}

function itemOf({ capacity, adds, cost, most }: Measure, over: readonly string[]): CoverItem {
  return { need: Math.max(0, over.indexOf(capacity.id)), adds: adds.low, cost, most };
}

function planOf(measures: readonly Measure[], counts: readonly number[]): Plan {
  const taken = measures.flatMap((measure, index) => {
    const times = counts[index] ?? 0;
    return times > 0 ? [{ measure, times }] : [];
  });
  return { taken, cost: taken.reduce((sum, { measure, times }) => sum + measure.cost * times, 0) };
}

interface Round {
  readonly over: readonly string[];
  readonly left: readonly string[];
  readonly items: readonly CoverItem[];
  readonly counts: readonly number[];
}

/** Asks for more where it was not enough: the next sum above that its measures can reach. False: there is none. */
function raise(needs: number[], { over, left, items, counts }: Round): boolean {
  let raised = false;
  for (const [index, capacity] of over.entries()) {
    if (!left.includes(capacity)) continue;
    const had = items.reduce((sum, { need, adds }, at) => sum + (need === index ? adds * (counts[at] ?? 0) : 0), 0);
    const next = Math.min(
      ...sumsOf(items.filter(({ need }) => need === index)).filter((sum) => sum > had * (1 + 1e-9)),
    );
    needs[index] = next === Infinity ? had * 2 + 1 : next;
    raised = true;
  }
  return raised;
}

/** Every sum that whole numbers of these can reach. */
function sumsOf(items: readonly CoverItem[]): readonly number[] {
  let sums = new Set([0]);
  for (const { adds, most } of items) {
    const more = new Set<number>();
    for (const sum of sums) for (let times = 0; times <= most; times++) more.add(sum + adds * times);
    sums = new Set([...more].slice(0, 4096));
  }
  return [...sums];
}

/** How a plan is written: as changes of the initiative that takes it, ordered today. */
export function planEdits(company: Company, initiative: Initiative, plan: Plan): readonly Edit[] {
  return plan.taken.map(({ measure, times }) =>
    append(initiative, ["changes"], {
      capacity: measure.capacity.id,
      option: measure.option,
      ...(measure.most > 1 ? { times } : {}),
      from: formatDay(measure.from),
      ...(measure.to === undefined ? {} : { to: formatDay(measure.to) }),
      ordered: formatDay(company.asOf),
    }),
  );
}

export function planDeeds(plan: Plan): readonly Deed[] {
  return plan.taken.map(({ measure, times }) => ({
    part: partOf(measure, times),
    who: measure.capacity.department,
    by: measure.orderBy,
  }));
}

function partOf({ capacity, option, adds, from }: Measure, times: number): Part {
  return { is: "measure", capacity: capacity.id, option, times, adds, from };
}
