import { float } from "../base/columns.ts";
import { valueOf } from "../base/said.ts";
import { choice, type Infer, quantity, record } from "../schema/define.ts";
import { addWorkingDays } from "../time/calendar.ts";
import { type Draw, drawn, type Load, type Prepared, type Setup } from "./behaviour.ts";
import { commonFields, flowReference } from "./common.ts";
import { ONE_UNIT, type Passage, serveSameDay, TRACE } from "./passage.ts";

const { usual: _usual, net: _net, ...limitFields } = commonFields;

/** A running total that must not pass a ceiling, or fall under a floor. */
export const limitSchema = record(
  ["A running total with a ceiling or a floor", "Un total acumulado con un techo o un suelo"],
  {
    ...limitFields,
    limit: flowReference,
    each: quantity(["money", "count"], ["What one unit adds", "Lo que suma cada unidad"], "10 EUR"),
    most: quantity(["money", "count"], ["The ceiling", "El techo"], "120000 EUR"),
    least: quantity(["money", "count"], ["The floor", "El suelo"], "20000 EUR"),
    used: quantity(
      ["money", "count"],
      [
        "What is used (or, with a floor, held) on the `as_of` day",
        "Lo usado (o, con suelo, lo que hay) el día `as_of`",
      ],
      "30000 EUR",
    ),
    pays_after: quantity(
      ["duration", "working-days"],
      ["When a unit is booked, after it is created", "Cuándo se apunta una unidad tras crearse"],
      "30 days",
    ),
    // oxlint-disable-next-line unicorn/no-thenable -- the vocabulary's own word (files.md)
    then: choice(["What happens from the crossing on", "Qué pasa desde que se cruza"], ["withdraw", "refuse"]),
  },
  ["limit"],
);

type LimitDeclaration = Infer<typeof limitSchema>;

interface Total {
  readonly each: Draw;
  readonly bound: Draw;
  readonly used: Draw;
  /** With a floor what is held falls towards it. */
  readonly floor: boolean;
  /** Day on which a unit of each day is booked. */
  readonly booked: Int32Array;
}

/**
 * A running total. With a ceiling it starts at `used` and must not pass `most`; with a floor it starts at what is held
 * and must not fall under `least`. `then` refuses every unit from the crossing on, that day's in proportion.
 */
export function prepareLimit(declaration: LimitDeclaration, setup: Setup): Prepared | undefined {
  const floor = declaration.most === undefined && declaration.least !== undefined;
  const bound = setup.needed(floor ? "least" : "most", floor ? declaration.least : declaration.most, "amount");
  const used = setup.needed("used", declaration.used, "amount");
  const one = { said: "value", value: { measure: "count", low: 1, high: 1, unit: "", text: "1" } } as const;
  const each = setup.needed("each", declaration.each ?? one, "amount");
  if (!bound || !used || !each) return undefined;
  const total: Total = { each, bound, used, floor, booked: bookingDays(declaration, setup) };
  const refuses = declaration.then !== undefined;
  const booked = new Float64Array(setup.horizon.days);
  return {
    run: (values, load, passage) => {
      const room = floor ? drawn(values, used) - drawn(values, bound) : drawn(values, bound) - drawn(values, used);
      const value = drawn(values, each);
      const ceiling = refuses ? room / value : Number.POSITIVE_INFINITY;
      bookUnits(load, passage, { setup, total, ceiling, booked });
      measureTotal(passage, { setup, booked, value, room, start: drawn(values, used), floor });
      serveSameDay(passage);
    },
    figure: { what: floor ? "used" : "most", draw: floor ? used : bound },
    closes: false,
    isOpen: () => true,
  };
}

function bookingDays(declaration: LimitDeclaration, setup: Setup): Int32Array {
  const { days, start } = setup.horizon;
  const lag = valueOf(declaration.pays_after);
  return Int32Array.from({ length: days }, (_, day) => {
    if (!lag) return day;
    if (lag.measure === "duration") return day + Math.round(lag.high / 24);
    return (addWorkingDays(setup.calendar, start + day, Math.round(lag.high)) ?? start + days) - start;
  });
}

interface Booking {
  readonly setup: Setup;
  readonly total: Total;
  /** Units after which the rest is refused. */
  readonly ceiling: number;
  readonly booked: Float64Array;
}

/** Books each day's units on their day; from the ceiling on they are refused instead. */
function bookUnits(load: Load, passage: Passage, at: Booking): void {
  at.booked.fill(0);
  let units = 0;
  for (let day = Math.max(0, at.setup.clock); day < passage.days; day++) {
    const arrivals = float(load.arrivals, day);
    if (arrivals <= TRACE) continue;
    const room = Math.max(0, at.ceiling - units);
    const admitted = Math.min(arrivals, room);
    units += arrivals;
    const refused = (arrivals - admitted) / arrivals;
    passage.ended[day] = refused;
    passage.beyond[day] = refused;
    const on = at.total.booked[day] ?? day;
    if (on < passage.days) at.booked[on] = float(at.booked, on) + arrivals;
  }
}

interface Measure {
  readonly setup: Setup;
  readonly booked: Float64Array;
  readonly value: number;
  readonly room: number;
  readonly start: number;
  readonly floor: boolean;
}

/** Units beyond the room, by day: measured on what comes, whether or not it is then refused. */
function measureTotal(passage: Passage, at: Measure): void {
  const { spanFrom, spanTo } = at.setup.horizon;
  let total = 0;
  for (let day = 0; day < passage.days; day++) {
    const before = Math.max(0, total - at.room);
    total += float(at.booked, day) * at.value;
    const over = Math.max(0, total - at.room) - before;
    passage.load[day] = at.floor ? total : at.start + total;
    passage.holds[day] = at.floor ? at.room : at.start + at.room;
    passage.use[day] = passage.holds[day] ? float(passage.load, day) / float(passage.holds, day) : 0;
    if (day < spanFrom || day > spanTo) continue;
    passage.short[day] = over / at.value;
    passage.breach[day] = over / at.value >= ONE_UNIT ? 1 : 0;
  }
  passage.needed = at.start + total;
  if (at.floor) passage.needed = total + at.start - at.room;
}
