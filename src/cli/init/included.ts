import { type CompanyFolder, findCompanies } from "../../files/find.ts";
import type { Speaker } from "../../words/catalogue.ts";
import type { NewFile } from "./new-file.ts";

/** A line for each new file that the company's `includes:` does not name. */
export async function unread(folder: CompanyFolder, files: readonly NewFile[], say: Speaker): Promise<string> {
  const { companies } = await findCompanies(folder.root);
  const read = new Set(companies.flatMap((company) => company.files));
  return files
    .filter(({ file }) => file.endsWith(".yaml") && !read.has(file))
    .map(({ file }) => `${say("init-not-included", { file: folder.configFile ?? "batuta.yaml", written: file })}\n`)
    .join("");
}
