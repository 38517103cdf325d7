import type { Explanation, ExplainedNumber, PointExplained } from "../result/explanation.ts";
import type { CapacityResult, FindingResult, Place } from "../result/result.ts";
import type { Speaker } from "../words/catalogue.ts";
import { dayText } from "../words/dates.ts";
import { exact, percent } from "../words/numbers.ts";
import { verdictText } from "../words/verdicts.ts";
import type { Language } from "../base/bilingual.ts";
import { type Block, type Mark, type Part, spaced } from "./blocks.ts";
import { factText, saidText } from "./facts-read.ts";
import { neutral } from "./neutral.ts";
import { plainText } from "./plain-answer.ts";

export interface Reader {
  readonly say: Speaker;
  readonly language: Language;
}

/** Every point of an initiative: what it says, its sum, and where each of its numbers stands. */
export function explanationBlocks(explanation: Explanation, reader: Reader): Block[] {
  const told = neutral(explanation);
  const { say } = reader;
  const [first] = told.points;
  const points = told.points.map((point): Block[] => [pointRow(point, told, reader)]);
  const none: Block[] = [{ is: "text", text: say("explain-no-point", { initiative: told.initiative }) }];
  const more: Block[] = first
    ? [{ is: "text", tone: "quiet", text: say("explain-more", { initiative: told.initiative, short: first.short }) }]
    : [];
  return spaced([[banner(told, reader)], ...(first ? points : [none]), more]);
}

/** One point in full: its numbers with their places, how it is judged, how likely, who else, what to do. */
export function pointBlocks(explanation: Explanation, short: string, reader: Reader): Block[] {
  const told = neutral(explanation);
  const point = told.points.find((one) => one.short === short);
  if (!point) return [];
  const { finding, numbers, capacity } = point;
  const { say } = reader;
  return spaced([
    [banner(told, reader)],
    [{ is: "row", mark: markOf(finding), label: finding.department_title, parts: sentences(finding) }],
    section(
      say("explain-numbers"),
      numbers.map((number) => numberText(number, say)),
    ),
    section(
      say("explain-missing"),
      finding.missing.map(({ what, at }) => [what, placeText(at)].filter(Boolean).join("   ")),
    ),
    section(say("explain-formula"), formulaLines(point, say)),
    section(say("explain-chance"), capacity ? chanceLines(capacity, told, reader) : []),
    section(
      say("explain-next"),
      finding.do.map((step) => stepText(step, { finding, told, reader })),
    ),
    [{ is: "text", tone: "quiet", text: `${finding.fingerprint} · ${short}` }],
  ]);
}

function banner({ initiative, title, verdict, kind }: Explanation, { language }: Reader): Block {
  const mark: Mark =
    verdict === "ready"
      ? "good"
      : verdict === "conditional"
        ? "warning"
        : verdict === "undecided"
          ? "unknown"
          : "blocker";
  const said = verdict === "ready" || verdict === "conditional" || verdict === "undecided" ? verdict : "not-ready";
  return { is: "banner", mark, title: `${initiative} · ${title}`, verdict: verdictText(said, kind, language) };
}

function section(title: string, lines: readonly string[]): Block[] {
  if (lines.length === 0) return [];
  return [
    { is: "heading", title, text: "", aside: "" },
    ...lines.map((text): Block => ({ is: "text", text, indent: 2 })),
  ];
}

function sentences({ message, title, arithmetic, flip, waiver }: FindingResult): Part[] {
  const parts: Part[] = [
    { kind: "message", text: message === "" ? title : message },
    { kind: "sum", text: arithmetic },
    { kind: "flip", text: flip },
    { kind: "waiver", text: waiver ? `${waiver.approver} · ${waiver.until} · ${waiver.because}` : "" },
  ];
  return parts.filter(({ text }) => text !== "");
}

