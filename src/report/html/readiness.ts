import type { InitiativeResult } from "../../result/result.ts";
import type { Telling } from "../telling.ts";
import { standingOf } from "./department-marks.ts";
import { markHtml, scrolling } from "./html-blocks.ts";
import { type Html, htmlPen } from "./html-pen.ts";

/** Every initiative beside every department: who has something to settle, who holds, who has nothing to do. */
export function readinessMatrix(telling: Telling, initiatives: readonly InitiativeResult[]): Html {
  const departments = departmentsOf(initiatives);
  const head = departments.map(({ title }) => htmlPen`<th scope="col">${title}</th>`);
  const rows = initiatives.map((initiative) => {
    const cells = departments.map(({ id }) => {
      const department = initiative.departments.find((each) => each.id === id);
      return htmlPen`<td>${department ? signOf(telling, initiative, department) : htmlPen`–`}</td>`;
    });
    return htmlPen`<tr><th scope="row">${initiative.id}</th>${cells}</tr>\n`;
  });
  return scrolling(
    htmlPen`<table class="matrix">\n<thead><tr><th scope="col">${telling.say("column-initiative")}</th>${head}</tr></thead>\n<tbody>\n${rows}</tbody></table>`,
  );
}

function signOf(telling: Telling, initiative: InitiativeResult, department: InitiativeResult["departments"][number]) {
  return markHtml(telling, standingOf(initiative, department).mark);
}

function departmentsOf(initiatives: readonly InitiativeResult[]): readonly { id: string; title: string }[] {
  const titles = new Map(initiatives.flatMap(({ departments }) => departments.map(({ id, title }) => [id, title])));
  return [...titles].map(([id, title]) => ({ id, title }));
}
