import { widthOf } from "../report/layout.ts";
import { sideText } from "../report/compared-side.ts";
import { comparisonOf } from "../result/comparison.ts";
import { countText, dayOf, isSome, type Telling } from "../report/telling.ts";
import { fullDay, weekText } from "../words/dates.ts";
import { heatLength, heatPart, weeksSeen } from "./heat-part.ts";
import { chosenPart } from "./chosen-part.ts";
import { between, fitted, type Line, lineText, rule, span, whole } from "./line.ts";
import { listPart } from "./list-part.ts";
import { type Filter, letDownOf, rowsOf } from "./rows.ts";
import type { Scene } from "./scene.ts";
import { sharedRoom } from "./window.ts";

/** Lines that are there whatever is shown: 2 of the head, 3 rules, 2 of the list's own and 2 of the map's, 3 at the foot. */
const FIXED = 12;

/** What to decide by when, where it breaks, what settles most. */
export function mainScreen(scene: Scene, height: number): readonly Line[] {
  const { columns } = scene.size;
  const rows = rowsOf(scene.telling.result, scene.state);
  const record = recordLine(scene);
  const added = [comparisonOf(scene.telling.result), record].filter((each) => each !== undefined).length;
  const [list, map] = sharedRoom(height - FIXED - added, Math.max(1, rows.length), heatLength(scene));
  const lines = [
    ...head(scene),
    rule(columns),
    ...listPart(scene, rows, list),
    rule(columns),
    ...heatPart(scene, map),
    rule(columns),
    ...[settlesLine(scene.telling), also(scene.telling), record ?? []].filter((line) => line.length > 0),
  ];
  const room = Math.max(0, height - 1 - lines.length);
  const more = chosenPart(scene, rows[scene.state.row], room);
  const empty: Line[] = Array.from({ length: room - more.length }, () => []);
  return [...lines, ...more, ...empty, keys(scene)].map((line) => fitted(line, columns));
}

function head(scene: Scene): readonly Line[] {
  const { telling, size } = scene;
  const { say } = telling;
  const right = [span(`${weeksSeen(scene)}    ${say("board-help-key")} `, "quiet")];
  const [first = [], ...others] = headLines(telling, size.columns);
  return [between(first, right, size.columns), ...others];
}

/** The company and the day; how many wait for what. */
export function headLines(telling: Telling, columns = Infinity): readonly Line[] {
  const { result, language } = telling;
  const day = `${fullDay(result.as_of, language)} (${weekText(result.as_of)})`;
  return [
    [span(" BATUTA", "strong"), span(`  ${result.company.name} · ${day}`)],
    counts(telling, columns),
    ...sinceLine(telling),
  ];
}

const CHANGES = ["new", "worse", "better", "fixed"] as const;

/** `since Mon 18 May: 1 new · 1 worse · 3 fixed`, where the board was asked to say. */
function sinceLine(telling: Telling): readonly Line[] {
  const comparison = comparisonOf(telling.result);
  if (!comparison) return [];
  const { say } = telling;
  const { summary, before } = comparison;
  const list = CHANGES.flatMap((change) =>
    summary[change] === 0 ? [] : [say(`compare-${change}`, { count: String(summary[change]) }, summary[change])],
  );
  const slots = { before: sideText(before), list: list.join(" · ") };
  return [[span(` ${say(list.length === 0 ? "board-since-calm" : "board-since", slots)}`)]];
}

/** `4 to decide · 1 overdue · we let down 5,100 · 3 not ready · 2 not known`. */
function counts(telling: Telling, columns: number): Line {
  const { say, result } = telling;
  const { summary } = result;
  const waiting = summary.initiatives - summary.ready;
  const overdue = result.initiatives.filter(({ decide: { by } }) => by !== null && by < result.as_of).length;
  const parts = [
    say("board-decide", { count: countText(telling, waiting) }, waiting),
    ...counted(telling, "board-overdue", overdue),
    letDown(telling),
    ...counted(telling, "board-problems", result.problems.length),
    ...counted(telling, "many-not-ready", summary.not_ready),
    ...counted(telling, "many-undecided", summary.undecided),
    ...counted(telling, "many-conditional", summary.conditional),
  ];
  return [span(` ${whole(parts, columns - 2)}`)];
}

type Counted =
  | "many-not-ready"
  | "many-undecided"
  | "many-conditional"
  | "many-ready"
  | "board-overdue"
  | "board-problems";

function counted(telling: Telling, id: Counted, count: number): readonly string[] {
  return count === 0 ? [] : [telling.say(id, { count: countText(telling, count) }, count)];
}

