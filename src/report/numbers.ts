import type { CapacityResult, InitiativeResult, PromiseResult } from "../result/result.ts";
import { duration, unitFor } from "../words/durations.ts";
import { about, exact } from "../words/numbers.ts";
import type { Block, TableColumn } from "./blocks.ts";
import { plainText } from "./plain-answer.ts";
import { type Telling, countText, dayOf, multipleText, percentText, tollText } from "./telling.ts";

/** With -v: every capacity with its probability and error, what moves it, every promise, the plain answer beside the probable. */
export function numbers(telling: Telling, initiative: InitiativeResult): Block[] {
  const { capacities, promises } = initiative;
  const lines = [
    plainAnswer(telling, initiative),
    firstLine(telling, capacities),
    ...promises.map((promise) => promiseLine(telling, promise)),
    ...capacities.map((capacity) => capacityLine(telling, capacity)),
  ].filter(Boolean);
  if (lines.length === 0 && capacities.length === 0) return [];
  return [
    { is: "heading", title: telling.say("numbers"), text: "", aside: runsText(telling, initiative) },
    ...(capacities.length > 0 ? [capacityTable(telling, capacities)] : []),
    ...lines.map((text): Block => ({ is: "text", text, tone: "quiet", indent: 2 })),
  ];
}

function runsText(telling: Telling, { scenarios }: InitiativeResult): string {
  return telling.say("runs", { count: countOf(telling, scenarios) }, scenarios);
}

function right(title: string): TableColumn {
  return { title, align: "right" };
}

function capacityTable(telling: Telling, capacities: readonly CapacityResult[]): Block {
  const { say } = telling;
  const columns: TableColumn[] = [
    { title: say("column-capacity"), align: "left", grows: true },
    right(say("column-probability")),
    right(say("column-without")),
    { title: say("column-first"), align: "left" },
    right(say("column-short")),
    right(say("column-busiest")),
    right(say("column-holds")),
  ];
  const sorted = capacities.toSorted((a, b) => (b.breach?.probability ?? 2) - (a.breach?.probability ?? 2));
  return { is: "table", columns, rows: sorted.map((capacity) => ({ cells: cells(telling, capacity) })), indent: 2 };
}

function cells(telling: Telling, capacity: CapacityResult): string[] {
  const unknown = telling.say("not-known");
  const { breach } = capacity;
  return [
    capacity.title,
    breach ? probabilityText(telling, breach) : unknown,
    capacity.breach_without === null ? unknown : percentText(telling, capacity.breach_without),
    capacity.first_breach ? dayOf(telling, capacity.first_breach.p50) : "–",
    capacity.short === null ? unknown : countText(telling, capacity.short.mean),
    capacity.peak_use === null ? "–" : percentText(telling, capacity.peak_use),
    capacity.breaks_at === null ? "–" : timesText(telling, capacity.breaks_at),
  ];
}

function probabilityText(telling: Telling, breach: NonNullable<CapacityResult["breach"]>): string {
  const probability = percentText(telling, breach.probability);
  if (breach.error === 0) return probability;
  return telling.say("probability-error", {
    probability,
    error: percentText(telling, Number(breach.error.toPrecision(1))),
  });
}

function timesText(telling: Telling, multiple: number): string {
  return multiple < 1 ? multipleText(telling, multiple) : `× ${multipleText(telling, multiple)}`;
}

/** Which gives way first and how likely: `First to give way: Stroller X 74%, Reviews 0.6%.` */
function firstLine(telling: Telling, capacities: readonly CapacityResult[]): string {
  const likely = capacities.flatMap(({ title, first }) => (first === null || first === 0 ? [] : [{ title, first }]));
  if (likely.length === 0) return "";
  const inOrder = likely.toSorted((a, b) => b.first - a.first);
  const texts = inOrder.map(({ title, first }) => `${title} ${percentText(telling, first)}`);
  return telling.say("gives-way-first", { capacities: texts.join(", ") });
}

