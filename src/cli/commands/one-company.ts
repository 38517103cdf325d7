import { withExcerpts } from "../../files/excerpt.ts";
import { findCompanies } from "../../files/find.ts";
import { type OpenCompany, type Moment, openCompany } from "../../open-company.ts";
import { Failure } from "../failure.ts";
import type { Setting } from "./command.ts";
import { tellProblems } from "./show.ts";

/**
 * The one company that a path leads to, with what is wrong with its files told; nothing when there is none, which is
 * told too. Several companies below a folder are a question back.
 */
export async function oneCompany(
  setting: Setting,
  path: string,
  asked: Pick<Moment, "asOf"> = {},
): Promise<OpenCompany | undefined> {
  const { say, outer } = setting;
  const { companies, problems } = await findCompanies(path);
  const [folder, ...others] = companies;
  if (others.length > 0) throw new Failure(say("error-several-companies", { path, count: String(companies.length) }));
  if (!folder) {
    await tellProblems(setting, problems);
    return undefined;
  }
  const read = await openCompany(folder, { ...asked, environment: outer.environment });
  await tellProblems(setting, withExcerpts([...problems, ...read.problems], read.loaded.texts));
  return read;
}
