import { formatDay, parseDay } from "../../src/time/day.ts";
import { chanceOf } from "../simulate/calibration/chance.ts";

/** How large a company; the same seed is the same company, byte by byte. */
export interface Many {
  readonly initiatives: number;
  readonly departments: number;
  readonly capacities: number;
  readonly seed: number;
}

const AS_OF = parseDay("2026-01-12") ?? 0;
const ASKED_ON = "2025-12-01";
const ANSWERED_ON = "2025-12-11";
/** Themes that a campaign or a change touches: somebody in the company answers for each. */
const THEMES = ["law", "money", "systems", "people", "supply", "service"] as const;
const KINDS = ["store", "dispatch", "desk"] as const;

/**
 * The files of a company with many initiatives, by path. What is realistic about it: an initiative is for one area of the
 * business (one in six for two), so that of all capacities it reaches the store, the dispatch line and the desk of that
 * area; it lasts one to four weeks somewhere in a year, so that most never meet; a quarter are approved, most of the
 * others proposed; it is written out in full, with its offer, promise, questions, briefings and measures, and the
 * departments that answer for a theme answer hundreds. Seven in a hundred bring more than their area holds, four wait for
 * an answer, four are changes of how an area works. All numbers are ranges, or vary from day to day.
 */
export function manyInitiatives(size: Many): Map<string, string> {
  const drawn = Array.from({ length: size.initiatives }, (_, index) => drawInitiative(size, index));
  const files = new Map([
    ["batuta.yaml", COMPANY],
    ["flows.yaml", FLOWS],
  ]);
  for (let index = 0; index < size.departments; index++)
    files.set(`departments/${nameOf(index)}.department.yaml`, departmentText(size, index, drawn));
  for (const each of drawn) files.set(`initiatives/${each.id}.initiative.yaml`, initiativeText(each));
  return files;
}

const COMPANY = `company: many
zone: Europe/Madrid
currency: EUR
customers: orders
calendar: mon-fri
as_of: 2026-01-12
language: en
`;

const FLOWS = `flows:
  parcels: {from: orders, rate: 1 per order}
  contacts: {from: orders, rate: 0.08..0.12 per order, after: 1 day}
`;

interface Area {
  readonly name: string;
  readonly owner: string;
}

interface Drawn {
  readonly id: string;
  readonly owner: string;
  /** That it is for; each has a store, a dispatch line and a desk. */
  readonly areas: readonly Area[];
  readonly asked: readonly string[];
  /** Who has not answered yet. */
  readonly silent: string | undefined;
  readonly status: "approved" | "proposed" | "draft";
  readonly isChange: boolean;
  readonly launch: number;
  readonly days: number;
  readonly volume: number;
}

function drawInitiative(size: Many, index: number): Drawn {
  const { uniform, whole, oneOf } = chanceOf(size.seed * 1_000_003 + index);
  const areas = areasOf(size);
  const first = whole(0, areas - 1);
  const isForTwo = uniform() < 1 / 6 && areas > 1;
  const both = (isForTwo ? [first, (first + whole(1, areas - 1)) % areas] : [first]).map((area) => ({
    name: areaName(area),
    owner: nameOf(area % size.departments),
  }));
  const owners = both.map(({ owner }) => owner);
  const asked = [...new Set([...owners, ...THEMES.map((_, theme) => nameOf(theme % size.departments))])];
  const days = 7 * whole(1, 4);
  const aDay = uniform() < 0.07 ? whole(700, 1200) : whole(30, 150);
  return {
    id: idOf(index),
    owner: owners[0] ?? nameOf(0),
    areas: both,
    asked,
    silent: uniform() < 0.04 ? oneOf(asked) : undefined,
    status: uniform() < 0.25 ? "approved" : uniform() < 0.1 ? "draft" : "proposed",
    isChange: uniform() < 0.04,
    launch: AS_OF + 14 + whole(0, 350),
    days,
    volume: aDay * days,
  };
}

function areasOf({ capacities }: Many): number {
  return Math.ceil(capacities / KINDS.length);
}