/** The plain answer, what moves it most, who else is on it, and whether its limit could be told apart. */
function capacityLine(telling: Telling, capacity: CapacityResult): string {
  const { say } = telling;
  const drivers = capacity.drivers.map(
    ({ title, effect }) => `${title} ${signed(pointsText(telling, Math.abs(effect)), effect)}`,
  );
  const parts = [...plainTexts(telling, capacity), ...volumeText(telling, capacity)];
  if (drivers.length > 0) parts.push(say("moved", { drivers: drivers.join(", ") }));
  if (capacity.other_initiatives.length > 0) {
    parts.push(say("shared", { initiatives: capacity.other_initiatives.join(", ") }));
  }
  if (capacity.breach?.too_close === true) parts.push(say("too-close"));
  return parts.length === 0 ? "" : `${capacity.title}: ${parts.join(" · ")}`;
}

/** The plain answer beside the probable one, where there is any doubt. */
function plainTexts(telling: Telling, capacity: CapacityResult): string[] {
  if (!capacity.breach || capacity.breach.probability === 0) return [];
  const { say } = telling;
  return [
    plainText(capacity, { say, day: (date) => dayOf(telling, date), count: (units) => countText(telling, units) }),
  ];
}

/** `likely by how much of the forecast comes: 50% → 7%, 100% → 74%`: nothing where it holds whatever comes. */
function volumeText(telling: Telling, { by_volume: points }: CapacityResult): string[] {
  if (points.every(({ probability }) => probability === 0)) return [];
  const texts = points.map(
    ({ multiple, probability }) => `${percentText(telling, multiple)} → ${percentText(telling, probability)}`,
  );
  return [telling.say("by-volume", { points: texts.join(", ") })];
}

/** A change of probability, in points of a hundred. */
function pointsText({ say, language }: Telling, effect: number): string {
  const count = about(effect * 100, language);
  return say("points", { count }, count === "1" ? 1 : 2);
}

function signed(text: string, value: number): string {
  return value < 0 ? `-${text}` : `+${text}`;
}

/** `delivery-time: promised 24 h · commits to 48 h · half within 30 h · 95% within 114 h · kept for 27% (20% to 40%)`. */
function promiseLine(telling: Telling, promise: PromiseResult): string {
  const { say } = telling;
  const { kept, kept_by_calendar: byCalendar } = promise;
  const parts = [
    say("promise-promised", { text: promise.promised }),
    promise.committed === null ? say("promise-nobody") : say("promise-committed", { text: promise.committed }),
    ...predictedTexts(telling, promise),
  ];
  if (kept) {
    const [share = "", low = "", high = ""] = [kept.p50, kept.p5, kept.p95].map((value) => percentText(telling, value));
    parts.push(say("promise-kept", { share, low, high }));
  }
  if (promise.too_close) parts.push(say("too-close"));
  if (byCalendar !== null) parts.push(say("promise-calendar", { share: percentText(telling, byCalendar) }));
  return `${promise.topic}: ${parts.join(" · ")}`;
}

function predictedTexts({ say, language }: Telling, { predicted }: PromiseResult): string[] {
  if (!predicted) return [];
  const unit = unitFor([predicted.p50, predicted.p95].filter((hours) => hours !== null));
  const said = (hours: number) => ({ text: duration(hours, unit, language) });
  return [
    ...(predicted.p50 === null ? [] : [say("promise-half", said(predicted.p50))]),
    predicted.p95 === null ? say("promise-never") : say("promise-p95", said(predicted.p95)),
  ];
}

function plainAnswer(telling: Telling, { customers, scenarios }: InitiativeResult): string {
  if (!customers?.let_down || customers.plain.let_down === null) return "";
  return telling.say("plain-answer", {
    expected: countText(telling, customers.plain.expected),
    letDown: countText(telling, customers.plain.let_down),
    runs: countOf(telling, scenarios),
    probable: tollText(telling, customers.let_down),
  });
}

/** A number that was chosen, not estimated. */
function countOf({ language }: Telling, count: number): string {
  return exact(count, language);
}
