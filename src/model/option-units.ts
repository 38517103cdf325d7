import { problem } from "../base/problem.ts";
import { valueOf } from "../base/said.ts";
import type { CapacityDeclaration } from "../capacity/index.ts";
import type { Measure } from "../quantity/quantity.ts";
import type { Department } from "./company.ts";
import { type Joining, placeOf } from "./joining.ts";

/** What an option adds is in the unit of what it adds to: people, places and pieces are counted, a day's work is a rate. */
export function checkOptionUnits(departments: readonly Department[], joining: Joining): void {
  for (const { declaration } of departments.flatMap(({ capacities }) => capacities)) {
    const { measure, example } = unitOf(declaration);
    for (const option of valueOf(declaration.options) ?? []) {
      const adds = valueOf(option.adds);
      if (!adds || adds.measure === measure) continue;
      const at = placeOf(option.$at, "adds");
      joining.report(problem("quantity-unit", { found: adds.text, unit: adds.unit, expected: [measure], example }, at));
    }
  }
}

interface Unit {
  readonly measure: Measure;
  readonly example: string;
}

function unitOf(declaration: CapacityDeclaration): Unit {
  switch (declaration.kind) {
    case "throughput":
      return { measure: "rate", example: "adds: 300/day" };
    case "stock":
      return { measure: "count", example: "adds: 500" };
    case "staffed":
    case "concurrent":
      return { measure: "count", example: "adds: 4" };
    case "limit": {
      const bound = valueOf(declaration.most) ?? valueOf(declaration.least);
      return bound?.measure === "count"
        ? { measure: "count", example: "adds: 500" }
        : { measure: "money", example: "adds: 20000 EUR" };
    }
  }
}
