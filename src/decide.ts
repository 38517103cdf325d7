import type { Edit, Written } from "./base/edit.ts";
import type { Problem } from "./base/problem.ts";
import type { SolveRequest } from "./cli/pipeline.ts";
import { prepare, type Preparing } from "./record.ts";
import type { Step } from "./result/result.ts";
import { resultOf } from "./result-of.ts";
import { type Solved, solveOne } from "./solve.ts";
import { append } from "./solve/own-file.ts";
import type { Way } from "./solve/way.ts";
import { formatDay } from "./time/day.ts";

/** Who decides for which way out, and why; the last three are asked for when it is launched as it is. */
export interface Decision {
  /** The id of a way out. */
  readonly chose: string;
  readonly by: string | undefined;
  readonly because: string | undefined;
  readonly instead: string | undefined;
  readonly approver: string | undefined;
  readonly until: string | undefined;
}

/** Why nothing can be written. */
export type Refusal =
  | { readonly is: "problems" }
  | { readonly is: "unknown-option"; readonly known: readonly string[] }
  | { readonly is: "missing"; readonly fields: readonly (keyof Decision)[] }
  | { readonly is: "own-approval" };

export type Deciding = { readonly problems: readonly Problem[] } & (
  | { readonly refused: Refusal; readonly preparing?: undefined }
  | {
      /** The title of the way out. */
      readonly title: string;
      readonly preparing: Preparing;
      readonly refused?: undefined;
    }
);

/** What recording a decision would write: the chosen way out and the decision itself, in the initiative's own file. */
export async function prepareDecision(request: SolveRequest, decision: Decision): Promise<Deciding> {
  const { solved, problems } = await solveOne(request);
  if (!solved || problems.length > 0) return { problems, refused: { is: "problems" } };
  return decisionOn(solved, decision, request);
}

/** The same, of an initiative whose ways out are known. */
export async function decisionOn(
  solved: Solved,
  decision: Decision,
  request: Pick<SolveRequest, "seed">,
): Promise<Deciding> {
  const problems: readonly Problem[] = [];
  const way = solved.ways.ways.find(({ id }) => id === decision.chose);
  if (!way) return { problems, refused: { is: "unknown-option", known: solved.ways.ways.map(({ id }) => id) } };
  const refused = refusalOf(solved, way, decision);
  if (refused) return { problems, refused };
  return { problems, ...(await written(solved, way, { decision, request })) };
}

/** Launching as it is asks for what an exception asks for; its approver is never its author. */
function refusalOf({ judged }: Solved, way: Way, decision: Decision): Refusal | undefined {
  const wanted: readonly (keyof Decision)[] = way.id === "as-is" ? ["because", "instead", "approver", "until"] : [];
  const fields = wanted.filter((field) => decision[field] === undefined);
  if (fields.length > 0) return { is: "missing", fields };
  const { author } = judged.initiative.declaration;
  return decision.approver !== undefined && decision.approver === author ? { is: "own-approval" } : undefined;
}

interface Choice {
  readonly decision: Decision;
  readonly request: Pick<SolveRequest, "seed">;
}

async function written(solved: Solved, way: Way, choice: Choice): Promise<{ title: string; preparing: Preparing }> {
  const { open, judged, ways } = solved;
  const own = ways.always.flatMap((remedy) => (remedy.own && way.id !== "as-is" ? remedy.edits : []));
  const edits: readonly Edit[] = [
    ...own,
    ...way.edits,
    append(judged.initiative, ["decisions"], recorded(solved, way, choice)),
  ];
  const { title } = solvedResult(solved, choice).ready_if.options.find(({ id }) => id === way.id) ?? { title: way.id };
  return { title, preparing: await prepare(open, edits) };
}

/** The line of `decisions:`: who, why, and what follows for whom. */
function recorded(solved: Solved, way: Way, choice: Choice): Written {
  const { decision } = choice;
  const { initiative } = solved.judged;
  const { accountable, proposed_by: proposer } = initiative.declaration;
  const steps = stepsOf(solved, way, choice);
  return {
    on: formatDay(solved.open.company.asOf),
    by: decision.by ?? accountable ?? proposer,
    chose: way.id,
    ...given({
      because: decision.because,
      instead: decision.instead,
      approver: decision.approver,
      until: decision.until,
    }),
    ...(steps.length > 0 ? { do: steps.map(writtenStep) } : {}),
  };
}

function given(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}

function writtenStep({ what, who, by }: Step): Written {
  return { what, who, ...(by === null ? {} : { by }) };
}

/** What must be done for it in any case and for this way; as it is, nothing follows. */
function stepsOf(solved: Solved, way: Way, choice: Choice): readonly Step[] {
  if (way.id === "as-is") return [];
  const { ready_if: readyIf } = solvedResult(solved, choice);
  return [...readyIf.always, ...(readyIf.options.find(({ id }) => id === way.id)?.does ?? [])];
}

function solvedResult({ open, judged, ways }: Solved, { request }: Choice) {
  const [initiative] = resultOf(open, [{ ...judged, ways }], {
    ...request,
    problems: [],
    language: open.company.language,
  }).initiatives;
  if (!initiative) throw new Error(`${judged.initiative.id} has no result`);
  return initiative;
}
