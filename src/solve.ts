import { type Problem, problem } from "./base/problem.ts";
import type { SolveOutcome, SolveRequest } from "./cli/pipeline.ts";
import { stillToLive } from "./company-result.ts";
import { withExcerpts } from "./files/excerpt.ts";
import { findCompanies } from "./files/find.ts";
import { judgeCompany, type JudgedIn, SEED } from "./judge-company.ts";
import { type OpenCompany, openCompany } from "./open-company.ts";
import { resultOf } from "./result-of.ts";
import type { WaysOut } from "./solve/way.ts";
import { customersWords, waysOut } from "./ways-out.ts";

/** An initiative with everything that would make it ready. */
export interface Solved {
  readonly open: OpenCompany;
  readonly judged: JudgedIn;
  readonly ways: WaysOut;
}

/** The whole menu for one initiative: what `batuta solve` shows. */
export async function solve(request: SolveRequest): Promise<SolveOutcome> {
  const { solved, problems } = await solveOne(request);
  if (!solved) return { folder: undefined, result: undefined, problems, exitCode: 2 };
  const { open, judged, ways } = solved;
  const result = resultOf(open, [{ ...judged, ways }], { ...request, problems });
  const isReady =
    judged.verdict === "ready" || ways.ways.some(({ verdict }) => verdict === "ready" || verdict === "conditional");
  return { folder: open.folder.root, result, problems, exitCode: problems.length > 0 ? 2 : isReady ? 0 : 1 };
}

/** Judges all that are still to be lived, and looks for every way out of one of them. */
export async function solveOne(request: SolveRequest): Promise<{ solved?: Solved; problems: readonly Problem[] }> {
  const found = await findCompanies(request.path);
  const problems = [...found.problems];
  const known: string[] = [];
  for (const folder of found.companies) {
    const open = await openCompany(folder, request);
    problems.push(...withExcerpts(open.problems, open.loaded.texts));
    const initiatives = stillToLive(open.company);
    known.push(...initiatives.map(({ id }) => id));
    if (!initiatives.some(({ id }) => id === request.initiative)) continue;
    const all = judgeCompany(open, initiatives, request);
    const judged = all.find(({ initiative }) => initiative.id === request.initiative);
    if (!judged) continue;
    const { seed = SEED } = request;
    const wanted = { keep: request.keep, budget: request.budget, depth: "whole", say: customersWords(open) } as const;
    return { solved: { open, judged, ways: await waysOut({ open, judged: all, seed }, judged, wanted) }, problems };
  }
  const at = { file: "", line: 0, column: 0, length: 0 };
  return { problems: [...problems, problem("initiative-unknown", { id: request.initiative, known }, at)] };
}
