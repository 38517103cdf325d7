import { SIGNS } from "../report/signs.ts";
import { findingMark, findingRow } from "../report/why.ts";
import type { InitiativeResult } from "../result/result.ts";
import { type Line, rule, span } from "./line.ts";
import type { Scene } from "./scene.ts";

/** A rule, the title and one point at least. */
const LEAST = 3;

/** Where there is room below: what stands in the way of the chosen initiative, a line a point, the worst first. */
export function chosenPart(
  { telling, size }: Scene,
  chosen: InitiativeResult | undefined,
  room: number,
): readonly Line[] {
  if (!chosen || room < LEAST || chosen.findings.length === 0) return [];
  const points = chosen.findings.slice(0, room - LEAST + 1).map((finding): Line => {
    const mark = findingMark(finding);
    const [message] = findingRow(telling, chosen, finding).parts;
    return [
      span(` ${SIGNS[mark]} `, mark),
      span(`${finding.department_title}: `, "quiet"),
      span(message?.text ?? finding.title),
    ];
  });
  return [rule(size.columns), [span(` ${telling.say("board-why")}  ${chosen.id}`, "strong")], ...points];
}
