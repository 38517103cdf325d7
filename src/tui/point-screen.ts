import type { Mark } from "../report/blocks.ts";
import { widthOf } from "../report/layout.ts";
import { markOf } from "../report/headline.ts";
import { SIGNS } from "../report/signs.ts";
import { countText, dayOf, moneyText, percentText, type Telling } from "../report/telling.ts";
import { findingMark } from "../report/why.ts";
import type { CapacityResult } from "../result/result.ts";
import type { CapacityDays } from "../simulate/capacity-days.ts";
import { parseDay } from "../time/day.ts";
import { dateText, dayRange } from "../words/dates.ts";
import { verdictText } from "../words/verdicts.ts";
import { chart } from "./chart.ts";
import { between, cell, fitted, type Line, rule, span, whole } from "./line.ts";
import type { PointView } from "./point-view.ts";
import { pointView } from "./point-view.ts";
import { letDownText } from "./row-words.ts";
import type { Scene } from "./scene.ts";
import { whatIfPart } from "./what-if-part.ts";
import { whyPart } from "./why-part.ts";

/** Lines that are there whatever is shown: 2 of the head, 3 rules, the curve's title and its axis, 2 of what if, the keys. */
const FIXED = 11;
/** Lines below a curve: its axis and its days. */
const AXIS = 2;
/** A curve is never higher: it would only grow coarse. */
const HIGHEST = 16;
/** From here on there is room for what is only good to know. */
const WIDE = 100;

/** One point of one initiative: its days, what if, why. */
export function pointScreen(scene: Scene, height: number): readonly Line[] {
  const { telling, state, size, near } = scene;
  const view = pointView(telling.result, state, near);
  if (!view) return [];
  const rows = Math.min(HIGHEST, Math.floor((height - FIXED) / 2));
  const lines = [
    ...head(telling, view, size.columns),
    rule(size.columns),
    ...(view.point.capacity
      ? days(scene, view, rows)
      : ways(telling, view, { rows: rows + AXIS + 1, columns: size.columns })),
    rule(size.columns),
    ...whatIfPart(scene, view),
    rule(size.columns),
  ];
  const room = { columns: size.columns, rows: Math.max(0, height - 1 - lines.length) };
  const why = whyPart(telling, view, room);
  const empty: Line[] = Array.from({ length: room.rows - why.length }, () => []);
  const keys = [span(` ${telling.say("board-keys-point")}`, "quiet")];
  return [...lines, ...why, ...empty, keys].map((line) => fitted(line, size.columns));
}

function head(telling: Telling, view: PointView, columns: number): readonly Line[] {
  const { say, language, result } = telling;
  const { initiative, seen, point } = view;
  const { finding, capacity } = point;
  const department = finding?.department_title ?? departmentOf(view) ?? "";
  const trail = [initiative.id, department, ...(capacity ? [capacity.title] : [])].filter(Boolean).join(" › ");
  const mark = markAt(view);
  const likely = capacity?.breach ? `, ${percentText(telling, capacity.breach.probability)}` : "";
  const text = finding?.title ?? (capacity?.breach ? say("board-holds") : say("not-known"));
  const right = [span(`${SIGNS[mark]} ${text}${likely} `, mark)];
  const launch = dayOf(telling, seen.launch);
  const asOf = columns < WIDE ? [] : [say("as-of", { day: dateText(result.as_of, language) })];
  const second = [say("launches", { day: launch }), initiative.title, ...asOf];
  const place = say("board-point", { at: String(view.at), count: String(view.count) });
  return [
    between([span(` ${trail}`, "strong")], right, columns),
    between([span(` ${second.join(" · ")}`)], [span(`${place} `, "quiet")], columns),
  ];
}

function departmentOf({ initiative, point: { capacity } }: PointView): string | undefined {
  const id = capacity?.id.split("/")[0];
  return initiative.departments.find((department) => department.id === id)?.title ?? id;
}

function markAt({ point: { finding, capacity } }: PointView): Mark {
  if (finding) return findingMark(finding);
  return capacity?.breach ? "good" : "unknown";
}

