import type { InitiativeResult } from "../result/result.ts";
import { dateText } from "../words/dates.ts";
import type { Block, Mark } from "./blocks.ts";
import { SIGNS } from "./signs.ts";
import { type Telling, capacityName, countText, multipleText, percentText } from "./telling.ts";
import { severityCount } from "./why.ts";

/** Assumptions named before the list is cut. */
const NAMED = 3;

/** Commands that come next, and the words about each; only those that exist are printed. */
const NEXT = ["explain", "report", "ask"] as const;

/** How far it holds, what it rests on, how many points. */
export function rests(telling: Telling, initiative: InitiativeResult): Block[] {
  const lines = [holdsLine(telling, initiative), restsLine(telling, initiative), orientationLine(telling, initiative)];
  return lines.filter(Boolean).map((text): Block => ({ is: "text", text }));
}

/** The context of the verdict: what the areas that it touches say of themselves. */
function orientationLine(telling: Telling, { rests_on: { orientation: found } }: InitiativeResult): string {
  if (!found) return "";
  const { say } = telling;
  const [low, high] = [percentText(telling, found.low), percentText(telling, found.high)];
  const score = low === high ? low : say("orientation-range", { low, high });
  const slots = { score, part: countText(telling, found.assessed), whole: countText(telling, found.areas) };
  const apart = found.apart.length > 0 ? [say("orientation-rests-apart", { areas: found.apart.join(", ") })] : [];
  return [say("orientation-rests", slots), ...apart].join(" ");
}

/** Points by kind, each with its sign: the legend of the report. */
export function countsLine(telling: Telling, findings: InitiativeResult["findings"]): string {
  const open = (severity: "blocker" | "warning" | "note") =>
    findings.filter((finding) => finding.state === "open" && finding.severity === severity).length;
  const unknown = findings.filter((finding) => finding.state === "unknown").length;
  const waived = findings.filter((finding) => finding.state === "waived").length;
  const { say } = telling;
  const signed = (mark: Mark, text: string) => (telling.options.plain ? text : `${SIGNS[mark]} ${text}`);
  return [
    signed("blocker", severityCount(telling, "blocker", open("blocker"))),
    signed("warning", severityCount(telling, "warning", open("warning"))),
    signed("unknown", say("count-unknown", { count: countText(telling, unknown) })),
    ...(open("note") > 0 ? [signed("note", severityCount(telling, "note", open("note")))] : []),
    signed("waived", say("count-waived", { count: countText(telling, waived) }, waived)),
  ].join("  ");
}

/** `as of 25 May 2026 · policy recommended · seed 1`. */
export function madeWith(telling: Telling): string {
  const { say, result } = telling;
  const day = dateText(result.as_of, telling.language);
  const parts = [result.as_of_from === "today" ? say("as-of-today", { day }) : say("as-of", { day })];
  if (result.policy.length > 0) parts.push(say("policy", { names: result.policy.join(" + ") }));
  return [...parts, say("seed", { seed: String(result.seed) })].join(" · ");
}

/** What to type next, for commands that exist. */
export function nextLine(telling: Telling, id: string): string {
  const { say, options } = telling;
  const known = NEXT.filter((name) => options.commands.includes(name));
  if (known.length === 0) return "";
  return `${say("next")} ${known.map((name) => `batuta ${name} ${id} ${say(`next-${name}`)}`).join(" · ")}`;
}

function holdsLine(telling: Telling, initiative: InitiativeResult): string {
  const found = initiative.breaks_at;
  if (!found) return "";
  if (found.multiple === null) return telling.say("foot-any");
  const capacity = found.capacity === null ? "?" : capacityName(initiative, found.capacity);
  if (found.multiple === 0) return telling.say("foot-none", { capacity });
  const multiple = multipleText(telling, found.multiple);
  return found.multiple < 1
    ? telling.say("foot-share", { multiple, capacity })
    : telling.say("foot-times", { multiple, capacity });
}

function restsLine(telling: Telling, { rests_on: found }: InitiativeResult): string {
  const { say } = telling;
  const isOnlyDeclared = found.assumed.length === 0 && found.numbers.assumed > 0;
  const parts = isOnlyDeclared ? [] : [assumedText(telling, found.assumed)];
  if (found.declared > 0) {
    const declared = say("declared", { count: countText(telling, found.declared) }, found.declared);
    const { oldest } = found;
    const since = oldest && { day: dateText(oldest.on, telling.language, telling.asOf), department: oldest.department };
    parts.push(`${declared}${since ? `, ${say("declared-oldest", since)}` : ""}.`);
  }
  return [...parts, ...numbersText(telling, found.numbers)].join(" ");
}

/** What is wrong with the rest: nothing is said of none. */
function numbersText(telling: Telling, { assumed, stale, unknown }: InitiativeResult["rests_on"]["numbers"]): string[] {
  const { say } = telling;
  const said = [
    ...(assumed > 0 ? [say("numbers-assumed", { count: countText(telling, assumed) }, assumed)] : []),
    ...(stale > 0 ? [say("numbers-stale", { count: countText(telling, stale) }, stale)] : []),
    ...(unknown > 0 ? [say("numbers-unknown", { count: countText(telling, unknown) }, unknown)] : []),
  ];
  return said.length > 0 ? [`${said.join(", ")}.`] : [];
}

function assumedText(telling: Telling, assumed: readonly string[]): string {
  const { say, options } = telling;
  if (assumed.length === 0) return say("rests-on-none");
  const shown = options.verbose ? assumed : assumed.slice(0, NAMED);
  const left = assumed.length - shown.length;
  const joined = shown.join(" · ");
  const list = left > 0 ? say("list-more", { list: joined, count: countText(telling, left) }) : joined;
  return say("rests-on", { count: countText(telling, assumed.length), list }, assumed.length);
}
