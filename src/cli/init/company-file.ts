import type { Language } from "../../base/bilingual.ts";
import { scalar } from "../../files/written.ts";
import type { Speaker } from "../../words/catalogue.ts";
import { commented } from "./commented.ts";
import type { Surroundings } from "./capacity-lines.ts";

/** What all files of a company share. */
export interface CompanyBasics {
  readonly id: string;
  readonly zone: string;
  readonly language: Language;
}

/** The flow that counts customers where nobody was asked. */
export const CUSTOMERS = "orders";

/** What the first departments of a company are written against. */
export const FIRST: Surroundings = { flow: CUSTOMERS, contacts: "contacts", held: new Set() };

export function companyFile({ id, zone, language }: CompanyBasics, say: Speaker): string {
  return commented([
    [`# ${say("init-company-head")}`],
    [`company: ${scalar(id)}`],
    [`zone: ${zone}`, say("init-company-zone")],
    ["currency: EUR"],
    [`customers: ${CUSTOMERS}`, say("init-company-customers")],
    ["calendar: {works: mon-fri}", say("init-company-calendar")],
    [`language: ${language}`],
    ['includes: ["*.yaml", "departments/**/*.yaml", "initiatives/**/*.yaml"]'],
  ]);
}

export function flowsFile(say: Speaker): string {
  return commented([
    [`# ${say("init-flows-head")}`],
    ["flows:"],
    [`  ${CUSTOMERS}: {}`],
    [`  contacts: {from: ${CUSTOMERS}, rate: unknown}`, say("init-flows-contacts", { range: "0.10..0.16 per order" })],
  ]);
}
