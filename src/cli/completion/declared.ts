import { findCompanies } from "../../files/find.ts";
import { load } from "../../load.ts";
import { documentsOf } from "../../model/documents.ts";
import type { Declared } from "./candidates.ts";

/** The ids that the files of the company here declare; none where there is no company, or several. */
export async function declaredHere(): Promise<Declared> {
  const { companies } = await findCompanies(".");
  const [folder, ...others] = companies;
  if (!folder || others.length > 0) return { initiative: [], department: [] };
  const { documents } = await load(folder);
  const initiative = documentsOf(documents, "initiative").map(({ value }) => value.initiative);
  const department = documentsOf(documents, "department").map(({ value }) => value.department);
  return { initiative: once(initiative), department: once(department) };
}

/** A name with a blank or a sign of the shell in it is not offered: shells would take it for something else. */
function once(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => /^[\p{L}\p{N}._-]+$/u.test(id)).sort();
}
