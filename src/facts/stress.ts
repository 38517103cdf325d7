import { valueOf } from "../base/said.ts";
import { multipleToSurvive } from "./capacity-declared.ts";
import { isStaleEvidence } from "./evidence.ts";
import { rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import type { World } from "./world.ts";

/** The capacity that gives way first when more come than planned. */
export interface StressSubject {
  readonly world: World;
  readonly capacity: string;
  readonly multiple: number;
}

const row = rowsFrom<StressSubject>(({ world }) => world.initiative.streams.map((stream) => stream.at));

/** What happens when it goes better than planned. */
export const stress = subject<StressSubject>({
  name: "stress",
  variable: "stress",
  says: {
    en: "What gives way first when more come than planned",
    es: "Lo que cede primero si vienen más de los previstos",
  },
  instances: stressOf,
  id: () => "stress",
  department: ({ capacity }) => capacity.split("/")[0] ?? capacity,
  at: (one) => declared(one)?.at ?? one.world.initiative.at,
  facts: {
    capacity: row("text", ["What gives way first", "Lo que cede primero"], ({ capacity }) => capacity, {
      bilingual: (one) => declared(one)?.title ?? { en: one.capacity, es: one.capacity },
    }),
    multiple: row(
      "count",
      ["How many times the forecast everything holds", "Cuántas veces la previsión aguanta todo"],
      ({ multiple }) => multiple,
      {
        worse: "lower",
      },
    ),
    survives: row(
      "count",
      ["How many times it must hold (policy)", "Cuántas veces debe aguantar (política)"],
      ({ world }) => multipleToSurvive(world),
    ),
    is_forecast_proved: row(
      "bool",
      [
        "Every forecast rests on something measured, with its day, not too old",
        "Cada previsión se apoya en algo medido, con su fecha, no demasiado antiguo",
      ],
      isForecastProved,
    ),
  },
});

function stressOf(world: World): readonly StressSubject[] {
  const { multiple, capacity } = world.outlook.breaksAt ?? {};
  return multiple === undefined || capacity === undefined ? [] : [{ world, capacity, multiple }];
}

function declared({ world, capacity }: StressSubject) {
  return world.company.departments.flatMap(({ capacities }) => capacities).find(({ id }) => id === capacity);
}

function isForecastProved({ world }: StressSubject): boolean {
  const { streams } = world.initiative;
  return streams.every(({ declaration: { evidence, volume } }) => {
    const isDated = typeof evidence === "object" && evidence.on !== undefined;
    return isDated && !isStaleEvidence(world, evidence) && valueOf(volume) !== undefined;
  });
}
