import type { CapacityKind } from "../../capacity/index.ts";
import type { Company } from "../../model/company.ts";
import type { Holding } from "./areas.ts";
import { CUSTOMERS } from "./company-file.ts";
import type { Surroundings } from "./capacity-lines.ts";

const HOLDINGS: Readonly<Record<CapacityKind, Holding>> = {
  stock: "goods",
  throughput: "goods",
  staffed: "people",
  concurrent: "systems",
  limit: "money",
};

/** What one more department of a company is written against. */
export function surroundingsOf({ customers, flows, departments }: Company): Surroundings {
  const flow = customers ?? CUSTOMERS;
  const kinds = departments.flatMap(({ capacities }) => capacities.map(({ declaration }) => declaration.kind));
  return {
    flow,
    contacts: flows.includes("contacts") ? "contacts" : flow,
    held: new Set(kinds.map((kind) => HOLDINGS[kind])),
  };
}
