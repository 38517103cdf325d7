import type { OrientOutcome, OrientRequest } from "./cli/pipeline.ts";
import { withExcerpts } from "./files/excerpt.ts";
import { findCompanies } from "./files/find.ts";
import { openCompany } from "./open-company.ts";
import { orientationResult } from "./result/orientation.ts";
import { VERSION } from "./version.ts";

/** How far the areas of each company are oriented to its customers: files to documents, documents to a company, a result. */
export async function orient(request: OrientRequest): Promise<OrientOutcome> {
  const found = await Promise.all(request.paths.map(findCompanies));
  const results = [];
  const problems = found.flatMap((each) => each.problems);
  for (const folder of found.flatMap((each) => each.companies)) {
    const { company, loaded, problems: own } = await openCompany(folder, request);
    problems.push(...withExcerpts(own, loaded.texts));
    results.push(orientationResult({ company, language: request.language ?? company.language, version: VERSION }));
  }
  return { results, problems, exitCode: isTold(results) && problems.length === 0 ? 0 : 2 };
}

/** Where nobody answered there is nothing to tell. */
function isTold(results: readonly { readonly areas: readonly unknown[] }[]): boolean {
  return results.some(({ areas }) => areas.length > 0);
}
