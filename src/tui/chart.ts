import type { Language } from "../base/bilingual.ts";
import { padded, widthOf } from "../report/layout.ts";
import type { CapacityDays } from "../simulate/capacity-days.ts";
import { dateText } from "../words/dates.ts";
import { about, grouped } from "../words/numbers.ts";
import { type Line, type Span, span } from "./line.ts";

/** How and where a curve is drawn. */
export interface Frame {
  readonly columns: number;
  /** Rows of the curve itself; the axis and its days take two more. */
  readonly rows: number;
  /** The launch, as days since 1970. */
  readonly launch: number;
  /** The tolerance of a breach. */
  readonly limit: number;
  readonly language: Language;
}

/** What one column of the chart stands for: a day, or the worst of several. */
interface Column {
  readonly day: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly breach: number;
}

/** Columns on the left for the scale. */
const SCALE = 7;
/** A day is never wider. */
const WIDEST_DAY = 3;
/** Fills of a cell, from an eighth to all of it. */
const FILLS = "▁▂▃▄▅▆▇█";

/** A curve with the range around it, over its days: `rows + 2` lines. */
export function chart(days: CapacityDays, frame: Frame): readonly Line[] {
  const columns = columnsOf(days, frame.columns - SCALE - 1);
  const most = Math.max(...columns.map(({ high }) => high), days.measure === "use" ? 1 : 0);
  const top = roundTop(most, days.measure === "use" ? 0.1 : 1);
  const lines = Array.from({ length: frame.rows }, (_, index): Line => {
    const [from, to] = [frame.rows - index - 1, frame.rows - index].map((step) => (step / frame.rows) * top);
    const bounds = { from: from ?? 0, to: to ?? top, isFull: days.measure === "use" };
    return [scaleSpan(scaleText(days, bounds.to, frame.language)), ...columns.map((column) => cellOf(column, bounds))];
  });
  return [...lines, axis(columns, frame), dayLabels(columns, frame)];
}

function columnsOf(days: CapacityDays, room: number): readonly Column[] {
  const all = days.middle.map((middle, index): Column => ({
    day: days.from + index,
    low: days.low[index] ?? middle,
    middle,
    high: days.high[index] ?? middle,
    breach: days.breach[index] ?? 0,
  }));
  if (all.length <= room) {
    const width = Math.min(WIDEST_DAY, Math.floor(room / Math.max(1, all.length)));
    return all.flatMap((column) => Array.from({ length: width }, () => column));
  }
  const size = Math.ceil(all.length / room);
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    worst(all.slice(index * size, (index + 1) * size), days.measure),
  );
}

/** The emptiest stock, the busiest day; the most likely breach of any of them. */
function worst(columns: readonly Column[], measure: CapacityDays["measure"]): Column {
  const sign = measure === "level" ? -1 : 1;
  const [first, ...others] = columns;
  if (!first) throw new RangeError("a column stands for one day at least");
  const found = others.reduce((one, other) => (sign * other.middle > sign * one.middle ? other : one), first);
  return { ...found, day: first.day, breach: Math.max(...columns.map(({ breach }) => breach)) };
}

/** The next round number that is not below. */
function roundTop(value: number, least: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(value, least)));
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((each) => each * size >= value - size * 1e-9) ?? 10;
  return step * size;
}

interface Bounds {
  readonly from: number;
  readonly to: number;
  /** All that is held is a line of its own. */
  readonly isFull: boolean;
}

function cellOf({ low, middle, high }: Column, { from, to, isFull }: Bounds): Span {
  const isBottom = from === 0;
  const has = (value: number): boolean => (value > from && value <= to) || (isBottom && value === 0);
  if (has(middle)) {
    const eighth = Math.ceil(((middle - from) / (to - from)) * FILLS.length);
    return span(FILLS[Math.max(1, eighth) - 1] ?? "█", isFull && middle > 1 ? "blocker" : "step");
  }
  if (low <= to && high > from) return span("░", "quiet");
  return isFull && 1 > from && 1 <= to ? span("╌", "quiet") : span(" ");
}

function scaleSpan(text: string): Span {
  return span(`${padded(text, SCALE - 1, "right")} `, "quiet");
}

function scaleText({ measure }: CapacityDays, value: number, language: Language): string {
  if (measure === "use") return `${grouped(Math.round(value * 100), language)}%`;
  return value >= 1000 ? `${about(value / 1000, language)}k` : about(value, language);
}

/** More likely than not. */
const LIKELY = 0.5;

/** `X` and `!` where it is over, as in the map by weeks; where it begins, `▼`. */
function axis(columns: readonly Column[], { launch, limit }: Frame): Line {
  return [
    scaleSpan("0"),
    ...columns.map(({ day, breach }, index) => {
      const isFirst = columns[index - 1]?.day !== day;
      if (isFirst && isLaunch(columns, index, launch)) return span("▼", "strong");
      if (breach > LIKELY) return span("X", "blocker");
      return breach > limit ? span("!", "warning") : span("─", "quiet");
    }),
  ];
}

function isLaunch(columns: readonly Column[], index: number, launch: number): boolean {
  const day = columns[index]?.day ?? 0;
  const next = columns.slice(index).find((column) => column.day > day)?.day ?? day + 1;
  return launch >= day && launch < next;
}

/** The days under the axis, as many as stand apart. */
function dayLabels(columns: readonly Column[], { language }: Frame): Line {
  let text = "";
  for (const [index, { day }] of columns.entries()) {
    const label = dayLabel(day, language);
    const isFirst = columns[index - 1]?.day !== day;
    const isRoom = text === "" || index >= widthOf(text) + 2;
    if (isFirst && isRoom && index + widthOf(label) <= columns.length) text = padded(text, index) + label;
  }
  return [span(" ".repeat(SCALE)), span(text, "quiet")];
}

/** `12 Jun`: the year stands in the title. */
function dayLabel(day: number, language: Language): string {
  return dateText(day, language, day);
}
