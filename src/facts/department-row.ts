import type { Position } from "../base/position.ts";
import type { Department } from "../model/company.ts";
import { type Row, rowsFrom } from "./rows.ts";
import type { World } from "./world.ts";

/** A department as the initiative meets it. */
export interface DepartmentSubject {
  readonly world: World;
  readonly department: Department;
}

/** Where it is declared, or first named. */
export function departmentAt({ world, department }: DepartmentSubject): readonly [Position] {
  return [department.$at[""] ?? world.initiative.at];
}

/** Writes rows about a department. */
export const departmentRow: Row<DepartmentSubject> = rowsFrom<DepartmentSubject>(departmentAt);
