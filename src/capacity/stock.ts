import { add, float, whole } from "../base/columns.ts";
import { valueOf } from "../base/said.ts";
import { choice, date, type Infer, list, quantity, record, said } from "../schema/define.ts";
import { type Draw, drawn, type Load, type Prepared, type Setup } from "./behaviour.ts";
import { commonFields, flowReference } from "./common.ts";
import { crossInOrder, ONE_UNIT, type Passage, servedShare, serveSameDay, TRACE } from "./passage.ts";

const receiptSchema = record(
  ["Goods on their way", "Mercancía en camino"],
  {
    on: date(["The day they are due", "El día en que se esperan"]),
    quantity: quantity("count", ["How many", "Cuántas"], "4000"),
    delay: quantity(["duration", "working-days"], ["How late they may be", "Cuánto pueden retrasarse"], "0..6 days"),
    state: choice(["Whether the supplier has confirmed them", "Si el proveedor las ha confirmado"], ["confirmed", "planned"]),
  },
  ["on", "quantity"],
);

/** A level that demand takes from and receipts fill. */
export const stockSchema = record(
  ["Units on hand, with receipts", "Unidades en almacén, con entradas"],
  {
    ...commonFields,
    stock: flowReference,
    on_hand: quantity("count", ["Units on hand on the `as_of` day", "Unidades en almacén el día `as_of`"], "5200"),
    reserved: quantity("count", ["Units of those promised to somebody else", "De ellas, las reservadas para otros"], "200"),
    inbound: said(list(["Receipts to come", "Entradas previstas"], receiptSchema)),
    unserved: choice(["What happens to an order that finds none", "Qué pasa con un pedido que no encuentra unidades"], ["backorder", "lost"]),
  },
  ["stock", "on_hand"],
);

type StockDeclaration = Infer<typeof stockSchema>;

interface Receipt {
  readonly day: number;
  readonly quantity: Draw;
  readonly delay: Draw | undefined;
}

/**
 * Order of events on a day: receive, serve the oldest back-orders, serve today's demand (usual and initiatives in
 * proportion), measure. Stock acts on every calendar day. A day is a breach when at least one whole unit of its own
 * demand is not served on it (simulation.md, section 5).
 */
export function prepareStock(declaration: StockDeclaration, setup: Setup): Prepared | undefined {
  const onHand = setup.needed("on_hand", declaration.on_hand, "amount");
  const receipts = prepareReceipts(declaration, setup);
  if (!onHand || !receipts) return undefined;
  const reserved = valueOf(declaration.reserved);
  const kept = reserved ? setup.draw("reserved", reserved, "amount") : undefined;
  const { days, start } = setup.horizon;
  const supplied = new Float64Array(days);
  const served = new Float64Array(days);
  const lost = declaration.unserved === "lost";
  const receive = (values: Float64Array): void => {
    supplied.fill(0);
    for (const receipt of receipts) {
      const delay = receipt.delay ? Math.max(0, Math.round(drawn(values, receipt.delay))) : 0;
      const day = Math.max(receipt.day + delay, setup.clock, 0);
      if (day < days) add(supplied, day, drawn(values, receipt.quantity));
    }
    add(supplied, Math.max(0, setup.clock), drawn(values, onHand) - (kept ? drawn(values, kept) : 0));
  };
  return {
    run: (values, load, passage) => {
      receive(values);
      if (lost) serveOrLose(load, passage, supplied);
      else serveOrWait(load, passage, { supplied, served });
      measureStock(load, passage, { supplied, from: setup.horizon.spanFrom, to: setup.horizon.spanTo });
      passage.needed += drawn(values, onHand);
    },
    onHand,
    receipts: (values, window) => {
      receive(values);
      let sum = 0;
      for (let day = window.from - start; day <= window.to - start; day++) if (day > setup.clock) sum += float(supplied, day);
      return sum;
    },
    figure: { what: "on_hand", draw: onHand },
    closes: false,
    isOpen: () => true,
  };
}

function prepareReceipts(declaration: StockDeclaration, setup: Setup): readonly Receipt[] | undefined {
  const inbound = declaration.inbound;
  if (inbound?.said === "unknown") return setup.missing("inbound");
  const receipts: Receipt[] = [];
  for (const [index, receipt] of (valueOf(inbound) ?? []).entries()) {
    const field = `inbound/${receipt.on}${index > 0 ? `#${index}` : ""}`;
    const quantity = setup.needed(`${field}/quantity`, receipt.quantity, "amount");
    if (!quantity) return undefined;
    const delay = valueOf(receipt.delay);
    if (receipt.delay?.said === "unknown") return setup.missing(`${field}/delay`);
    const days = delay ? { ...setup.draw(`${field}/delay`, delay, "signed") } : undefined;
    const factor = delay?.measure === "duration" ? 1 / 24 : 1;
    receipts.push({
      day: receipt.on - setup.horizon.start,
      quantity,
      delay: days ? { driver: days.driver, factor: days.factor * factor } : undefined,
    });
  }
  return receipts;
}

/** Demand that finds none waits for the next receipt, oldest first. */
function serveOrWait(load: Load, passage: Passage, scratch: { supplied: Float64Array; served: Float64Array }): void {
  let level = 0;
  let queue = 0;
  for (let day = 0; day < passage.days; day++) {
    level += float(scratch.supplied, day);
    const demand = float(load.arrivals, day);
    const served = Math.min(queue + demand, Math.max(0, level));
    const today = Math.min(demand, Math.max(0, served - queue));
    scratch.served[day] = served;
    passage.short[day] = demand - today;
    queue += demand - served;
    level -= served;
  }
  crossInOrder(passage, load.arrivals, scratch.served, 0);
  for (let day = 0; day < passage.days; day++) passage.beyond[day] = shareShort(load, passage, day);
}

function shareShort(load: Load, passage: Passage, day: number): number {
  const demand = float(load.arrivals, day);
  return demand > TRACE ? float(passage.short, day) / demand : 0;
}

/** Demand that finds none goes away. */
function serveOrLose(load: Load, passage: Passage, supplied: Float64Array): void {
  let level = 0;
  for (let day = 0; day < passage.days; day++) {
    level += float(supplied, day);
    const demand = float(load.arrivals, day);
    const served = Math.min(demand, Math.max(0, level));
    level -= served;
    passage.short[day] = demand - served;
    const share = shareShort(load, passage, day);
    passage.ended[day] = share;
    passage.beyond[day] = share;
  }
  serveSameDay(passage);
}

/** Breach days, use (demand so far over supply so far) and the units on hand that would have served everybody. */
function measureStock(load: Load, passage: Passage, span: { supplied: Float64Array; from: number; to: number }): void {
  let demand = 0;
  let supply = 0;
  let deficit = Number.NEGATIVE_INFINITY;
  for (let day = 0; day < passage.days; day++) {
    demand += float(load.arrivals, day);
    supply += float(span.supplied, day);
    passage.load[day] = demand;
    passage.holds[day] = supply;
    passage.use[day] = supply > 0 ? demand / supply : demand > 0 ? Number.POSITIVE_INFINITY : 0;
    if (day < span.from || day > span.to) continue;
    passage.breach[day] = float(passage.short, day) >= ONE_UNIT ? 1 : 0;
    deficit = Math.max(deficit, demand - supply);
  }
  passage.needed = deficit;
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
