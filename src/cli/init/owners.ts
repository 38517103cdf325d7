import { findCompanies } from "../../files/find.ts";
import type { Speaker } from "../../words/catalogue.ts";
import type { Part } from "./told.ts";

/** The lines of `CODEOWNERS` by which each department approves what it declares; a remark where nobody is named yet. */
export async function ownersPart(say: Speaker, folder: string): Promise<Part> {
  const { load } = await import("../../load.ts");
  const { codeOwners } = await import("../../talk/code-owners.ts");
  const { companies } = await findCompanies(folder);
  const loaded = await Promise.all(companies.map(async (company) => load(company)));
  const lines = codeOwners(loaded.flatMap(({ documents }) => documents));
  return { title: say("init-owners"), lines: lines.map((line) => [line] as const) };
}