function pointRow({ finding, numbers, short }: PointExplained, told: Explanation, reader: Reader): Block {
  const placed = byPlace(numbers, reader.say);
  const places = [...new Set([finding.at, ...finding.also_at].map(placeText).filter(Boolean))];
  const parts: Part[] = [
    ...sentences(finding),
    ...finding.do.map((step): Part => ({ kind: "step", text: stepText(step, { finding, told, reader }) })),
    ...(placed.length === 0 ? [places.join(" · ")] : placed).map((text): Part => ({ kind: "place", text })),
    { kind: "detail", text: `${finding.rule} · ${finding.subject} · ${short}` },
  ];
  return {
    is: "row",
    mark: markOf(finding),
    label: finding.department_title,
    parts: parts.filter(({ text }) => text !== ""),
  };
}

/** A line a place, with the numbers that stand there: `orders.yaml:18  Units on hand: 5,200 · Its usual load a day: 120`. */
function byPlace(numbers: readonly ExplainedNumber[], say: Speaker): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { says, name, value, at } of numbers) {
    const place = at.map(placeText).join(" · ");
    if (place === "") continue;
    lines.set(place, [...(lines.get(place) ?? []), factText(says === "" ? name : says, saidText(say, name, value))]);
  }
  return [...lines].map(([place, said]) => `${place}  ${said.join(" · ")}`);
}

function markOf({ state, severity }: FindingResult): Mark {
  return state === "open" ? severity : state;
}

function placeText({ file, line }: Place): string {
  return line === 0 ? "" : `${file}:${line}`;
}

function numberText({ name, value, says, at }: ExplainedNumber, say: Speaker): string {
  const places = at.length === 0 ? say("explain-nowhere") : at.map(placeText).join(" · ");
  return `${name} = ${saidText(say, name, value)} · ${says === "" ? "" : `${says} · `}${places}`;
}

function formulaLines({ where, require, finding }: PointExplained, say: Speaker): readonly string[] {
  return [
    say("explain-rule", { rule: finding.rule }),
    where === null ? "" : `${say("explain-applies")}: ${where}`,
    `${say("explain-holds")}: ${require}`,
  ].filter(Boolean);
}

/** The probability with its error beside its limit, the plain answer, without this initiative, what moves it, who else is on it. */
function chanceLines(
  capacity: CapacityResult,
  { scenarios, as_of: asOf }: Explanation,
  { say, language }: Reader,
): readonly string[] {
  const { breach, breach_without: without, drivers, other_initiatives: others } = capacity;
  const share = (value: number) => percent(value, language);
  const told =
    breach &&
    say("explain-limit", {
      probability: share(breach.probability),
      error: share(breach.error),
      limit: share(breach.limit),
    });
  const runs = say("explain-runs", { count: exact(scenarios, language) }, scenarios);
  return [
    `${capacity.title}: ${told ?? say("not-known")} · ${runs}`,
    plainText(capacity, {
      say,
      day: (date) => dayText(date, language, asOf),
      count: (units) => exact(Math.round(units), language),
    }),
    without === null ? "" : say("explain-without", { probability: share(without) }),
    drivers.length === 0 ? "" : say("explain-moved", { drivers: drivers.map(({ title }) => title).join(", ") }),
    others.length === 0 ? say("explain-alone") : say("explain-others", { initiatives: others.join(", ") }),
  ].filter(Boolean);
}

interface Telling {
  readonly finding: FindingResult;
  readonly told: Explanation;
  readonly reader: Reader;
}

/** `Logistics: can a receipt come sooner? · by Wed 27 May`. */
function stepText({ who, what, by }: FindingResult["do"][number], { finding, told, reader }: Telling): string {
  const name = who === finding.department ? finding.department_title : who;
  if (by === null) return `${name}: ${what}`;
  const { say, language } = reader;
  const day = dayText(by, language, told.as_of);
  return `${name}: ${what} · ${say(by < told.as_of ? "overdue" : "by", { day })}`;
}
