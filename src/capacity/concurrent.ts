import { float } from "../base/columns.ts";
import { choice, type Infer, quantity, record } from "../schema/define.ts";
import { drawn, type Load, type Prepared, type Setup } from "./behaviour.ts";
import { commonFields, flowReference } from "./common.ts";
import { ONE_UNIT, type Passage, serveSameDay, TRACE } from "./passage.ts";

/** Places that are taken for a while: a web shop's sessions, a waiting room, seats. */
export const concurrentSchema = record(
  ["Places taken for a while", "Plazas que se ocupan durante un tiempo"],
  {
    ...commonFields,
    concurrent: flowReference,
    places: quantity("count", ["How many at once", "Cuántas a la vez"], "12000"),
    stay: quantity("duration", ["How long one is taken", "Cuánto tiempo se ocupa cada una"], "8 min"),
    peak_hour: quantity(
      "share",
      [
        "The share of a day's arrivals that comes in its busiest hour",
        "La parte de las llegadas del día que entra en su hora punta",
      ],
      "14%",
    ),
    overflow: choice(
      ["What happens when all are taken", "Qué pasa cuando están todas ocupadas"],
      ["queue", "shed", "refuse", "fail"],
    ),
  },
  ["concurrent", "places", "stay"],
);

type ConcurrentDeclaration = Infer<typeof concurrentSchema>;

/**
 * Places in the busiest hour: arrivals of that hour times the stay must fit. `queue` serves the rest later the same
 * day, `shed` serves them with less, `refuse` turns the hour's excess away, `fail` loses the whole hour.
 */
export function prepareConcurrent(declaration: ConcurrentDeclaration, setup: Setup): Prepared | undefined {
  const places = setup.needed("places", declaration.places, "amount");
  const stay = setup.needed("stay", declaration.stay, "amount");
  if (!places || !stay) return undefined;
  const overflow = declaration.overflow ?? "queue";
  if (!declaration.overflow) setup.assumed("overflow", overflow);
  const { spanFrom, spanTo } = setup.horizon;
  return {
    run: (values, load, passage) => {
      const hours = drawn(values, stay);
      const room = drawn(values, places);
      for (let day = Math.max(0, setup.clock, load.asked); day < passage.days; day++) {
        const inHour = float(load.busiestHour, day);
        const [left, added] = [float(load.supply, day), float(load.added, day)];
        const holds = room * left + added;
        const excess = Math.max(0, inHour - holds / hours);
        passage.load[day] = inHour * hours;
        passage.holds[day] = holds;
        passage.use[day] = holds > 0 ? (inHour * hours) / holds : 0;
        endExcess(load, passage, { day, excess, overflow });
        if (day < spanFrom || day > spanTo) continue;
        // As many places as are enough with what changes leave of them and options add on that day.
        const wanted = inHour * hours - added;
        if (wanted > 0) passage.needed = Math.max(passage.needed, wanted / left);
        passage.short[day] = excess;
        passage.breach[day] = excess * hours >= ONE_UNIT ? 1 : 0;
      }
      serveSameDay(passage, load.asked);
    },
    figure: { what: "places", draw: places },
    readsBusiestHour: true,
    remembers: (day) => day,
    closes: false,
    isOpen: () => true,
  };
}

interface Excess {
  readonly day: number;
  readonly excess: number;
  readonly overflow: "queue" | "shed" | "refuse" | "fail";
}

function endExcess(load: Load, passage: Passage, at: Excess): void {
  const arrivals = float(load.arrivals, at.day);
  if (arrivals <= TRACE || at.excess <= TRACE || at.overflow === "queue" || at.overflow === "shed") return;
  const ended = at.overflow === "refuse" ? at.excess : float(load.busiestHour, at.day);
  passage.ended[at.day] = Math.min(1, ended / arrivals);
  passage.beyond[at.day] = Math.min(1, ended / arrivals);
}
