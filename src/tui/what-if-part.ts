import { widthOf } from "../report/layout.ts";
import { countText, percentText, type Telling } from "../report/telling.ts";
import { parseDay } from "../time/day.ts";
import { dateText } from "../words/dates.ts";
import { verdictText } from "../words/verdicts.ts";
import { isChange } from "./change.ts";
import { type Line, span, whole } from "./line.ts";
import type { PointView } from "./point-view.ts";
import { waysOf } from "./point-actions.ts";
import { letDownText } from "./row-words.ts";
import type { Scene } from "./scene.ts";
import { noticeText } from "./text-screen.ts";

/** What is tried, and what comes of it: two lines. */
export function whatIfPart(scene: Scene, view: PointView): readonly [Line, Line] {
  const { telling, state } = scene;
  const { say, language } = telling;
  const { change } = state;
  const launch = (parseDay(view.initiative.launch) ?? 0) + change.days;
  const ways = waysOf(view.initiative);
  const tried = [
    `${say("board-volume")} [${percentText(telling, change.volume / 100)}] ←→`,
    `${say("board-launch")} [${dateText(launch, language, telling.asOf)}] [ ]`,
    ...(ways.length === 0
      ? []
      : [`${say("board-option")} [${change.option ?? say("board-option-none")}] 1-${ways.length}`]),
  ];
  return [
    [span(` ${say("board-what-if")}  `, "strong"), span(tried.join("   "))],
    [span(INDENT), ...outcome(scene, view)],
  ];
}

const INDENT = "   ";

function outcome({ telling, state, near, size }: Scene, view: PointView): Line {
  const { say } = telling;
  const said = (beside: string): string => whole(triedParts(telling, view), size.columns - widthOf(INDENT + beside));
  const notice = noticeText(telling, state.notice);
  if (notice !== "") return [span(notice, "strong")];
  if (!isChange(state.change)) {
    const none = ` · ${say("board-none-tried")}`;
    return [span(`${said(none)}${none}`, "quiet")];
  }
  if (near.attempted === undefined) return [span(say("board-drawing"), "quiet")];
  if (near.attempted === null) return [span(say("board-tried-none"), "warning")];
  const reset = `${INDENT}${say("board-reset")}`;
  return [span(said(reset), "strong"), span(reset, "quiet")];
}

/** `2,900 let down · not ready · 87% here · 4,000 customers`. */
function triedParts(telling: Telling, { seen, point: { capacity } }: PointView): readonly string[] {
  const { say, language } = telling;
  const slots = { count: letDownText(telling, seen), verdict: verdictText(seen.verdict, seen.kind, language) };
  const breach = capacity?.breach;
  const here = breach ? [say("board-tried-likely", { likely: percentText(telling, breach.probability) })] : [];
  return [say("board-tried", slots), ...here, ...customersText(telling, seen)];
}

function customersText(telling: Telling, { customers }: PointView["seen"]): readonly string[] {
  if (!customers) return [];
  const count = customers.expected.p50;
  return [telling.say("customers", { count: countText(telling, count) }, count).replace(/\.$/, "")];
}