function idOf(index: number): string {
  return `i${String(index).padStart(5, "0")}`;
}

function nameOf(department: number): string {
  return `d${String(department).padStart(3, "0")}`;
}

function areaName(area: number): string {
  return `a${String(area).padStart(3, "0")}`;
}

function departmentText(size: Many, index: number, initiatives: readonly Drawn[]): string {
  const name = nameOf(index);
  const themes = THEMES.filter((_, theme) => theme % size.departments === index);
  const own = Array.from({ length: size.capacities }, (_, capacity) => capacity).filter(
    (capacity) => Math.floor(capacity / KINDS.length) % size.departments === index,
  );
  const lines = own.filter((capacity) => KINDS[capacity % KINDS.length] === "dispatch").map(capacityName);
  const promised = `{topic: delivery-time, at_most: 5 days, for: 95%, decided_by: [${lines.join(", ")}], provided: [ordered before 14:00]}`;
  const answers = initiatives
    .filter(({ asked, silent }) => asked.includes(name) && silent !== name)
    .map(({ id }) => `  ${id}: {says: agrees, on: ${ANSWERED_ON}, by: head@${name}.example}`);
  return [
    `department: ${name}\ntitle: Department ${name}\ncontact: head@${name}.example\ncalendar: mon-fri\nas_of: 2026-01-09`,
    ...(themes.length > 0 ? [`answers_for: [${themes.join(", ")}]`] : []),
    ...(lines.length > 0 ? [`commits:\n  - ${promised}`] : []),
    ...(own.length > 0 ? [`capacities:\n${own.map(capacityText).join("\n")}`] : []),
    ...(answers.length > 0 ? [`answers:\n${answers.join("\n")}`] : []),
    "",
  ].join("\n");
}

function capacityName(capacity: number): string {
  return `${KINDS[capacity % KINDS.length] ?? "store"}-${areaName(Math.floor(capacity / KINDS.length))}`;
}

function capacityText(capacity: number): string {
  const name = capacityName(capacity);
  const where = `where: {area: ${areaName(Math.floor(capacity / KINDS.length))}}`;
  const evidence = "evidence: {how: measured, on: 2025-12-10, at: 1000/day, scope: end-to-end}";
  if (name.startsWith("store")) {
    const inbound = MONTHS.map((month) => `{on: ${month}-02, quantity: 20000, delay: 0..4 days, state: confirmed}`);
    return `  ${name}:\n    {stock: orders, ${where}, on_hand: 24000, unserved: backorder, usual: {rate: 500/day, varies: 5%}, sources: 2, inbound: [${inbound.join(", ")}]}`;
  }
  if (name.startsWith("dispatch"))
    return `  ${name}:\n    {throughput: parcels, ${where}, rate: 1100..1300/day, cutoff: 14:00, max_wait: 2 working days, usual: {rate: 500/day, varies: 5%}, sources: 2, transit: 18 h, ${evidence}}`;
  return `  ${name}:\n    {staffed: contacts, ${where}, agents: 24, handle_time: 6 min, patience: 3 min, shrinkage: 25%, open: mon-fri 9:00-19:00, profile: [10%, 10%, 10%, 10%, 10%, 10%, 10%, 10%, 10%, 10%], usual: {rate: 300/day, varies: 5%}, target: 80% within 30 s, sources: 2}`;
}

const MONTHS = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}`).slice(1);

function initiativeText(initiative: Drawn): string {
  const { id, owner, asked, status, isChange, launch, days } = initiative;
  const before = formatDay(launch - 10);
  const questions = asked.map(
    (department) => `  ${department}: {on: ${ASKED_ON}, by: lead@${owner}.example, until: ${ANSWERED_ON}}`,
  );
  return `initiative: ${id}
title: Initiative ${id}
kind: ${isChange ? "process" : "campaign"}
proposed_by: ${owner}
author: lead@${owner}.example
accountable: head@${nameOf(0)}.example
status: ${status}
${status === "approved" ? "approved: {by: board@many.example, on: 2025-12-18}\n" : ""}launch: ${formatDay(launch)}
ends: ${formatDay(launch + days - 1)}
${isChange ? changeText(initiative) : campaignText(initiative)}asked:
${questions.join("\n")}
briefings:
  - {department: ${owner}, on: ${before}, covers: [delivery-time], reaches: 100%}
