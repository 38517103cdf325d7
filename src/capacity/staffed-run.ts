import { type Draw, type Prepared, drawn, type Setup } from "./behaviour.ts";
import { prepareAnswering } from "./answering.ts";
import { prepareDeferred } from "./deferred.ts";
import { prepareStaff, type Staff } from "./staff.ts";
import type { StaffedDeclaration } from "./staffed.ts";

/**
 * People who answer. With patience of minutes or hours the day's contacts are answered or lost on their day, and those of
 * a closed day enter the next open one over its profile; patience of a working day or more is a backlog in order of
 * arrival, carried from day to day.
 */
export function prepareStaffed(declaration: StaffedDeclaration, setup: Setup): Prepared | undefined {
  const staff = prepareStaff(declaration, setup);
  if (!staff) return undefined;
  const serve = staff.model === "backlog" ? prepareDeferred(staff) : prepareAnswering(staff);
  const { byWeekday, isOpen } = staff.shifts;
  return {
    run: (values, load, passage) => {
      const patience = staff.patience ? drawn(values, staff.patience) : Number.POSITIVE_INFINITY;
      serve(load, passage, { staff, values, patience });
    },
    figure: { what: "agents", draw: staff.shifts.agents ?? mostOnRota(staff, setup) },
    ...(staff.model === "backlog" ? { waitsForDays: true } : { remembers: (day) => afterLastOpen(staff, day) }),
    closes: true,
    daysAWeek: byWeekday.filter((shape) => shape !== undefined).length,
    isOpen,
  };
}

/** Calls of an open day are answered or lost on it: only closed days leave theirs to a later one. */
function afterLastOpen({ open, setup }: Staff, day: number): number {
  const last = open.lastIndexOf(1, day - 1);
  return day > 0 && last >= Math.max(0, setup.clock) ? last + 1 : 0;
}

/** A rota is told by how many are there when most are. */
function mostOnRota({ shifts }: Staff, setup: Setup): Draw {
  const most = Math.max(0, ...shifts.shapes.flat().map(({ agents }) => agents));
  return setup.draw("agents", { measure: "count", low: most, high: most, unit: "", text: String(most) }, "amount");
}
