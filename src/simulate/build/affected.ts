import { type Said, valueOf } from "../../base/said.ts";
import type { Company, Initiative } from "../../model/company.ts";
import type { AffectsDeclaration } from "../../model/conversation.ts";
import { middleOf, type Quantity } from "../../quantity/quantity.ts";
import type { Missing } from "../outlook.ts";
import type { Link, Root } from "../plan.ts";
import { flowFactors } from "./changes.ts";
import { assume, type Building, dayIndex } from "./building.ts";
import { openingsOf } from "./openings.ts";

/** The pseudo-flow of the existing customers who live an initiative's change. */
export function affectedFlow(initiative: Initiative): string {
  return `affected:${initiative.id}`;
}

/** Contacts of customers who are moved without a choice: 4% to 14% within seven days, from documented cases (corpus). */
const FORCED_CONTACTS: Quantity = {
  measure: "share",
  low: 0.04,
  high: 0.14,
  unit: "",
  text: "4%..14% of the customers within 7 days",
};
const CONTACT_DAYS = 7;

export interface AffectedCustomers {
  readonly root: Root | undefined;
  readonly missing?: readonly Missing[];
}

/** Existing customers appear on the day of the change, by stages where it opens by stages. */
export function affectedCustomers(building: Building, initiative: Initiative): AffectedCustomers | undefined {
  const { affects } = initiative.declaration;
  if (!affects || affects.customers?.said === "none") return undefined;
  const customers = valueOf(affects.customers);
  if (!customers) return { root: undefined, missing: [missingCustomers(initiative, affects)] };
  const launch = dayIndex(building, initiative.launch);
  const openings = openingsOf(building, initiative) ?? [{ from: launch, share: building.drivers.constant(1) }];
  const first = Math.min(...openings.map(({ from }) => from));
  const root: Root = {
    weights: new Float64Array(0),
    comes: { from: Math.max(0, first), to: building.horizon.days - 1 },
    openings,
    volume: [building.drivers.draw(`initiative:${initiative.id}/affects/customers`, customers, "amount")],
    factor: [],
    noise: undefined,
    atMost: false,
  };
  return { root };
}

function missingCustomers(initiative: Initiative, { customers, $at }: AffectsDeclaration): Missing {
  return {
    what: "customers",
    department: initiative.declaration.proposed_by,
    subject: `initiative:${initiative.id}`,
    said: customers?.said === "unknown",
    ask: customers?.said === "unknown" ? customers.ask : undefined,
    at: $at["customers"] ?? $at[""] ?? initiative.at,
  };
}

export interface AffectedContacts {
  readonly flow: string;
  readonly link: Link | undefined;
  readonly missing: Missing | undefined;
}

/** The flow and rate in which affected customers call and write. */
export function affectedContacts(building: Building, initiative: Initiative): AffectedContacts | undefined {
  const affects = initiative.declaration.affects;
  const flow = contactFlow(building.company);
  if (!affects || flow === undefined) return undefined;
  const said: Said<Quantity> | undefined = affects.contacts ?? initiative.rates[flow];
  const rate = valueOf(said) ?? (said === undefined && affects.choice === "none" ? FORCED_CONTACTS : undefined);
  if (said?.said === "none") return undefined;
  const at = affects.$at["contacts"] ?? affects.$at[""] ?? initiative.at;
  if (!rate) return { flow, link: undefined, missing: missingRate(initiative, { said, at }) };
  if (said === undefined)
    assume(building, { what: "contacts", value: FORCED_CONTACTS.text, subject: `initiative:${initiative.id}`, at });
  const within = valueOf(affects.within);
  const days = Math.max(1, Math.round(within ? middleOf(within) / 24 : CONTACT_DAYS));
  return { flow, link: contactLink(building, initiative, { rate, days, flow }), missing: undefined };
}

function contactLink(
  building: Building,
  initiative: Initiative,
  at: { rate: Quantity; days: number; flow: string },
): Link {
  return {
    rate: building.drivers.draw(
      `initiative:${initiative.id}/affects/contacts`,
      at.rate,
      at.rate.measure === "share" ? "share" : "amount",
    ),
    factor: flowFactors(building, at.flow, {}),
    days: Array.from({ length: at.days }, (_, day) => day),
    shares: Array.from({ length: at.days }, () => 1 / at.days),
    arrives: undefined,
    when: undefined,
    ofServed: false,
    knownOn: undefined,
  };
}

function missingRate(initiative: Initiative, at: { said: Said<Quantity> | undefined; at: Missing["at"] }): Missing {
  return {
    what: "contacts",
    department: initiative.declaration.proposed_by,
    subject: `initiative:${initiative.id}`,
    said: at.said?.said === "unknown",
    ask: at.said?.said === "unknown" ? at.said.ask : undefined,
    at: at.at,
  };
}

/** The flow called contacts where somebody serves it, else the first that people answer. */
export function contactFlow(company: Company): string | undefined {
  const capacities = company.departments.flatMap((department) => department.capacities);
  if (capacities.some((capacity) => capacity.flow === "contacts")) return "contacts";
  const answered = capacities.filter((capacity) => capacity.declaration.kind === "staffed");
  return answered.map((capacity) => capacity.flow).sort()[0];
}