touchpoints:
  - {stage: discover, channel: web, owner: ${owner}, ready: ${before}}
  - {stage: first-days, channel: email, owner: ${owner}, ready: ${before}}
listening: {channel: whatsapp, owner: ${owner}, replies_within: 4 h}
care_plan: {when: late delivery, gives: 5 EUR, funded_by: ${owner}, tells: ${owner}}
measures: [{metric: delivery-time kept, at_least: 95%, owner: ${owner}}]
rehearsals:
  - {how: ${isChange ? "pilot" : "customer-channel"}, channel: web, on: 2026-01-08, scope: end-to-end, result: passed}
`;
}

function dispatchOf({ name, owner }: Area): string {
  return `${owner}/dispatch-${name}`;
}

function changeText({ areas, launch, days }: Drawn): string {
  const to = formatDay(launch + days - 1);
  return `affects: {customers: 4000, choice: none, told: ${formatDay(launch - 21)}, retroactive: no, contacts: none}
rollout: {style: big-bang, overlap: 30 days, fallback: the old way, reversible: {how: switch back, within: 4 h, tested: 2026-01-08}}
changes:
${areas.map((area) => `  - {capacity: ${dispatchOf(area)}, by: -10%, from: ${formatDay(launch)}, to: ${to}, why: installation, evidence: {source: maker, on: 2025-11-01}}`).join("\n")}
`;
}

function campaignText({ areas, owner, launch, days, volume }: Drawn): string {
  const [from, to] = [formatDay(launch), formatDay(launch + days - 1)];
  const where =
    areas.length > 1
      ? `{area: {${areas.map(({ name }) => `${name}: 50%`).join(", ")}}}`
      : `{area: ${areas.map(({ name }) => name).join()}}`;
  const law = nameOf(0);
  return `timing: {first_planned: ${from}, behind: 0 days, fixed_by: nothing}
segment: {name: regulars, owner: ${law}, like: regulars, differs_in: [delivery-time], evidence: {source: interviews, on: 2025-11-20, sample: 380}}
demand:
  - {flow: orders, volume: ${Math.round(0.9 * volume)}..${Math.round(1.1 * volume)}, where: ${where}, eligible: 60000, reach: own-base, varies: 5%, evidence: {source: last year's campaign, on: 2025-12-10, sample: 5200}}
offer:
  price: 40 EUR
  per: order
  usual_price: 45 EUR
  unit_cost: 25 EUR
  paid_by: ${owner}
  uses: {allowed: 1, expected: 1}
  cap: {total: ${Math.round(1.25 * volume)}, per_customer: 1, told: yes}
  throttle: none
  allocation: first-come
  claimed_with: {proof: code, unique: yes, enforced: yes}
  transferable: no
  redeem: [{from: ${from}, to: ${to}}]
  liability: {most: ${10 * volume} EUR, covered_by: ${owner}, cover: ${10 * volume} EUR}
  open_to: everyone
promises:
  - {topic: delivery-time, at_most: 5 days, wording: At home in 5 days, channels: [web, email], kept_by: [${[...new Set(areas.map((area) => area.owner))].join(", ")}], provided: [ordered before 14:00], matters_because: {source: interviews, on: 2025-11-20}}
readiness: {met: 1, of: 1, criteria: [{what: terms of the offer, kind: law, owner: ${law}, due: ${formatDay(launch - 10)}, state: done}]}
rollout: {style: big-bang, fallback: usual price, reversible: {how: pause the campaign, within: 2 h, tested: 2026-01-08}}
trip_wires: [${areas.map((area) => `{watch: ${dispatchOf(area)}, measure: wait, above: 2 days, then: pause, who: ${owner}}`).join(", ")}]
spend: {attract: 6000 EUR, serve: 3000 EUR}
`;
}
