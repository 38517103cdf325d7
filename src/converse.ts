import type { Problem } from "./base/problem.ts";
import type { World } from "./facts/world.ts";
import { withExcerpts } from "./files/excerpt.ts";
import { findCompanies } from "./files/find.ts";
import { judgeCompany } from "./judge-company.ts";
import { type Moment, type OpenCompany, openCompany } from "./open-company.ts";
import type { Judged } from "./result/request.ts";
import { withAnswers } from "./rules/bind-answers.ts";

/** A company with everything that is still to be lived in it judged: what the commands of the conversation start from. */
export interface Conversation {
  readonly open: OpenCompany;
  readonly judged: readonly Judged[];
  readonly worlds: readonly World[];
}

export type Opened =
  | { readonly conversation: Conversation; readonly problems: readonly [] }
  | { readonly conversation?: undefined; readonly problems: readonly Problem[] };

/** Opens the one company of a path; with any problem nothing is said and nothing written. */
export async function openConversation(path: string, moment: Moment & { readonly seed?: number }): Promise<Opened> {
  const found = await findCompanies(path);
  const [folder] = found.companies;
  if (!folder || found.problems.length > 0) return { problems: found.problems };
  const open = await openCompany(folder, moment);
  if (open.problems.length > 0) return { problems: withExcerpts(open.problems, open.loaded.texts) };
  return { conversation: judgedConversation(open, moment), problems: [] };
}

function judgedConversation(open: OpenCompany, { seed }: { readonly seed?: number }): Conversation {
  const initiatives = open.company.initiatives.filter(({ status }) => status !== "done" && status !== "stopped");
  const judged = judgeCompany(open, initiatives, seed === undefined ? {} : { seed });
  return { open, judged, worlds: judged.map(({ world }) => withAnswers(world)) };
}
