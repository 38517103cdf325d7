import { isNone, valueOf } from "../../base/said.ts";
import { daysFactor } from "../../capacity/behaviour.ts";
import type { OptionDeclaration } from "../../capacity/common.ts";
import type { Capacity, Initiative } from "../../model/company.ts";
import { middleOf, type Quantity } from "../../quantity/quantity.ts";
import type { Day } from "../../time/day.ts";
import type { Missing } from "../outlook.ts";
import type { FlowFactor } from "../plan.ts";
import { type Building, dayIndex } from "./building.ts";
import { demandEnd } from "../horizon.ts";

type Change = NonNullable<Initiative["declaration"]["changes"]>[number];
type OptionChange = Extract<Change, { kind: "capacity" }>;

/** An option of a capacity that an active initiative takes, whether or not it is known what that adds. */
interface Taking {
  readonly initiative: Initiative;
  readonly change: OptionChange;
  readonly option: OptionDeclaration;
}

/** One whose size is known. */
interface Taken {
  readonly initiative: string;
  readonly option: OptionDeclaration;
  readonly adds: Quantity;
  readonly times: number;
  /** First and last day, inclusive: its own, else those of the initiative. */
  readonly from: Day;
  readonly to: Day;
}

function takings(building: Building, capacity: Capacity): readonly Taking[] {
  const declared = valueOf(capacity.declaration.options) ?? [];
  return building.active.flatMap((initiative) =>
    (initiative.declaration.changes ?? []).flatMap((change) => {
      if (change.kind !== "capacity" || change.capacity !== capacity.id) return [];
      const option = declared.find((each) => each.name === change.option);
      return option ? [{ initiative, change, option }] : [];
    }),
  );
}

function taken(building: Building, capacity: Capacity): readonly Taken[] {
  return takings(building, capacity).flatMap(({ initiative, change, option }) => {
    const adds = valueOf(option.adds);
    if (!adds || isNone(change.times)) return [];
    const times = valueOf(change.times);
    return [
      {
        initiative: initiative.id,
        option,
        adds,
        times: times ? middleOf(times) : 1,
        from: change.from ?? initiative.launch,
        to: change.to ?? demandEnd(building.company, initiative),
      },
    ];
  });
}

/** What is not known of options that are taken: what one adds is asked of its department, how many of who takes it. */
export function unknownOptions(building: Building, capacity: Capacity): readonly Missing[] {
  const subject = `capacity:${capacity.id}`;
  return takings(building, capacity).flatMap(({ initiative, change, option }) => {
    const missing: Missing[] = [];
    if (option.adds === undefined || option.adds.said === "unknown")
      missing.push({
        what: "adds",
        department: capacity.department,
        subject,
        said: option.adds !== undefined,
        ask: option.adds?.ask,
        at: option.$at["adds"] ?? option.$at["name"] ?? capacity.at,
      });
    if (change.times?.said === "unknown")
      missing.push({
        what: "times",
        department: initiative.declaration.proposed_by,
        subject,
        said: true,
        ask: change.times.ask,
        at: change.$at["times"] ?? initiative.at,
      });
    return missing;
  });
}

/** What options add by day; units of stock come as a receipt instead (`withReceipts`). */
export function additions(building: Building, capacity: Capacity): readonly FlowFactor[] {
  const { kind } = capacity.declaration;
  if (kind === "stock") return [];
  return taken(building, capacity).map(({ initiative, option, adds, times, from, to }) => {
    const draw = building.drivers.draw(`capacity:${capacity.id}/options/${option.name}@${initiative}`, adds, "amount");
    const perDay = adds.measure === "rate" ? daysFactor(adds, capacity.calendar, kind === "throughput") : 1;
    return {
      from: dayIndex(building, from),
      // A total keeps what was added to it.
      to: kind === "limit" ? Number.MAX_SAFE_INTEGER : dayIndex(building, to),
      by: { driver: draw.driver, factor: draw.factor * times * perDay },
    };
  });
}

/** A stock with the receipts that options bring, on the first day of each. */
export function withReceipts(building: Building, capacity: Capacity): Capacity {
  const { declaration } = capacity;
  if (declaration.kind !== "stock") return capacity;
  const receipts = taken(building, capacity).map(({ option, adds, times, from }) => ({
    on: from,
    quantity: { said: "value" as const, value: scaled(adds, times) },
    $at: option.$at,
  }));
  if (receipts.length === 0 || declaration.inbound?.said === "unknown") return capacity;
  const inbound = { said: "value" as const, value: [...(valueOf(declaration.inbound) ?? []), ...receipts] };
  return { ...capacity, declaration: { ...declaration, inbound } };
}

function scaled(quantity: Quantity, times: number): Quantity {
  const { middle } = quantity;
  return {
    ...quantity,
    low: quantity.low * times,
    high: quantity.high * times,
    ...(middle === undefined ? {} : { middle: middle * times }),
  };
}
