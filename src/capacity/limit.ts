import { add, float, whole } from "../base/columns.ts";
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
      [
        "When a unit is booked, after it is created; with `then:` each takes its room as it comes, whenever it is paid",
        "Cuándo se apunta una unidad tras crearse; con `then:` cada una ocupa su sitio al llegar, se pague cuando se pague",
      ],
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
  readonly whenFull: "withdraw" | "refuse" | undefined;
  /** Day on which a unit of each day is booked, for a lag in whole days. */
  readonly bookedAfter: (lag: number) => Int32Array;
  readonly lag: Draw | undefined;
}

/**
 * A running total. With a ceiling it starts at `used` and must not pass `most`; with a floor it starts at what is held
 * and must not fall under `least`. A change of it multiplies the ceiling, or what is held, while it lasts. From the
 * crossing on `refuse` refuses what does not fit, that day's in proportion; `withdraw` refuses everybody who comes later.
 * What refuses takes its room from units as they come, whenever they are paid: nobody is refused with no crossing to see.
 */
export function prepareLimit(declaration: LimitDeclaration, setup: Setup): Prepared | undefined {
  const total = prepareTotal(declaration, setup);
  if (!total) return undefined;
  const { days } = setup.horizon;
  const room = new Float64Array(days);
  const booked = new Float64Array(days);
  return {
    run: (values, load, passage) => {
      const value = drawn(values, total.each);
      const { used, bound } = fillRoom(values, load, { total, room });
      const lag = total.lag ? Math.round(drawn(values, total.lag)) : 0;
      bookUnits(load, passage, { setup, whenFull: total.whenFull, room, value, on: total.bookedAfter(lag), booked });
      measureTotal(load, passage, { setup, booked, value, room, used, bound, floor: total.floor });
      serveSameDay(passage);
    },
    figure: { what: total.floor ? "used" : "most", draw: total.floor ? total.used : total.bound },
    closes: false,
    isOpen: () => true,
  };
}

function prepareTotal(declaration: LimitDeclaration, setup: Setup): Total | undefined {
  const floor = declaration.most === undefined && declaration.least !== undefined;
  const bound = setup.needed(floor ? "least" : "most", floor ? declaration.least : declaration.most, "amount");
  const used = setup.needed("used", declaration.used, "amount");
  const one = { said: "value", value: { measure: "count", low: 1, high: 1, unit: "", text: "1" } } as const;
  const each = setup.needed("each", declaration.each ?? one, "amount");
  const after = declaration.then === undefined ? declaration.pays_after : undefined;
  // Later is not worse, nor better: what is booked after the span is nobody's breach in it.
  if (after?.said === "unknown") return setup.missing("pays_after", after);
  if (!bound || !used || !each) return undefined;
  const said = valueOf(after);
  const days = said && setup.draw("pays_after", said, "amount");
  const working = said?.measure === "working-days";
  const lag = days && { driver: days.driver, factor: working ? days.factor : days.factor / HOURS_A_DAY };
  return { each, bound, used, floor, whenFull: declaration.then, lag, bookedAfter: bookingDays(setup, working) };
}

const HOURS_A_DAY = 24;

/** Scenarios that pay after as many days share a table. */
function bookingDays(setup: Setup, working: boolean): (lag: number) => Int32Array {
  const { days, start } = setup.horizon;
  const tables = new Map<number, Int32Array>();
  return (lag) => {
    const known = tables.get(lag);
    if (known) return known;
    const made = Int32Array.from({ length: days }, (_, day) =>
      working ? (addWorkingDays(setup.calendar, start + day, lag) ?? start + days) - start : day + lag,
    );
    tables.set(lag, made);
    return made;
  };
}

/** What may still be added on each day, in the limit's own unit. */
function fillRoom(
  values: Float64Array,
  load: Load,
  { total, room }: { total: Total; room: Float64Array },
): { readonly used: number; readonly bound: number } {
  const bound = drawn(values, total.bound);
  const used = drawn(values, total.used);
  for (let day = 0; day < room.length; day++) {
    const [left, added] = [float(load.supply, day), float(load.added, day)];
    room[day] = added + (total.floor ? used * left - bound : bound * left - used);
  }
  return { used, bound };
}

interface Booking {
  readonly setup: Setup;
  readonly whenFull: Total["whenFull"];
  readonly room: Float64Array;
  readonly value: number;
  readonly on: Int32Array;
  readonly booked: Float64Array;
}

/** Books each day's units on their day, also those that are then refused: the crossing is told by what comes. */
function bookUnits(load: Load, passage: Passage, at: Booking): void {
  at.booked.fill(0);
  let admitted = 0;
  let isWithdrawn = false;
  for (let day = Math.max(0, at.setup.clock); day < passage.days; day++) {
    const arrivals = float(load.arrivals, day);
    if (arrivals <= TRACE) continue;
    const fits = at.whenFull ? Math.max(0, float(at.room, day) / at.value - admitted) : arrivals;
    const today: number = isWithdrawn ? 0 : Math.min(arrivals, fits);
    admitted += today;
    isWithdrawn ||= at.whenFull === "withdraw" && today < arrivals;
    const refused = (arrivals - today) / arrivals;
    passage.ended[day] = refused;
    passage.beyond[day] = refused;
    const on = whole(at.on, day);
    if (on < passage.days) add(at.booked, on, arrivals);
  }
}

interface Measure {
  readonly setup: Setup;
  readonly booked: Float64Array;
  readonly value: number;
  readonly room: Float64Array;
  readonly used: number;
  readonly bound: number;
  readonly floor: boolean;
}

/** Units beyond the room, once each: on the day on which they, or a cut of the room, pass it further than ever before. */
function measureTotal(load: Load, passage: Passage, at: Measure): void {
  const { spanFrom, spanTo } = at.setup.horizon;
  const start = at.floor ? 0 : at.used;
  let total = 0;
  let worst = 0;
  for (let day = 0; day < passage.days; day++) {
    const room = float(at.room, day);
    total += float(at.booked, day) * at.value;
    const over = Math.max(0, total - room);
    const more = Math.max(0, over - worst);
    worst = Math.max(worst, over);
    passage.load[day] = start + total;
    passage.holds[day] = start + room;
    passage.use[day] = passage.holds[day] ? float(passage.load, day) / float(passage.holds, day) : 0;
    if (day < spanFrom || day > spanTo) continue;
    passage.short[day] = more / at.value;
    passage.breach[day] = more / at.value > TRACE && over / at.value >= ONE_UNIT ? 1 : 0;
    const figure = (total + (at.floor ? at.bound : at.used) - float(load.added, day)) / float(load.supply, day);
    passage.needed = Math.max(passage.needed, figure);
  }
}
