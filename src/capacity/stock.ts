import { add, byte, float, whole } from "../base/columns.ts";
import { type Said, valueOf } from "../base/said.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { choice, date, either, type Infer, list, quantity, record, said } from "../schema/define.ts";
import { formatDay } from "../time/day.ts";
import { addWorkingDays } from "../time/calendar.ts";
import { type Draw, drawn, type Load, optional, type Prepared, type Setup } from "./behaviour.ts";
import { commonFields, flowReference, tableSchema } from "./common.ts";
import { crossInOrder, ONE_UNIT, type Passage, servedShare, serveSameDay, TRACE } from "./passage.ts";

const receiptSchema = record(
  ["Goods on their way", "Mercancía en camino"],
  {
    on: date(["The day they are due", "El día en que se esperan"]),
    quantity: quantity("count", ["How many", "Cuántas"], "4000"),
    delay: quantity(["duration", "working-days"], ["How late they may be", "Cuánto pueden retrasarse"], "0..6 days"),
    state: choice(
      ["Whether the supplier has confirmed them", "Si el proveedor las ha confirmado"],
      ["confirmed", "planned"],
    ),
  },
  ["on", "quantity"],
);

/** A level that demand takes from and receipts fill. */
export const stockSchema = record(
  ["Units on hand, with receipts", "Unidades en almacén, con entradas"],
  {
    ...commonFields,
    stock: flowReference,
    on_hand: either(
      [
        "Units on hand on the `as_of` day, or the table where they are counted",
        "Unidades en almacén el día `as_of`, o la tabla donde están contadas",
      ],
      {
        scalar: quantity("count", ["Units on hand on the `as_of` day", "Unidades en almacén el día `as_of`"], "5200"),
        map: tableSchema,
      },
    ),
    reserved: quantity(
      "count",
      ["Units of those promised to somebody else", "De ellas, las reservadas para otros"],
      "200",
    ),
    inbound: said(list(["Receipts to come", "Entradas previstas"], receiptSchema)),
    unserved: choice(
      ["What happens to an order that finds none", "Qué pasa con un pedido que no encuentra unidades"],
      ["backorder", "lost"],
    ),
  },
  ["stock", "on_hand"],
);

type StockDeclaration = Infer<typeof stockSchema>;

/** What is on hand: as said, or the row of the counted table that has its product (else its own name). */
function countedOnHand(declaration: StockDeclaration, setup: Setup): Said<Quantity> | undefined {
  if (!("file" in declaration.on_hand)) return declaration.on_hand;
  const rows = (setup.table(declaration.on_hand) ?? []).filter((row) => row["product"] === setup.name);
  const counts = rows.map((row) => row["on_hand"]);
  // A cell that nobody filled in is a number that nobody knows, never zero.
  if (counts.length === 0 || counts.includes(undefined)) return undefined;
  const sum = counts.reduce((total: number, count) => total + Number(count), 0);
  return { said: "value", value: { measure: "count", low: sum, high: sum, unit: "", text: String(sum) } };
}

interface Receipt {
  readonly day: number;
  readonly quantity: Draw;
  readonly delay: Draw | undefined;
  /** Its delay counts working days. */
  readonly working: boolean;
}

/**
 * Order of events on a day: receive, serve the oldest back-orders, serve today's demand (usual and initiatives in
 * proportion), measure. Stock acts on every calendar day. A day is a breach when at least one whole unit of its own
 * demand is not served on it (simulation.md, section 5).
 */
