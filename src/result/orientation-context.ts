import { assessmentsOf, lastReply, orientationScore } from "../model/orientation-score.ts";
import { departmentTitle } from "./names.ts";
import type { Judged, ResultRequest } from "./request.ts";
import type { OrientationContext } from "./rests-on.ts";
import { rounded } from "./rounding.ts";

/** How far the areas that an initiative touches are oriented to customers, by what each last said of itself. */
export function orientationContext(request: ResultRequest, judged: Judged): OrientationContext | null {
  const { company, language } = request;
  const areas = touchedAreas(judged);
  const said = areas.flatMap((area) => assessmentsOf(company, area).at(-1) ?? []);
  if (said.length === 0) return null;
  const scores = said.map(({ replies }) => orientationScore(replies.map(({ answer }) => answer)));
  const mean = (of: "low" | "high") => rounded(scores.reduce((sum, score) => sum + score[of], 0) / scores.length);
  return {
    low: mean("low"),
    high: mean("high"),
    assessed: said.length,
    areas: areas.length,
    apart: areas
      .filter((area) => lastReply(company, area, "one-shared-base")?.answer === "no")
      .map((area) => departmentTitle(company, area, language)),
  };
}

/** Who proposes it, whoever its file names, and where its units come. */
function touchedAreas({ initiative, outlook }: Judged): readonly string[] {
  const reached = outlook.capacities.filter(({ touched }) => touched).map(({ department }) => department);
  const named = initiative.parties.map(({ department }) => department);
  return [...new Set([initiative.declaration.proposed_by, ...named, ...reached])].sort();
}
