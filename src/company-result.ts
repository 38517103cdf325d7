import { type Language, otherLanguage } from "./base/bilingual.ts";
import { disputesOf } from "./disputes.ts";
import { type Drawing, judgeCompany, type JudgedIn } from "./judge-company.ts";
import type { Company, Initiative } from "./model/company.ts";
import type { OpenCompany } from "./open-company.ts";
import { resultOf, type Told } from "./result-of.ts";
import { partOf } from "./result/merge.ts";
import type { Judged } from "./result/request.ts";
import type { Result } from "./result/result.ts";
import { customersWords, type Everyone, waysOut } from "./ways-out.ts";

type Telling = Drawing & Omit<Told, "together">;

/** Those that are still to be lived. */
export function stillToLive(company: Company): readonly Initiative[] {
  return company.initiatives.filter(({ status }) => status !== "done" && status !== "stopped");
}

/** Judges initiatives of a company and says what came of it: all that two companies are compared by. */
export function companyResult(open: OpenCompany, initiatives: readonly Initiative[], telling: Telling): Result {
  const seen = judgeTogether(open, initiatives, telling);
  return resultOf(open, seen.judged, { ...telling, together: seen.together });
}

/** The same, and each that is not ready or cannot be told with its cheapest ways out: all that people are shown. */
export async function companyResultWithWays(
  open: OpenCompany,
  initiatives: readonly Initiative[],
  telling: Telling,
): Promise<Result> {
  const tell = await judgedWithWays(open, initiatives, telling);
  return tell(telling.language ?? open.company.language);
}

/** A result, and the same in the other language. */
export interface InBothLanguages {
  readonly result: Result;
  readonly translated: Result;
}

/** What people are shown of a change, in both languages: those who decide on it may not all read the same one. */
export async function companyResultInBoth(
  open: OpenCompany,
  initiatives: readonly Initiative[],
  telling: Telling,
): Promise<InBothLanguages> {
  const tell = await judgedWithWays(open, initiatives, telling);
  const language = telling.language ?? open.company.language;
  return { result: tell(language), translated: tell(otherLanguage(language)) };
}

/** Judges once, and tells it in any language. */
async function judgedWithWays(
  open: OpenCompany,
  initiatives: readonly Initiative[],
  telling: Telling,
): Promise<(language: Language) => Result> {
  const own = telling.shard ? partOf(initiatives, telling.shard) : initiatives;
  const drawing = { ...telling, first: initiatives[0]?.id };
  const { judged, together } = judgeTogether(open, own, drawing);
  const everyone = { initiatives, judge: judgeWhenAsked(open, judged, drawing) };
  const shown = await withWaysOut(open, judged, { ...telling, everyone });
  return (language) => resultOf(open, shown, { ...telling, language, together });
}

function judgeTogether(open: OpenCompany, initiatives: readonly Initiative[], drawing: Drawing) {
  const judged = initiatives.length === 0 ? [] : judgeCompany(open, initiatives, drawing);
  return { judged, together: judged[0]?.world.together() };
}

/** How ways out are looked for; `everyone`: where only a part of all initiatives is judged. */
interface Looking extends Drawing {
  readonly everyone?: Everyone;
}

/** Judges one of those that are not judged when it is asked for, once. */
function judgeWhenAsked(open: OpenCompany, judged: readonly JudgedIn[], drawing: Drawing): Everyone["judge"] {
  const known = new Map(judged.map((each) => [each.initiative.id, each]));
  return (initiative) => {
    const found = known.get(initiative.id) ?? judgeCompany(open, [initiative], drawing)[0];
    if (!found) throw new RangeError(`${initiative.id} was not judged`);
    known.set(initiative.id, found);
    return found;
  };
}

/** By each number that an area says is wrong too; and where it is not ready or cannot be told, its cheapest ways out. */
export async function withWaysOut(
  open: OpenCompany,
  judged: readonly JudgedIn[],
  { seed, everyone }: Looking,
): Promise<readonly Judged[]> {
  const wanted = { keep: new Set<never>(), budget: undefined, depth: "quick", say: customersWords(open) } as const;
  const told: Judged[] = [];
  for (const one of judged) {
    const disputes = await disputesOf({ open, judged, seed }, one);
    const isStuck = one.verdict === "not-ready" || one.verdict === "undecided";
    const ways = isStuck
      ? { ways: await waysOut({ open, judged, seed, ...(everyone ? { everyone } : {}) }, one, wanted) }
      : {};
    told.push({ ...one, disputes, ...ways });
  }
  return told;
}
