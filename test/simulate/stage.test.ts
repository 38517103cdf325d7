import { describe, expect, test } from "vitest";

import { drawInto, createSampler } from "../../src/simulate/drivers.ts";
import type { Plan } from "../../src/simulate/plan.ts";
import { plansOf } from "../../src/simulate/perform.ts";
import { playScenario, setStage, type Stage } from "../../src/simulate/scenario.ts";
import { manyInitiatives } from "../bench/many.ts";
import { ACME, companyOf, documents, initiative, planOf } from "./company.ts";

const SEED = 1;
/** Scenario and multiple, in no order, each some twice: as searches ask for them. */
const ASKED = [
  [3, 1],
  [0, 5],
  [3, 0.2],
  [7, 2],
  [0, 1],
  [3, 1],
  [1, 5],
] as const;

/** What each station lived, in every day of one scenario. */
function livedOn(stage: Stage, [scenario, multiple]: readonly [number, number]) {
  const columns = createSampler(SEED, 512).columns(stage.plan.drivers);
  playScenario(stage, { values: drawInto(new Float64Array(columns.length), columns, scenario), scenario, multiple });
  return stage.serving.states.map(({ passage, load }) => ({
    arrivals: [...load.arrivals],
    load: [...passage.load],
    short: [...passage.short],
    breach: [...passage.breach],
  }));
}

function plans(): readonly (readonly [string, Plan])[] {
  const files = Object.fromEntries(manyInitiatives({ initiatives: 6, departments: 3, capacities: 9, seed: SEED }));
  const many = companyOf(files);
  const judged = many.initiatives.map((each): readonly [string, Plan] => {
    const { withIt } = plansOf(many, each, { seed: SEED, tables: () => undefined });
    return [each.id, withIt];
  });
  const bounded = (says: string): Plan =>
    planOf(
      documents(
        ACME,
        initiative({
          ends: "2026-12-17",
          series: Array.from({ length: 200 }, (_, day) => 5 + (day % 9)),
          more: `offer: {price: 10 EUR, per: order, ${says}}`,
        }),
        "department: logistics\ncapacities: {dispatch: {throughput: orders, rate: 8..12/day, max_wait: 2 days, net: yes}}",
      ),
    );
  return [
    ...judged,
    ["a cap that most days are beyond", bounded("cap: {total: 100, told: yes}")],
    ["a limit a day that many wait for", bounded("throttle: 3/day")],
  ];
}

describe("a stage on which others were played", () => {
  test.each(plans())("%s: lives what a new one does", (_, plan) => {
    const used = setStage(plan, true);
    for (const asked of ASKED) expect(livedOn(used, asked)).toEqual(livedOn(setStage(plan), asked));
  });
});