export function prepareStock(declaration: StockDeclaration, setup: Setup): Prepared | undefined {
  const onHand = setup.needed("on_hand", countedOnHand(declaration, setup), "amount");
  const receipts = prepareReceipts(declaration, setup);
  if (!onHand || !receipts) return undefined;
  if (!declaration.unserved) setup.assumed("unserved", "backorder");
  const kept = optional(setup, "reserved", { said: declaration.reserved, family: "amount" });
  const { days, start } = setup.horizon;
  const supplied = new Float64Array(days);
  const served = new Float64Array(days);
  const keptBack = new Float64Array(days);
  const lost = declaration.unserved === "lost";
  const receive = (values: Float64Array): void => {
    supplied.fill(0);
    for (const receipt of receipts) {
      const delay = receipt.delay ? Math.max(0, Math.round(drawn(values, receipt.delay))) : 0;
      const due = receipt.working
        ? (addWorkingDays(setup.calendar, start + receipt.day, delay) ?? start + days) - start
        : receipt.day + delay;
      const day = Math.max(due, setup.clock, 0);
      if (day < days) add(supplied, day, drawn(values, receipt.quantity));
    }
    add(supplied, Math.max(0, setup.clock), drawn(values, onHand) - (kept ? drawn(values, kept) : 0));
  };
  return {
    run: (values, load, passage) => {
      receive(values);
      if (lost) serveOrLose(load, passage, { supplied, keptBack });
      else serveOrWait(load, passage, { supplied, keptBack, served, allowance: setup.allowance });
      measureStock(load, passage, { supplied, keptBack, from: setup.horizon.spanFrom, to: setup.horizon.spanTo });
      passage.needed += drawn(values, onHand);
    },
    onHand,
    receipts: (values, window) => {
      receive(values);
      let sum = 0;
      for (let day = window.from - start; day <= window.to - start; day++)
        if (day > setup.clock) sum += float(supplied, day);
      return sum;
    },
    figure: { what: "on_hand", draw: onHand },
    closes: false,
    isOpen: () => true,
  };
}

