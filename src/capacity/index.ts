import { type Infer, tagged } from "../schema/define.ts";
import type { Prepared, Setup } from "./behaviour.ts";
import { concurrentSchema, prepareConcurrent } from "./concurrent.ts";
import { limitSchema, prepareLimit } from "./limit.ts";
import { prepareStaffed } from "./staffed-run.ts";
import { staffedSchema } from "./staffed.ts";
import { prepareStock, stockSchema } from "./stock.ts";
import { prepareThroughput, throughputSchema } from "./throughput.ts";

/** The table of capacity kinds: a new kind is one file and one line here. */
const CAPACITY_SCHEMAS = {
  stock: stockSchema,
  throughput: throughputSchema,
  staffed: staffedSchema,
  concurrent: concurrentSchema,
  limit: limitSchema,
} as const;

export type CapacityKind = keyof typeof CAPACITY_SCHEMAS;

/** A capacity as declared: its kind is the key that names one. */
export const capacitySchema = tagged(
  ["What a department can hold of a flow", "Lo que un área aguanta de un flujo"],
  CAPACITY_SCHEMAS,
);

export type CapacityDeclaration = Infer<typeof capacitySchema>;

/** The order in which capacities of different kinds serve one unit (simulation.md, section 4). */
export const SERVICE_ORDER: Readonly<Record<CapacityKind, number>> = {
  limit: 0,
  concurrent: 1,
  stock: 2,
  throughput: 3,
  staffed: 4,
};

/** How a unit ends that a kind does not serve. */
export type End = "lost" | "refused" | "abandoned";

export function endOf(declaration: CapacityDeclaration): End {
  switch (declaration.kind) {
    case "stock":
      return "lost";
    case "limit":
      return "refused";
    case "concurrent":
      return declaration.overflow === "refuse" ? "refused" : "lost";
    case "throughput":
      return "lost";
    case "staffed":
      return "abandoned";
  }
}

/** Makes a capacity ready to run; nothing when a figure that it cannot do without is missing (reported to the setup). */
export function prepareCapacity(declaration: CapacityDeclaration, setup: Setup): Prepared | undefined {
  switch (declaration.kind) {
    case "stock":
      return prepareStock(declaration, setup);
    case "throughput":
      return prepareThroughput(declaration, setup);
    case "staffed":
      return prepareStaffed(declaration, setup);
    case "concurrent":
      return prepareConcurrent(declaration, setup);
    case "limit":
      return prepareLimit(declaration, setup);
  }
}
