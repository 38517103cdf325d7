import { createHash } from "node:crypto";

import type { CheckRequest } from "./cli/pipeline.ts";
import type { OpenCompany } from "./open-company.ts";
import { VERSION } from "./version.ts";

/** A name for all that a company is judged by: two runs have the same one only if they read and were asked the same. */
export function inputsOf({ loaded, company, policy, request }: OpenCompany, asked: CheckRequest): string {
  const tables = [...loaded.tables].map(([key, { columns }]) => [key, columns]);
  const holidays = [...request.holidays].map(([place, days]) => [place, [...days]]);
  const settings = [VERSION, company.asOf, policy, asked.seed, asked.scenarios, asked.paths.length];
  const read = [[...loaded.texts], [...loaded.files.keys()], tables, holidays];
  return createHash("sha256")
    .update(JSON.stringify([settings, read]))
    .digest("hex");
}