function prepareReceipts(declaration: StockDeclaration, setup: Setup): readonly Receipt[] | undefined {
  const inbound = declaration.inbound;
  if (inbound?.said === "unknown") return setup.missing("inbound", inbound);
  if (!inbound) setup.assumed("inbound", "none");
  const seen = new Map<number, number>();
  const receipts = (valueOf(inbound) ?? []).map((receipt) => {
    const before = seen.get(receipt.on) ?? 0;
    seen.set(receipt.on, before + 1);
    return prepareReceipt(receipt, setup, `inbound/${formatDay(receipt.on)}${before > 0 ? `#${before}` : ""}`);
  });
  const known = receipts.filter((receipt) => receipt !== undefined);
  return known.length === receipts.length ? known : undefined;
}

function prepareReceipt(receipt: Infer<typeof receiptSchema>, setup: Setup, field: string): Receipt | undefined {
  const units = setup.needed(`${field}/quantity`, receipt.quantity, "amount");
  if (receipt.delay?.said === "unknown") return setup.missing(`${field}/delay`, receipt.delay);
  if (!units) return undefined;
  const delay = valueOf(receipt.delay);
  const day = receipt.on - setup.horizon.start;
  if (!delay) return { day, quantity: units, delay: undefined, working: false };
  const { driver, factor } = setup.draw(`${field}/delay`, delay, "amount");
  const working = delay.measure === "working-days";
  return { day, quantity: units, delay: { driver, factor: working ? factor : factor / 24 }, working };
}

/** What stands in a stock. While a change leaves only a part of it, the rest is kept back, until the change ends. */
interface Shelf {
  atHand: number;
  keptBack: number;
  /** What changes leave of it: 1 is all. */
  part: number;
}

function emptyShelf(): Shelf {
  return { atHand: 0, keptBack: 0, part: 1 };
}

/** Divides what stands there on the day on which a change begins or ends, and what comes in while it lasts: what is kept back. */
function beginDay(shelf: Shelf, received: number, supply: number): number {
  const part = Math.min(1, supply);
  const moved =
    part > shelf.part
      ? (shelf.keptBack * (part - shelf.part)) / (1 - shelf.part)
      : -Math.max(0, shelf.atHand) * (shelf.part > 0 ? 1 - part / shelf.part : 0);
  shelf.atHand += moved + received * part;
  shelf.keptBack += received * (1 - part) - moved;
  shelf.part = part;
  return shelf.keptBack;
}

interface Supplied {
  readonly supplied: Float64Array;
  /** Of what stands there, what changes keep back, by day. */
  readonly keptBack: Float64Array;
}

interface Waiting extends Supplied {
  readonly served: Float64Array;
  /** Hours that a customer may wait here by the tightest commitment that it decides; undefined: nobody committed to any. */
  readonly allowance: number | undefined;
}

/** Demand that finds none waits for the next receipt, oldest first. */
function serveOrWait(load: Load, passage: Passage, { supplied, keptBack, served, allowance }: Waiting): void {
  const { arrivals, asked: from } = load;
  const { days, short, beyond } = passage;
  const shelf = emptyShelf();
  let queue = 0;
  let before = 0;
  for (let day = 0; day < days; day++) {
    if (day === from) before = queue;
    keptBack[day] = beginDay(shelf, float(supplied, day), float(load.supply, day));
    const demand = float(arrivals, day);
    const all = Math.min(queue + demand, Math.max(0, shelf.atHand));
    served[day] = all;
    if (day >= from) short[day] = demand - Math.min(demand, Math.max(0, all - queue));
    queue += demand - all;
    shelf.atHand -= all;
  }
  crossInOrder(passage, { arrivals, served, from, before });
  for (let day = from; day < days; day++) beyond[day] = shareLetDown(passage, day, allowance);
}

const HOURS_A_DAY = 24;

/**
 * Of a day's demand, who waits longer than was committed to, and who is never served: a unit that comes a day late is
 * short here, and lets nobody down to whom nobody gave a time (simulation.md, section 8).
 */
function shareLetDown(passage: Passage, day: number, allowance: number | undefined): number {
  const hasTimePassed = allowance === undefined || (passage.days - day) * HOURS_A_DAY > allowance;
  if (!hasTimePassed) return 0;
  let inTime = 0;
  for (let row = whole(passage.first, day); row < whole(passage.first, day + 1); row++) {
    const waited = (whole(passage.on, row) - day) * HOURS_A_DAY;
    if (allowance === undefined || waited <= allowance) inTime += float(passage.share, row);
  }
  return inTime > 1 - TRACE ? 0 : 1 - inTime;
}

function shareShort(load: Load, passage: Passage, day: number): number {
  const demand = float(load.arrivals, day);
  return demand > TRACE ? float(passage.short, day) / demand : 0;
}

/** Demand that finds none goes away. */
function serveOrLose(load: Load, passage: Passage, { supplied, keptBack }: Supplied): void {
  const shelf = emptyShelf();
  for (let day = 0; day < passage.days; day++) {
    keptBack[day] = beginDay(shelf, float(supplied, day), float(load.supply, day));
    const demand = float(load.arrivals, day);
    const served = Math.min(demand, Math.max(0, shelf.atHand));
    shelf.atHand -= served;
    if (day < load.asked) continue;
    passage.short[day] = demand - served;
    const share = shareShort(load, passage, day);
    passage.ended[day] = share;
    passage.beyond[day] = share;
  }
  serveSameDay(passage, load.asked);
}

/** Breach days, use (demand so far over supply so far) and the units on hand that would have served everybody. */
function measureStock(load: Load, passage: Passage, span: Supplied & { from: number; to: number }): void {
  const { arrivals, asked } = load;
  const { days, use, holds, short, breach } = passage;
  let demand = 0;
  let all = 0;
  let deficit = Number.NEGATIVE_INFINITY;
  let breached = false;
  for (let day = 0; day < days; day++) {
    demand += float(arrivals, day);
    all += float(span.supplied, day);
    if (day < asked) continue;
    const supply = all - float(span.keptBack, day);
    passage.load[day] = demand;
    holds[day] = supply;
    use[day] = supply > 0 ? demand / supply : demand > 0 ? Number.POSITIVE_INFINITY : 0;
    if (day < span.from || day > span.to) continue;
    breach[day] = float(short, day) >= ONE_UNIT ? 1 : 0;
    // Of a unit more on hand only the part counts that changes leave.
    const lacking = demand - supply;
    deficit = Math.max(deficit, lacking > 0 ? lacking / Math.min(1, float(load.supply, day)) : lacking);
    breached ||= byte(breach, day) === 1;
  }
  // What was lost before the span asks for nothing in it.
  passage.needed = breached ? deficit : Math.min(0, deficit);
  measureStockWait(load, passage, span);
}

/** Longest wait in calendar days: stock acts on every day. */
function measureStockWait(load: Load, passage: Passage, span: { from: number; to: number }): void {
  for (let day = span.from; day <= span.to; day++) {
    if (float(load.arrivals, day) <= TRACE) continue;
    const rows = whole(passage.first, day + 1);
    const last = rows > whole(passage.first, day) ? whole(passage.on, rows - 1) : day;
    const waiting = servedShare(passage, day) + float(passage.ended, day) < 1 - TRACE;
    passage.worstWait = Math.max(passage.worstWait, (waiting ? passage.days : last) - day);
  }
}