/** The sum of the means; what cannot be told yet makes it a lower bound. */
function letDown(telling: Telling): string {
  const { say, result } = telling;
  const sum = result.initiatives.reduce((total, initiative) => total + letDownOf(initiative), 0);
  const isWhole = result.initiatives.every(({ customers }) => customers?.let_down);
  if (!isSome(sum)) return say(isWhole ? "board-let-down-nobody" : "board-let-down-unknown");
  return say(isWhole ? "board-let-down" : "board-let-down-least", { count: countText(telling, sum) });
}

/** What settles most: what several of those that wait have in common, or the one that makes room for others by moving. */
export function settlesLine(telling: Telling): Line {
  const { say, result } = telling;
  const waiting = result.summary.initiatives - result.summary.ready;
  if (waiting < 2) return [];
  const text = causeText(telling, waiting) ?? moveText(telling, waiting);
  return text === undefined ? [span(` ${say("board-settles-none")}`, "quiet")] : [span(` ${text}`)];
}

function causeText(telling: Telling, waiting: number): string | undefined {
  const cause = telling.result.causes.find(({ touches }) => touches.length > 1);
  return (
    cause &&
    telling.say(`board-settles-${cause.kind}`, {
      department: cause.department_title,
      what: cause.what,
      count: countText(telling, cause.touches.length),
      all: countText(telling, waiting),
    })
  );
}

/** Of what is too much only together, the one to move that helps the most. */
function moveText(telling: Telling, waiting: number): string | undefined {
  const { collisions } = telling.result.portfolio;
  const [most] = collisions
    .flatMap(({ kind, move, ...collision }) => (kind === "together" && move ? [{ ...collision, move }] : []))
    .toSorted((a, b) => b.initiatives.length - a.initiatives.length);
  return (
    most &&
    telling.say("board-settles-move", {
      initiative: most.move.initiative,
      day: dayOf(telling, most.move.launch),
      count: countText(telling, most.initiatives.length),
      all: countText(telling, waiting),
      capacity: most.title,
      department: most.department_title,
    })
  );
}

/** Those that wait for nothing, and those that run already. */
export function also(telling: Telling): Line {
  const { result, say } = telling;
  const live = result.initiatives.filter(({ status }) => status === "live").length;
  const parts = [
    ...counted(telling, "many-ready", result.summary.ready),
    ...(live === 0 ? [] : [say("board-live", { count: countText(telling, live) })]),
  ];
  return parts.length === 0 ? [] : [span(` ${say("board-also", { parts: parts.join(" · ") })}`, "quiet")];
}

/** How far what is said of initiatives came true for past ones; undefined: nothing that happened is on record. */
export function recordLine({ telling: { say }, record }: Pick<Scene, "telling" | "record">): Line | undefined {
  if (!record || record.bad + record.good === 0) return undefined;
  const { bad, good, stopped, warned, falsely_stopped: falsely } = record;
  const foreseen = String(stopped + warned);
  const slots = { bad: String(bad), foreseen, good: String(good), falsely: String(falsely) };
  return [span(` ${say("board-record", slots)}`, "quiet")];
}

function filterText({ say }: Telling, filter: Filter): string {
  return filter === "waiting" || filter === "changed" || filter === "all"
    ? say(`filter-${filter}`)
    : say(`verdict-${filter}`);
}

/** What is being looked for, else the keys, with what is listed and in which order where it is not as at first. */
function keys({ telling, state, size }: Scene): Line {
  const { say } = telling;
  if (state.isTyping)
    return between(
      [span(` ${say("board-found", { text: `${state.find}_` })}`, "strong")],
      [span(`${say("board-find-keys")} `, "quiet")],
      size.columns,
    );
  const isAsAtFirst = state.filter === "waiting" && state.sort === "decide" && state.find === "";
  const list = say("board-list", { filter: filterText(telling, state.filter), sort: say(`sort-${state.sort}`) });
  const find = state.find === "" ? [] : [say("board-found", { text: state.find })];
  const text = say(state.pane === "rows" ? "board-keys-main" : "board-keys-heat");
  if (isAsAtFirst) return [span(` ${text}`, "quiet")];
  const listed = [span(` ${[list, ...find].join(" · ")}`, "strong")];
  const isWide = widthOf(lineText(listed)) + widthOf(text) + 2 <= size.columns;
  return between(listed, [span(`${isWide ? text : say("board-help-key")} `, "quiet")], size.columns);
}
