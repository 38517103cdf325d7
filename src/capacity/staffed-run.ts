import { type Prepared, drawn, type Setup } from "./behaviour.ts";
import { prepareAnswering } from "./answering.ts";
import { prepareDeferred } from "./deferred.ts";
import { prepareStaff } from "./staff.ts";
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
  const { agents, byWeekday, isOpen } = staff.shifts;
  return {
    run: (values, load, passage) => {
      const patience = staff.patience ? drawn(values, staff.patience) : Number.POSITIVE_INFINITY;
      serve(load, passage, { staff, values, patience });
    },
    ...(agents ? { figure: { what: "agents", draw: agents } } : {}),
    closes: true,
    daysAWeek: byWeekday.filter((shape) => shape !== undefined).length,
    isOpen,
  };
}
