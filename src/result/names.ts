import type { Language } from "../base/bilingual.ts";
import { type Position, NOWHERE } from "../base/position.ts";
import { usualDepartment, usualFlow } from "../base/usual-names.ts";
import type { Capacity, Company, Department } from "../model/company.ts";
import type { Place } from "./result.ts";
import type { DeclarationSaid } from "./wording.ts";

/** A department's name for people: the company's own word for it, else its title. */
export function departmentTitle(company: Company, id: string, language: Language): string {
  const department = company.departments.find((candidate) => candidate.id === id);
  return company.words[id]?.[language] ?? department?.title[language] ?? usualDepartment(id)[language];
}

/** A capacity's name for people. */
export function capacityTitle(company: Company, id: string, language: Language): string {
  return capacityOf(company, id)?.title[language] ?? id.slice(id.indexOf("/") + 1);
}

export function capacityOf(company: Company, id: string): Capacity | undefined {
  return departmentOf(company, id.split("/")[0] ?? "")?.capacities.find((capacity) => capacity.id === id);
}

export function departmentOf(company: Company, id: string): Department | undefined {
  return company.departments.find((department) => department.id === id);
}

/** What a subject such as `capacity:logistics/dispatch`, `flow:orders` or `stream:orders@summer-sale` is called. */
function subjectTitle(company: Company, subject: string, language: Language): string {
  const colon = subject.indexOf(":");
  const kind = subject.slice(0, Math.max(colon, 0));
  const id = subject.slice(colon + 1);
  if (kind === "capacity") return capacityTitle(company, id, language);
  if (kind === "department") return departmentTitle(company, id, language);
  if (kind === "initiative") return initiativeTitle(company, id);
  if (kind === "promise") return flowTitle(company, id.split("@")[0] ?? id, language);
  const [flow = id, initiative] = id.split("@");
  const title = flowTitle(company, flow, language);
  return initiative === undefined ? title : `${title} (${initiativeTitle(company, initiative)})`;
}

/** An initiative's title; its id where nobody declares it. */
export function initiativeTitle(company: Company, id: string): string {
  return company.initiatives.find((initiative) => initiative.id === id)?.declaration.title ?? id;
}

/** A flow in the company's own words, else by its usual name. */
export function flowTitle(company: Company, id: string, language: Language): string {
  return (Object.hasOwn(company.words, id) ? company.words[id]?.[language] : undefined) ?? usualFlow(id)[language];
}

/** What somebody did not declare, as sentences need it. */
export function declarationSaid(
  company: Company,
  missing: { readonly what: string; readonly subject: string },
  language: Language,
): DeclarationSaid {
  const { what, subject } = missing;
  return { what, kind: subject.split(":")[0] ?? "", of: subjectTitle(company, subject, language) };
}

export function placeOf(position: Position = NOWHERE): Place {
  return { file: position.file, line: position.line, column: position.column };
}
