import type { Format } from "./index.ts";
import { joined } from "./pen.ts";
import { terminalPen } from "./terminal-pen.ts";
import type { InitiativeResult, Result, Step } from "../result/result.ts";
import { people } from "../words/numbers.ts";
import { isSome, nameOf } from "./telling.ts";
import { dayText, fullDay } from "../words/dates.ts";
import { verdictText } from "../words/verdicts.ts";
import { speaker } from "../words/catalogue.ts";
import { neutral } from "./neutral.ts";

/** No message is longer: what does not fit is counted. */
const MOST_LINES = 12;

/** A message for a chat: plain sentences, no table, no file. Nothing at all when nothing is left to say. */
export function chat(given: Result): string {
  const result = neutral(given);
  const [first, ...others] = result.initiatives;
  if (!first) return "";
  const lines = others.length === 0 ? aboutOne(result, first) : aboutAll(result);
  return `${lines.join("\n")}\n`;
}

function aboutOne(result: Result, initiative: InitiativeResult): readonly string[] {
  const say = speaker(result.language);
  const head = [
    verdictLine(result, initiative),
    ...customersLine(result, initiative),
    ...decideLine(result, initiative),
  ];
  const steps = stepsOf(initiative).map((step) => stepLine(result, { ...step, who: nameOf(initiative, step.who) }));
  const room = MOST_LINES - head.length;
  if (steps.length <= room) return [...head, ...steps];
  const left = steps.length - room + 1;
  return [...head, ...steps.slice(0, room - 1), say("chat-more", { count: String(left) }, left)];
}

function verdictLine({ language }: Result, { title, launch, verdict, kind }: InitiativeResult): string {
  const said = verdictText(verdict, kind, language);
  return speaker(language)("chat-verdict", { title, day: fullDay(launch, language), verdict: said });
}

function customersLine({ language }: Result, { customers }: InitiativeResult): readonly string[] {
  if (!customers?.let_down || !isSome(customers.let_down.mean)) return [];
  const [let_, expected] = [people(customers.let_down.mean, language), people(customers.expected.p50, language)];
  return [speaker(language)("chat-customers", { let: let_, expected })];
}

function decideLine({ language, as_of: today }: Result, { decide: { by, who } }: InitiativeResult): readonly string[] {
  if (by === null) return [];
  const id = by < today ? "chat-decide-overdue" : "chat-decide";
  return [speaker(language)(id, { day: dayText(by, language, today), who: person(who ?? "?") })];
}

/** Whoever is named by an address is called by what stands before the sign. */
function person(who: string): string {
  return who.split("@")[0] ?? who;
}

/** What it takes before it is ready. */
function stepsOf({ verdict, ready_if: { always } }: InitiativeResult): readonly Step[] {
  return verdict === "ready" ? [] : always;
}

function stepLine({ language, as_of: today }: Result, { what, who, by }: Step): string {
  const say = speaker(language);
  const said = { what: withoutPaths(what), who: person(who) };
  return by === null
    ? say("chat-step-undated", said)
    : say("chat-step", { ...said, day: dayText(by, language, today) });
}

/** Whoever reads a chat has no files: what stands in code quotes loses them, a path is left out with its brackets. */
function withoutPaths(text: string): string {
  const named = text.replaceAll(/`([a-z_]+):`/g, (_, key: string) => key.replaceAll("_", " "));
  return named.replaceAll(/\s*\(?[\w./-]+\.(?:ya?ml|md|csv|txt|html?)(?::\d+)*\)?/g, "").replaceAll("`", "");
}

function aboutAll(result: Result): readonly string[] {
  const { language, as_of: today, summary, company } = result;
  const say = speaker(language);
  const head = say("chat-summary", {
    company: company.name,
    day: fullDay(today, language),
    ready: String(summary.ready),
    conditional: String(summary.conditional),
    stopped: String(summary.not_ready),
    undecided: String(summary.undecided),
  });
  const open = result.initiatives.filter(({ verdict }) => verdict !== "ready").toSorted(byDecision);
  const room = MOST_LINES - 2;
  const left = open.length - room;
  return [
    head,
    ...open.slice(0, room).map((initiative) => initiativeLine(result, initiative)),
    ...(left > 0 ? [say("chat-others", { count: String(left) }, left)] : []),
  ];
}

/** What is to be decided first comes first. */
function byDecision(a: InitiativeResult, b: InitiativeResult): number {
  const [first, second] = [a.decide.by ?? "9999", b.decide.by ?? "9999"];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}

function initiativeLine({ language, as_of: today }: Result, initiative: InitiativeResult): string {
  const say = speaker(language);
  const { title, launch, kind, verdict, customers, decide } = initiative;
  const count = customers?.let_down?.mean ?? 0;
  const rest = [
    isSome(count) ? say("chat-let-down", { count: people(count, language) }) : "",
    decide.by === null ? "" : say("chat-decide-short", { day: dayText(decide.by, language, today) }),
  ].join("");
  return say("chat-initiative", {
    title,
    day: dayText(launch, language, today),
    verdict: verdictText(verdict, kind, language),
    rest,
  });
}

/** Several companies: a message of each. */
export const chatPage: Format = (companies) =>
  joined(
    companies.map(({ result }) => terminalPen`${chat(result)}`),
    terminalPen`\n`,
  );
