import { compareText } from "../base/position.ts";
import { formatDay } from "../time/day.ts";
import type { FreezeResult } from "./freeze-result.ts";
import { departmentTitle } from "./names.ts";
import type { ResultRequest } from "./request.ts";

/** The days on which departments change nothing, the next ones first. */
export function freezesOf({ company, language }: ResultRequest): FreezeResult[] {
  const all = company.departments.flatMap((department) =>
    department.freezes
      .filter(({ to }) => to >= company.asOf)
      .map(({ from, to, why }) => ({
        department: department.id,
        department_title: departmentTitle(company, department.id, language),
        from: formatDay(from),
        to: formatDay(to),
        why: why ?? null,
      })),
  );
  return all.sort((a, b) => compareText(a.from, b.from) || compareText(a.department, b.department));
}
