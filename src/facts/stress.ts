import { valueOf } from "../base/said.ts";
import type { Capacity } from "../model/company.ts";
import { multipleToSurvive } from "./capacity-declared.ts";
import { capacitiesOf } from "./capacity-subject.ts";
import { isStaleEvidence } from "./evidence.ts";
import { isUnboundedLimit } from "./limit.ts";
import { rowsFrom } from "./rows.ts";
import { subject } from "./subjects.ts";
import type { World } from "./world.ts";

/** A capacity that gives way somewhere above the forecast. */
interface StressSubject {
  readonly world: World;
  readonly capacity: Capacity;
  readonly multiple: number;
}

const row = rowsFrom<StressSubject>(({ world }) => world.initiative.streams.map((stream) => stream.at));

/** What happens when it goes better than planned. */
export const stress = subject<StressSubject>({
  name: "stress",
  variable: "stress",
  says: {
    en: "What gives way when more come than planned",
    es: "Lo que cede si vienen más de los previstos",
  },
  instances: stressesOf,
  id: ({ capacity }) => `stress:${capacity.id}`,
  department: ({ capacity }) => capacity.department,
  at: ({ capacity }) => capacity.at,
  facts: {
    capacity: row("text", ["What gives way", "Lo que cede"], ({ capacity }) => capacity.id, {
      bilingual: ({ capacity }) => capacity.title,
    }),
    multiple: row(
      "count",
      ["How many times the forecast it holds", "Cuántas veces la previsión aguanta"],
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
    is_unbounded_limit: row(
      "bool",
      [
        "It is a limit that nothing stops, and no cap or cover bounds what may come",
        "Es un límite que nada detiene, y ni un tope ni una cobertura acotan lo que venga",
      ],
      ({ world, capacity }) => isUnboundedLimit(world, capacity.declaration),
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

/** Each capacity that it reaches and that gives way at some multiple of it. */
function stressesOf(world: World): readonly StressSubject[] {
  return capacitiesOf(world).flatMap(({ capacity, outlook: { touched, breaksAt } }) =>
    touched && breaksAt !== undefined ? [{ world, capacity, multiple: breaksAt }] : [],
  );
}

function isForecastProved({ world }: StressSubject): boolean {
  const { streams } = world.initiative;
  return streams.every(({ declaration: { evidence, volume } }) => {
    const isDated = typeof evidence === "object" && evidence.on !== undefined;
    return isDated && !isStaleEvidence(world, evidence) && valueOf(volume) !== undefined;
  });
}
