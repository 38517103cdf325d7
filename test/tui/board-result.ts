import type { CapacityWeeks, WeekResult } from "../../src/result/portfolio-result.ts";
import type { InitiativeResult, Result } from "../../src/result/result.ts";
import { type Scene, NOTHING_NEAR } from "../../src/tui/scene.ts";
import { boardTelling } from "../../src/tui/snapshot.ts";
import { firstState, type State } from "../../src/tui/state.ts";
import type { Size } from "../../src/tui/size.ts";
import { familiesWithOptions, manyResult, ready } from "../report/story.ts";

type Language = "en" | "es";

export const MANNER = { colour: false, commands: [] } as const;

const over = (use: number, probability: number): WeekResult => ({ use, probability, state: "over" });
const holds = (use: number): WeekResult => ({ use, probability: 0, state: "holds" });
const UNKNOWN: WeekResult = { use: null, probability: null, state: "unknown" };

function weeks(id: string, title: string, said: readonly WeekResult[], missing: readonly string[] = []): CapacityWeeks {
  return { id, title, kind: "throughput", weeks: said, missing };
}

/** Four initiatives of the story (one with its ways out), and what they come to together: over, not known, holding. */
export function boardResult(language: Language = "en"): Result {
  const result = manyResult(language);
  const options = familiesWithOptions(language);
  return {
    ...result,
    initiatives: result.initiatives.map((one) => (one.id === options.id ? options : one)),
    portfolio: {
      weeks: ["2026-W22", "2026-W23", "2026-W24"],
      mondays: ["2026-05-25", "2026-06-01", "2026-06-08"],
      scenarios: 512,
      initiatives: result.initiatives.map(({ id }) => id),
      departments: [
        {
          id: "logistics",
          title: "Logistics",
          capacities: [
            weeks("logistics/dispatch", "Dispatch", [holds(0.61), over(0.93, 0.2), over(1.18, 0.9)]),
            weeks("logistics/stroller-x", "Stroller X", [holds(0.4), holds(0.71), over(1, 0.74)]),
          ],
        },
        {
          id: "support",
          title: "Customer support",
          capacities: [weeks("support/phone", "Phone", [UNKNOWN, UNKNOWN, UNKNOWN], ["how many people attend Phone"])],
        },
        {
          id: "risk",
          title: "Risk",
          capacities: [weeks("risk/reviews", "Reviews", [holds(0.3), holds(12), holds(140)])],
        },
      ],
      collisions: [],
      customers: null,
      segments: [
        {
          name: "young families",
          owner: "customer-office",
          initiatives: ["families-24h"],
          weeks: [[], [], []],
          clashes: [],
        },
      ],
    },
  };
}

/** As many initiatives as asked for, all that wait. */
export function crowd(count: number): Result {
  const [waiting] = manyResult("en").initiatives.filter(({ id }) => id === "families-24h");
  const initiatives = Array.from({ length: count }, (_, index): InitiativeResult => ({
    ...(waiting ?? ready("en")),
    id: `campaign-${String(index).padStart(4, "0")}`,
  }));
  const result = boardResult();
  return {
    ...result,
    initiatives,
    summary: { ...result.summary, initiatives: count, not_ready: count, undecided: 0, conditional: 0, ready: 0 },
  };
}

export function sceneOf(result: Result, said: Partial<State> = {}, size: Size = { columns: 80, rows: 24 }): Scene {
  const state = { ...firstState(result.language), ...said };
  return { telling: boardTelling(result, MANNER), state, size, near: NOTHING_NEAR };
}