/** The capacity day by day, with the range over the runs; where that cannot be told, what it takes. */
function days(scene: Scene, view: PointView, rows: number): readonly Line[] {
  const { telling, near, size } = scene;
  const { say, language } = telling;
  const { capacity } = view.point;
  // What is drawn for want of a number would look like an answer: as long as it cannot be told, nothing is.
  const isTold = capacity !== undefined && capacity.breach !== null;
  if (isTold && near.days === undefined)
    return [[span(` ${say("board-drawing")}`, "quiet")], ...Array.from({ length: rows + AXIS }, (): Line => [])];
  if (!isTold || !near.days) {
    const what = ways(telling, view, { rows: rows + AXIS, columns: size.columns });
    return [[span(` ${say("board-no-curve")}`, "quiet")], ...what];
  }
  const launch = parseDay(view.seen.launch) ?? near.days.from;
  const limit = capacity.breach?.limit ?? 1;
  return [
    legend(scene, near.days, capacity),
    ...chart(near.days, { columns: size.columns, rows, launch, limit, language }),
  ];
}

/** What the curve is of and what its signs mean; when it is over for the first time, where it is. */
function legend({ telling, size }: Scene, { measure }: CapacityDays, capacity: CapacityResult | undefined): Line {
  const { say } = telling;
  const unit = say(measure === "level" ? "board-units" : "board-use");
  const mark = size.columns < WIDE ? [] : [say("board-launch-mark")];
  const first = firstText(telling, capacity);
  const meant = whole([unit, say("board-band"), ...mark], size.columns - widthOf(first) - 4, "  ");
  return between([span(` ${meant}`, "quiet")], [span(first === "" ? "" : `${first} `)], size.columns);
}

/** `likeliest 11 Jun (8 to 14 Jun)`. */
function firstText(telling: Telling, capacity: CapacityResult | undefined): string {
  const first = capacity?.first_breach;
  const isOver = capacity?.breach && capacity.breach.probability > capacity.breach.limit;
  if (!first || !isOver) return "";
  const { language } = telling;
  const middle = dateText(first.p50, language, first.p50);
  const range = first.p5 === first.p95 ? middle : `${middle} (${dayRange(first.p5, first.p95, language)})`;
  return telling.say("board-first", { range });
}

/** What can be done, where there is no curve to show: the ways out beside each other, launching as it is the last. */
function ways(telling: Telling, { initiative }: PointView, room: { rows: number; columns: number }): readonly Line[] {
  const { say, language } = telling;
  const widths = { number: 4, customers: 10, letDown: 11, cost: 12 };
  const title = Math.max(20, room.columns - 1 - widths.number - widths.customers - widths.letDown - widths.cost);
  const { options } = initiative.ready_if;
  const lines = options.map((option, index): Line => {
    const mark = markOf(option.verdict);
    const customers = option.customers === null ? say("not-known") : countText(telling, option.customers);
    const letDown = option.let_down === null ? say("not-known") : countText(telling, option.let_down.mean);
    const number = option.id === "as-is" || option.id === "planned" ? "–" : String(index + 1);
    return [
      span(` ${cell(number, 2)}`),
      span(SIGNS[mark], mark),
      span(` ${cell(option.title, title - 1)}`),
      span(cell(customers, widths.customers, "right")),
      span(cell(letDown, widths.letDown, "right")),
      span(cell(moneyText(telling, option.cost), widths.cost, "right")),
    ];
  });
  const titles = [
    span(` ${cell(say("board-ways"), widths.number + title - 1)}`, "strong"),
    span(cell(say("column-customers"), widths.customers, "right"), "quiet"),
    span(cell(say("column-let-down"), widths.letDown, "right"), "quiet"),
    span(cell(say("column-cost"), widths.cost, "right"), "quiet"),
  ];
  const verdict = `${verdictText(initiative.verdict, initiative.kind, language)} · ${say("column-let-down")}: ${letDownText(telling, initiative)}`;
  const all = options.length > 0 ? [titles, ...lines] : [[span(` ${verdict}`)], ...steps(telling, initiative)];
  return all.slice(0, room.rows);
}

/** Without a way out, what it takes. */
function steps(telling: Telling, { ready_if: { always } }: PointView["initiative"]): readonly Line[] {
  return always.map(({ what, who, by }) => [
    span(` → ${who}: ${what}${by === null ? "" : ` · ${telling.say("by", { day: dayOf(telling, by) })}`}`),
  ]);
}
